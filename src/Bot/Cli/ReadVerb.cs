using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Baozhai.Bot.Cli.IssueJson;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Intake;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Cli;

/// <summary><c>read</c>: what a page is read as. Nothing is stored.</summary>
internal static class ReadVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var files = new Argument<string[]>("files") { Description = "Texts, saved web pages (HTML), PDF files with text, or boxes of layout recognisers (JSON) of issues or their pages.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print one JSON object per issue and line." };
        var explain = new Option<bool>("--explain") { Description = "Print for each line what it was taken for and why." };
        var command = new Command("read", "Read issues and print what they were read as; nothing is stored.") { files, json, explain };
        command.SetAction((parsed, cancellationToken) =>
        {
            Func<ReadIssue, Task> print = parsed.GetValue(explain) ? read => Console.Out.WriteLineAsync(EvidencePrint.Of(read))
                : parsed.GetValue(json) ? JsonAsync
                : read => Console.Out.WriteLineAsync(IssuePrint.Of(read));
            return ReadAsync(settings, parsed.GetRequiredValue(files), parsed.GetValue(explain), print, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ReadAsync(IReadOnlyList<string> settings, string[] files, bool explains, Func<ReadIssue, Task> print, CancellationToken cancellationToken)
    {
        var builder = BotHost.CreateParts(settings);
        builder.Logging.OnlyTrouble();
        await using var parts = builder.Build();
        var limits = parts.Services.GetRequiredService<IOptions<InboxOptions>>().Value;
        var reader = parts.Services.GetRequiredService<IssueFileReader>();
        var failed = false;
        foreach (var path in files)
        {
            if (await InputFiles.TryReadAsync(path, limits, cancellationToken) is not { } content)
            {
                failed = true;
                continue;
            }

            var read = reader.Read(Path.GetFileName(path), content, explains: explains);
            if (read.Refusal is not null)
            {
                failed = true;
                await Console.Error.WriteLineAsync($"{path}: {read.Refusal}");
                // Why nothing of it is an article is what --explain is asked for.
                if (!explains || read.Evidence.Count == 0) continue;
            }

            await print(read);
            failed |= read.Faults > 0;
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    // Straight to the output: a whole paper as one string would take as much memory again.
    private static async Task JsonAsync(ReadIssue read)
    {
        await using var output = Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(output, IssueLine.Of(read), CliJson.Lines.IssueLine);
        output.WriteByte((byte)'\n');
    }
}

/// <summary>An issue as a person reads it on a terminal.</summary>
internal static class IssuePrint
{
    /// <summary>Paper and day, then each article with its brief, then what was doubtful.</summary>
    public static string Of(ReadIssue read)
    {
        var issue = read.Issue;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{issue.File}: {issue.Paper ?? "?"} {issue.Date:yyyy-MM-dd} ({issue.DateSource}), {issue.Articles.Count} articles\n");
        foreach (var (article, brief) in issue.Articles.Zip(read.Briefs)) Append(text, article, brief);
        foreach (var warning in issue.Warnings) text.Append(CultureInfo.InvariantCulture, $"! {warning}\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Article article, Brief brief)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n■ {(article.Kicker is null ? "" : $"{article.Kicker} | ")}{article.Headline}\n");
        foreach (var subtitle in article.Subtitles) text.Append(CultureInfo.InvariantCulture, $"  —— {subtitle}\n");
        if (article.Byline is not null) text.Append(CultureInfo.InvariantCulture, $"  {article.Byline}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {brief.Summary}\n");
        text.Append(CultureInfo.InvariantCulture, $"  [{string.Join('、', brief.Topics.Select(topic => topic.Name))}] [{string.Join('、', brief.Places)}]");
        text.Append(CultureInfo.InvariantCulture, $" lines {string.Join(',', article.Lines.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}"))}\n");
    }
}

/// <summary>What each line of a file was taken for and why, beside the line itself.</summary>
internal static class EvidencePrint
{
    private const int ShownOfLine = 28;
    private const int RoleWidth = 10;

    /// <summary>One line for each line that is not blank: number, role, article, its beginning, the reason.</summary>
    public static string Of(ReadIssue read)
    {
        var articles = ArticleOfLine(read.Issue);
        var printed = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{read.Issue.File}\n");
        var evidence = read.Evidence.ToDictionary(entry => entry.Line);
        var number = 0;
        foreach (var line in read.Text.AsSpan().EnumerateLines())
        {
            if (!evidence.TryGetValue(++number, out var entry)) continue;
            var article = articles.TryGetValue(number, out var ordinal) ? string.Create(CultureInfo.InvariantCulture, $"■{ordinal}") : "";
            var start = line.Length > ShownOfLine ? $"{line[..ShownOfLine]}…" : line.ToString();
            printed.Append(CultureInfo.InvariantCulture, $"{number,5} {entry.Role.ToString().ToLowerInvariant().PadRight(RoleWidth)} {article,4} {start}  ← {entry.Reason}\n");
        }

        foreach (var (article, index) in read.Issue.Articles.Select((article, index) => (article, index)))
            printed.Append(CultureInfo.InvariantCulture, $"■{index + 1} {article.Headline} ({article.Kind.ToString().ToLowerInvariant()}, confidence {article.Confidence:0.00})\n");
        foreach (var warning in read.Issue.Warnings) printed.Append(CultureInfo.InvariantCulture, $"! {warning}\n");
        return printed.ToString();
    }

    private static Dictionary<int, int> ArticleOfLine(Issue issue) => issue.Articles
        .SelectMany((article, index) => article.Lines.Concat(article.HeadLines)
            .SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))
            .Select(line => (line, ordinal: index + 1)))
        .ToDictionary(entry => entry.line, entry => entry.ordinal);
}
