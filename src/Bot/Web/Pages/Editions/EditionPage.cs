using System.Globalization;
using System.Text.Json;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Web.Pages.Editions;

/// <summary>The papers of one day.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Papers">A paper each; none where the archive has nothing of the day.</param>
/// <param name="Alerts">The alerts in force, shown above the newest day alone.</param>
/// <param name="Earlier">The address of the day before that has an issue, with its day; null for none.</param>
/// <param name="Later">The address of the day after that has an issue, with its day; null for none.</param>
/// <param name="Age">How old the newest issue is, in words; null for one of today, yesterday, or a day that was asked for.</param>
public sealed record EditionModel(
    PageHead Head, IReadOnlyList<PaperOfDay> Papers, IReadOnlyList<AlertLine> Alerts, (string Path, string Day)? Earlier, (string Path, string Day)? Later, string? Age);

/// <summary>One paper of one day.</summary>
/// <param name="Name">Its name; null when unknown.</param>
/// <param name="Path">The page of this paper and day.</param>
/// <param name="Day">The day with its weekday, for reading.</param>
/// <param name="Number">总期号; null when unknown.</param>
/// <param name="Lead">The story above all others.</param>
/// <param name="Sections">The other stories by the page of the paper they stand on; together where the paper has one page.</param>
public sealed record PaperOfDay(string? Name, string Path, string Day, int? Number, StoryCard Lead, IReadOnlyList<PaperSection> Sections);

/// <summary>Stories of a paper under one heading.</summary>
/// <param name="Name">The label of the page; null for a paper of one page, or a page without a label.</param>
/// <param name="Stories">In page order.</param>
public sealed record PaperSection(string? Name, IReadOnlyList<StoryCard> Stories);

/// <summary>An alert in force, in a line.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Path">The story that told of it last; the list of alerts where there is none.</param>
/// <param name="IsSevere">Whether it is of the gravest kind.</param>
public sealed record AlertLine(string Text, string Path, bool IsSevere);

/// <summary><c>/</c> and <c>/p/PAPER/2024-06-27</c>: the newest issue, and those of a day.</summary>
/// <param name="archive">The issues.</param>
/// <param name="alerts">What is in force.</param>
/// <param name="request">Language and addresses.</param>
internal sealed class EditionPage(IArchive archive, IAlerts alerts, PageRequest request)
{
    /// <summary>Stands in an address for a paper whose name is not known.</summary>
    public const string Nameless = "-";

    private const int MostStories = 400;
    private const int MostIssues = 400;
    private const int KeptIssues = 7;
    private const int MostKept = 600;

    // Most papers come daily; over the longest holidays some pause for two weeks.
    private const int LongestPause = 40;

    /// <summary>The newest day, with what is in force.</summary>
    public async Task<IResult> NewestAsync(CancellationToken cancellationToken)
    {
        var language = request.Language;
        var inForce = (await alerts.InForceAsync(cancellationToken)).Select(alert => Line(alert, language)).ToList();
        var day = (await archive.IssueDatesAsync(1, cancellationToken)) is [var newest] ? newest : (DateOnly?)null;
        var papers = day is { } known ? await PapersAsync(known, null, cancellationToken) : [];
        var head = request.Head(language.Say("今日要闻", "Today’s paper"), papers is [{ Lead: var lead }, ..] ? $"{lead.Headline}：{lead.Brief}" : null) with { Section = "/", Feed = ("/feed", "") };
        var earlier = day is { } from ? await EarlierAsync(from, null, cancellationToken) : null;
        return PageResult.Of(Edition.Create(new EditionModel(head, papers, inForce, earlier, null, request.Age(day))));
    }

