using System.Text.Json;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>
/// Ten invented issues of ten cities and dangers, each with true alarms between rumours, drills, last year's floods, other provinces' and figures of
/// speech. Beside each issue stands which of its stories a follower of floods is told of at once, and the text that arrives.
/// </summary>
public sealed class DisasterIssueTests
{
    private const int MostLines = 9;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "EndToEnd", "Disasters");

    public static TheoryData<string> Issues => [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Issues))]
    public async Task An_issue_raises_the_alerts_it_must_and_no_other(string issue)
    {
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, issue + ".json"), TestContext.Current.CancellationToken));
        using var folder = new TemporaryFolder();
        await using var bot = await RunningBot.StartAsync(folder, expected.RootElement.GetProperty("date").GetString() + "T07:00+08:00", "--Seeds:Path=");
        await bot.Services.GetRequiredService<IConversation>().AnswerAsync(new Incoming(new ChatId(bot.Channel.Name, "anna"), "订阅 防汛"), TestContext.Current.CancellationToken);

        var page = await File.ReadAllBytesAsync(Path.Combine(Folder, issue + ".txt"), TestContext.Current.CancellationToken);
        await bot.Services.GetRequiredService<IIssueIntake>().AcceptAsync(issue + ".txt", page, backIssue: false, TestContext.Current.CancellationToken);
        await bot.SendDueAsync();

        var told = await ToldAsync(bot);
        Assert.All(Titles(expected, "alerts"), title => Assert.Contains(told, headline => Plain(headline).Contains(Plain(title), StringComparison.Ordinal)));
        Assert.All(Titles(expected, "none").Concat(Titles(expected, "digestOnly")), title => Assert.DoesNotContain(told, headline => Plain(headline).Contains(Plain(title), StringComparison.Ordinal)));
        var texts = bot.Channel.TextsFor("anna");
        Assert.All(texts, text => Assert.InRange(text.Split('\n').Length, 1, MostLines));
        await AssertTextsAsync(issue, texts);
    }

    /// <summary>The headlines, with kickers and subtitles, of the stories that belong to an alert readers were told of.</summary>
    private static async Task<IReadOnlyList<string>> ToldAsync(RunningBot bot)
    {
        var archive = bot.Services.GetRequiredService<IArchive>();
        var alerts = bot.Services.GetRequiredService<IAlerts>();
        var told = new List<string>();
        foreach (var article in await archive.LatestAsync(new ArticleFilter(), 0, 100, TestContext.Current.CancellationToken))
        {
            if (await alerts.FindAsync(article.Id, TestContext.Current.CancellationToken) is not null)
                told.Add(string.Concat([article.Article.Kicker ?? "", article.Article.Headline, .. article.Article.Subtitles]));
        }

        return told;
    }

    /// <summary>What arrived, compared with the file beside the issue: a change of a text is seen in the diff.</summary>
    private static async Task AssertTextsAsync(string issue, IReadOnlyList<string> texts)
    {
        var actual = string.Join("\n----\n", texts) + "\n";
        var file = Path.Combine(Folder, issue + ".sent");
        var expected = File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : "";
        if (Environment.GetEnvironmentVariable("BAOZHAI_WRITE_EXPECTED") is { Length: > 0 } source)
            await File.WriteAllTextAsync(Path.Combine(source, issue + ".sent"), actual, TestContext.Current.CancellationToken);
        else
            Assert.Equal(expected, actual);
    }

    private static IEnumerable<string> Titles(JsonDocument expected, string list) => expected.RootElement.GetProperty(list).EnumerateArray().Select(title => title.GetString() ?? "");

    private static string Plain(string title) => string.Concat(title.Select(HalfWidth.Fold).Where(letter => !char.IsWhiteSpace(letter)));
}
