using System.CommandLine;
using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Storage;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Cli;

/// <summary><c>review</c>: what readers found wrong and nobody has settled yet.</summary>
internal static class ReviewVerb
{
    private const int Page = 100;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var settle = new Option<long?>("--settle") { Description = "The number of the report to settle; without it the open ones are listed." };
        var note = new Option<string?>("--note") { Description = "What was done, kept with the report." };
        var reject = new Option<bool>("--reject") { Description = "Settle it as unfounded; otherwise it is marked as fixed." };
        var command = new Command("review", "List what readers found wrong, or settle one report.") { settle, note, reject };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            settings, parsed.GetValue(settle), parsed.GetValue(note), parsed.GetValue(reject) ? ReviewState.Rejected : ReviewState.Fixed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, long? settle, string? note, ReviewState state, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        await parts.Services.GetRequiredService<IStore>().MigrateAsync(cancellationToken);
        var operations = parts.Services.GetRequiredService<IOperations>();
        if (settle is { } number)
        {
            if (await operations.SettleAsync(number, state, note, cancellationToken)) return ExitCode.Done;
            await Console.Error.WriteLineAsync($"no open report #{number}");
            return ExitCode.SomeFailed;
        }

        await ListAsync(operations, parts.Services.GetRequiredService<IArchive>(), cancellationToken);
        return ExitCode.Done;
    }

    private static async Task ListAsync(IOperations operations, IArchive archive, CancellationToken cancellationToken)
    {
        for (var offset = 0; await operations.ReportsAsync(offset, Page, cancellationToken) is { Count: > 0 } page; offset += page.Count)
        {
            foreach (var review in page)
                await Console.Out.WriteLineAsync(Line(review, await archive.FindAsync(review.ArticleId, cancellationToken)));
        }
    }

    private static string Line(Review review, ArchivedArticle? article)
    {
        var story = article is null
            ? "（报道已经撤下）"
            : $"{TitleText.Quoted(article.Article.Headline)} {ArticleList.Source(article)}\n  {FullWidth.Set(article.Brief.Summary)}";
        return string.Create(CultureInfo.InvariantCulture, $"#{review.Id} {review.At:yyyy-MM-dd HH:mm}Z {story}\n  读者：{review.Reason ?? "（没写原因）"}");
    }
}