    /// <summary>One paper of a day; not found where the archive has no issue of it.</summary>
    public async Task<IResult> OfDayAsync(string paper, string day, CancellationToken cancellationToken)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return NotFound.Of(request);
        var papers = await PapersAsync(date, paper, cancellationToken);
        if (papers is not [var only]) return NotFound.Of(request);
        var language = request.Language;
        var head = request.Head($"{only.Name ?? language.Say("报纸", "Paper")} {day}", $"{only.Lead.Headline}：{only.Lead.Brief}") with { Feed = ("/feed", "") };
        return PageResult.Of(Edition.Create(new EditionModel(
            head, papers, [], await EarlierAsync(date, paper, cancellationToken), await LaterAsync(date, paper, cancellationToken), null)));
    }

    /// <summary>The addresses of the newest issues and their stories, for browsers that keep them: <c>/offline.json</c>.</summary>
    public async Task<IResult> KeptAsync(CancellationToken cancellationToken)
    {
        List<string> paths = ["/"];
        var issues = 0;
        foreach (var day in await archive.IssueDatesAsync(KeptIssues, cancellationToken))
        {
            var stories = await archive.LatestAsync(new ArticleFilter(Date: day), 0, MostStories, cancellationToken);
            foreach (var issue in stories.GroupBy(story => story.Paper).Take(KeptIssues - issues))
            {
                issues++;
                paths.Add(PathOf(issue.Key, day));
                paths.AddRange(issue.Select(story => StoryCard.PathOf(story.Id)));
            }
        }

        return PageResult.Of(JsonSerializer.Serialize(new { pages = paths.Take(MostKept) }), "application/json; charset=utf-8");
    }

    /// <summary>The page of a paper and day.</summary>
    public static string PathOf(string? paper, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"/p/{Uri.EscapeDataString(paper ?? Nameless)}/{day:yyyy-MM-dd}");

    private static bool Is(string? name, string? asked) => asked is null || (name ?? Nameless) == asked;

    private AlertLine Line(InForceAlert alert, Language language) => new(
        FullWidth.Set(alert.LastReport?.Article.Headline ?? alert.Reason ?? language.Say("警报生效中", "An alert is in force")),
        alert.LastReport is { } report ? StoryCard.PathOf(report.Id) : "/alerts",
        alert.SeverityAt(request.Now) == Newsroom.Alerts.Severity.Severe);

    private async Task<IReadOnlyList<PaperOfDay>> PapersAsync(DateOnly day, string? asked, CancellationToken cancellationToken)
    {
        var language = request.Language;
        var stories = await archive.LatestAsync(new ArticleFilter(Date: day), 0, MostStories, cancellationToken);
        var issues = await archive.IssuesAsync(day, day, 0, MostIssues, cancellationToken);
        return
        [
            .. stories.Where(story => Is(story.Paper, asked)).GroupBy(story => story.Paper)
                .Select(paper => new PaperOfDay(
                    paper.Key, PathOf(paper.Key, day), WeekdayText.Day(day, language),
                    issues.FirstOrDefault(issue => issue.Paper == paper.Key && issue.Number is not null)?.Number,
                    StoryCard.Of(paper.First(), language), Sections([.. paper.Skip(1).Select(story => StoryCard.Of(story, language))]))),
        ];
    }

    // A paper of several pages is read page by page.
    private static List<PaperSection> Sections(IReadOnlyList<StoryCard> stories)
    {
        if (stories.Count == 0) return [];
        var isOfPages = stories.Select(story => story.Page).OfType<string>().Distinct().Skip(1).Any();
        return isOfPages ? [.. stories.GroupBy(story => story.Page).Select(page => new PaperSection(page.Key, [.. page]))] : [new PaperSection(null, stories)];
    }

    private async Task<(string Path, string Day)?> EarlierAsync(DateOnly day, string? paper, CancellationToken cancellationToken)
    {
        var before = await archive.IssuesAsync(day.AddDays(-LongestPause), day.AddDays(-1), 0, MostIssues, cancellationToken);
        if (before.Count == 0) before = await archive.IssuesAsync(null, day.AddDays(-1), 0, 1, cancellationToken);
        return Neighbour(before.FirstOrDefault(issue => issue.Date is not null && Is(issue.Paper, paper)));
    }

    private async Task<(string Path, string Day)?> LaterAsync(DateOnly day, string? paper, CancellationToken cancellationToken)
    {
        var after = await archive.IssuesAsync(day.AddDays(1), day.AddDays(LongestPause), 0, MostIssues, cancellationToken);
        if (after.Count == 0) after = await archive.IssuesAsync(day.AddDays(1), null, 0, MostIssues, cancellationToken);
        return Neighbour(after.LastOrDefault(issue => issue.Date is not null && Is(issue.Paper, paper)));
    }

    private static (string Path, string Day)? Neighbour(ArchivedIssue? issue) => issue?.Date is { } day
        ? (PathOf(issue.Paper, day), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : null;
}
