using System.CommandLine;
using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Cli;

/// <summary><c>digest</c>: the digest of a day on the terminal.</summary>
internal static class DigestVerb
{
    private const int MaxArticlesOfADay = 200;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var date = new Option<DateOnly?>("--date") { Description = "The day of the issue, as 2024-06-27; the newest unless given." };
        var topics = new Option<string?>("--topics") { Description = "Topics divided by commas; every topic unless given." };
        var command = new Command("digest", "Print the digest of a day from the archive.") { date, topics };
        command.SetAction((parsed, cancellationToken) => PrintAsync(settings, parsed.GetValue(date), parsed.GetValue(topics), cancellationToken));
        return command;
    }

    private static async Task<int> PrintAsync(IReadOnlyList<string> settings, DateOnly? date, string? topics, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        await BotHost.PrepareAsync(parts.Services, cancellationToken);
        var archive = parts.Services.GetRequiredService<IArchive>();
        var day = date ?? (await archive.IssueDatesAsync(1, cancellationToken)).Cast<DateOnly?>().FirstOrDefault();
        if (day is null) return await FailAsync("the archive is empty: ingest an issue first");

        var wanted = Topics(parts.Services.GetRequiredService<TopicLexicon>(), topics);
        var articles = DigestOrder.Of(await archive.LatestAsync(new ArticleFilter(Date: day), 0, MaxArticlesOfADay, cancellationToken)).ToList();
        var groups = DigestComposer.Group(articles, wanted, parts.Services.GetRequiredService<Interests>());
        if (DigestComposer.Compose(DigestHeading.Of(day.Value, articles, Language.Chinese), groups, [], Language.Chinese) is not { } digest)
            return await FailAsync(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}: nothing in the archive on these topics"));
        await Console.Out.WriteLineAsync(PlainText.Of(digest.Replies[0]));
        return ExitCode.Done;
    }

    private static IReadOnlyList<Subscription> Topics(TopicLexicon lexicon, string? names) => names is null
        ? [.. lexicon.Topics.Select(topic => new Subscription(SubscriptionKind.Topic, topic.Name))]
        : [.. names.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => new Subscription(
            SubscriptionKind.Topic,
            lexicon.Find(name)?.Name ?? throw new ConfigurationException($"--topics: there is no topic “{name}”; there are {string.Join('、', lexicon.Topics.Select(topic => topic.Short))}.")))];

    private static async Task<int> FailAsync(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return ExitCode.SomeFailed;
    }
}
