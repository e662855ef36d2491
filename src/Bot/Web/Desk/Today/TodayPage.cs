using System.Globalization;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Web.Desk.Door;
using Baozhai.Bot.Web.Pages;
using Baozhai.Newsroom.Text;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Web.Desk.Today;

/// <summary>The first page of the desk.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Issues">The issues of the newest day with their stories.</param>
/// <param name="Earlier">Issues of days before, each with its page.</param>
/// <param name="Held">How many stories wait.</param>
/// <param name="Reports">How many reports of readers wait.</param>
/// <param name="Waiting">The first stories that wait.</param>
/// <param name="Alerts">The alerts in force, with how many chats were told.</param>
/// <param name="Corrected">What was put right last.</param>
/// <param name="Figures">Chats, topics, deliveries in words.</param>
/// <param name="Live">Figures that are kept up to date while the page is open, by the name they are sent under.</param>
public sealed record TodayModel(
    DeskHead Head, IReadOnlyList<DeskIssue> Issues, IReadOnlyList<DeskIssue> Earlier, int Held, int Reports, IReadOnlyList<DeskRow> Waiting,
    IReadOnlyList<DeskAlert> Alerts, IReadOnlyList<DeskRow> Corrected, IReadOnlyList<string> Figures, IReadOnlyList<(string Name, string Label, string Value)> Live);

/// <summary>An issue, or a page of one.</summary>
/// <param name="Path">Its page at the desk.</param>
/// <param name="Name">Paper, day and page.</param>
/// <param name="File">The file it was read from.</param>
/// <param name="Count">How many stories it has.</param>
/// <param name="IsBackIssue">Whether it was read in later, and so is never pushed.</param>
/// <param name="Rows">Its stories; empty where they are not shown.</param>
public sealed record DeskIssue(string Path, string Name, string File, int Count, bool IsBackIssue, IReadOnlyList<DeskRow> Rows);

/// <summary>An alert in force.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Path">The story of the last report; null when it is gone.</param>
/// <param name="Told">How many chats were told, or are about to be.</param>
/// <param name="Severity">How grave it is.</param>
public sealed record DeskAlert(string Text, string? Path, int Told, string Severity);

/// <summary><c>/desk</c> and <c>/desk/issues/ID</c>: what was read.</summary>
internal sealed class TodayPage(
    IArchive archive, IOperations operations, IAlerts alerts, IDeskBook book, DeskPulse pulse, PageRequest page, DeskSessions sessions, IOptions<ReadingOptions> reading)
{
    private const int MostIssues = 60;
    private const int MostStories = 400;
    private const int ShownEarlier = 8;
    private const int ShownWaiting = 5;
    private const int ShownCorrected = 5;
    private const int MostHeld = 200;

    /// <summary>The newest day.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var language = page.Language;
        var all = await archive.IssuesAsync(null, null, 0, MostIssues, cancellationToken);
        var newest = all is [var first, ..] ? first.Date : null;
        var held = await operations.HeldAsync(0, MostHeld, cancellationToken);
        var issues = new List<DeskIssue>();
        foreach (var issue in all.Where(issue => issue.Date == newest)) issues.Add(await IssueAsync(issue, held, language, cancellationToken));
        var now = await pulse.LookAnewAsync(cancellationToken);
        var model = new TodayModel(
            DeskHead.Of(page, sessions, http, language.Say("今日", "Today"), "/desk"),
            issues,
            [.. all.Where(issue => issue.Date != newest).Take(ShownEarlier).Select(issue => Plain(issue, language))],
            now.Stories,
            now.Reports,
            [.. held.Take(ShownWaiting).Select(story => Row(story.Article, language))],
            await AlertsAsync(language, cancellationToken),
            [.. (await book.CorrectedAsync(0, ShownCorrected, cancellationToken)).Select(story => Row(story, language))],
            StatisticsText.Lines(now.Statistics, language),
            DeskPulse.Lines(now.Live, language));
        return DeskResult.Of(Today.Create(model));
    }

    /// <summary>One issue; not found for a number that is not there.</summary>
    public async Task<IResult> OfIssueAsync(HttpContext http, long id, CancellationToken cancellationToken)
    {
        var language = page.Language;
        var held = await operations.HeldAsync(0, MostHeld, cancellationToken);
        var stories = await StoriesAsync(id, held, cancellationToken);
        if (stories.Count == 0) return NotFound.Of(page);
        var name = string.Join(' ', new[] { stories[0].AsRead?.Paper ?? stories[0].Paper, (stories[0].AsRead ?? stories[0]).Date is { } day ? WeekdayText.Day(day, language) : null }.OfType<string>());
        return DeskResult.Of(Issue.Create(new DeskRowsModel(
            DeskHead.Of(page, sessions, http, name.Length > 0 ? name : language.Say("一期报纸", "An issue"), "/desk"), name, [.. stories.Select(story => Row(story, language))])));
    }

    private async Task<IReadOnlyList<DeskAlert>> AlertsAsync(Language language, CancellationToken cancellationToken)
    {
        var shown = new List<DeskAlert>();
        foreach (var alert in await alerts.InForceAsync(cancellationToken))
        {
            var told = await alerts.RecipientsAsync(alert.Id, cancellationToken);
            var text = alert.LastReport is { } story ? FullWidth.Set(story.Article.Headline) : alert.Reason ?? language.Say("警报", "Alert");
            shown.Add(new DeskAlert(
                text, alert.LastReport is { } last ? DeskRow.PathOf(last.Id) : null, told.Count,
                alert.Severity >= Newsroom.Alerts.Severity.Severe ? language.Say("严重", "severe") : language.Say("警报", "warning")));
        }

        return shown;
    }

    private async Task<DeskIssue> IssueAsync(ArchivedIssue issue, IReadOnlyList<HeldStory> held, Language language, CancellationToken cancellationToken) =>
        Plain(issue, language) with { Rows = [.. (await StoriesAsync(issue.Id, held, cancellationToken)).Select(story => Row(story, language))] };

    // Those that wait stand among the others: the page is shown as it was read.
    private async Task<List<ArchivedArticle>> StoriesAsync(long issue, IReadOnlyList<HeldStory> held, CancellationToken cancellationToken)
    {
        var stories = await archive.LatestAsync(new ArticleFilter(Issue: issue), 0, MostStories, cancellationToken);
        return [.. stories.Concat(held.Select(story => story.Article).Where(story => story.IssueId == issue)).OrderBy(story => story.Id)];
    }

    private DeskRow Row(ArchivedArticle story, Language language) => DeskRow.Of(story, reading.Value.MinConfidence, language);

    private static DeskIssue Plain(ArchivedIssue issue, Language language) => new(
        string.Create(CultureInfo.InvariantCulture, $"/desk/issues/{issue.Id}"),
        string.Join(' ', new[] { issue.Paper ?? language.Say("报名不详", "paper unknown"), issue.Date is { } day ? WeekdayText.Day(day, language) : language.Say("日期不详", "day unknown"), issue.Page }.OfType<string>()),
        issue.File, issue.Articles, issue.BackIssue, []);
}
