using System.Globalization;
using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Web.Pages.Editions;

/// <summary>A month of issues.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Month">The month in words.</param>
/// <param name="Weeks">Seven days each, Monday first; null for days of other months.</param>
/// <param name="Earlier">The address of the newest earlier month that has an issue; null for none.</param>
/// <param name="Later">The address of the oldest later month that has an issue; null for none.</param>
public sealed record ArchiveModel(PageHead Head, string Month, IReadOnlyList<IReadOnlyList<ArchiveDay?>> Weeks, string? Earlier, string? Later);

/// <summary>A day of the calendar.</summary>
/// <param name="Number">1 to 31.</param>
/// <param name="Issues">What came out that day: the page of each paper, its name, and how many stories.</param>
public sealed record ArchiveDay(int Number, IReadOnlyList<(string Path, string Name, int Stories)> Issues);

/// <summary><c>/archive</c>: the issues there are, as a calendar.</summary>
/// <param name="archive">The issues.</param>
/// <param name="request">Language and addresses.</param>
internal sealed class ArchivePage(IArchive archive, PageRequest request)
{
    private const int Week = 7;
    private const int MostIssues = 5_000;
    private const string Format = "yyyy-MM";

    /// <summary>A month, by default that of the newest issue; not found for what is no month.</summary>
    public async Task<IResult> MonthAsync(string? month, CancellationToken cancellationToken)
    {
        var first = (await archive.IssueDatesAsync(1, cancellationToken)) is [var newest] ? newest : request.Today;
        if (month is not null && !DateOnly.TryParseExact(month, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out first)) return NotFound.Of(request);
        first = first.AddDays(1 - first.Day);
        var last = first.AddMonths(1).AddDays(-1);
        var issues = (await archive.IssuesAsync(first, last, 0, MostIssues, cancellationToken)).Where(issue => issue.Date is not null).ToLookup(issue => issue.Date!.Value);
        var earlier = (await archive.IssuesAsync(null, first.AddDays(-1), 0, 1, cancellationToken)).FirstOrDefault(issue => issue.Date is not null)?.Date;
        var later = (await archive.IssuesAsync(last.AddDays(1), null, 0, MostIssues, cancellationToken)).LastOrDefault(issue => issue.Date is not null)?.Date;
        var language = request.Language;
        var text = language.Say(string.Create(CultureInfo.InvariantCulture, $"{first.Year}年{first.Month}月"), first.ToString("MMMM yyyy", CultureInfo.InvariantCulture));
        var before = Enumerable.Repeat<ArchiveDay?>(null, ((int)first.DayOfWeek + Week - 1) % Week);
        var days = before.Concat(Enumerable.Range(0, last.Day).Select(day => Day(first.AddDays(day), issues[first.AddDays(day)]))).ToList();
        days.AddRange(Enumerable.Repeat<ArchiveDay?>(null, (Week - (days.Count % Week)) % Week));
        var head = request.Head(language.Say($"往期 {text}", $"Archive, {text}")) with { Section = "/archive" };
        return PageResult.Of(Calendar.Create(new ArchiveModel(head, text, [.. days.Chunk(Week)], Address(earlier), Address(later))));
    }

    private static string? Address(DateOnly? day) => day is { } known ? $"/archive?month={known.ToString(Format, CultureInfo.InvariantCulture)}" : null;

    private ArchiveDay Day(DateOnly day, IEnumerable<ArchivedIssue> issues) => new(
        day.Day,
        [.. issues.GroupBy(issue => issue.Paper).Select(paper => (EditionPage.PathOf(paper.Key, day), paper.Key ?? request.Language.Say("报纸", "Paper"), paper.Sum(issue => issue.Articles)))]);
}
