using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Lists the issues in the archive.</summary>
internal sealed class IssuesCommand(IArchive archive, TimeProvider time) : ICommand
{
    // Ten years of a daily.
    private const int DatesToKnow = 3660;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "issues", ["往期", "期刊", "各期", "报库", "issues", "archive"], "往期 2024-06", "以前的报纸，可加年月", "issues 2024-06", "the issues in the archive, of a year or month");

    /// <inheritdoc />
    public bool IsEveryday => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => PeriodText.Parse(argument, DateOnly.MaxValue.AddYears(-1), []) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (argument, offset) = ListOffset.Split(request.Argument);
        if (ArticleChoice.Read(argument) is { Id: { } issue }) return await OfIssueAsync(request, issue, offset, cancellationToken);

        (DateOnly From, DateOnly Until)? period = null;
        if (argument.Length > 0)
        {
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), request.Chat.Zone).Date);
            period = PeriodText.Parse(argument, today, await archive.IssueDatesAsync(DatesToKnow, cancellationToken));
            if (period is null)
                return Answer.Of(request.Say("没看懂年月。可以写“往期 2024”“往期 2024-06”“往期 6月”。", "I did not understand the period. Try “issues 2024” or “issues 2024-06”."));
        }

        var found = await archive.IssuesAsync(period?.From, period?.Until, offset, ArticleList.PageSize + 1, cancellationToken);
        if (found.Count > 0) return Page(request, found, argument, offset);
        return Answer.Of(period is null
            ? request.Say("还没有报纸，等第一期读进来就有了。", "The archive is empty; it fills with the first issue.")
            : request.Say($"没有“{argument}”的报纸。回复“往期”看看有哪些。", $"The archive has no issue of “{argument}”. Answer “issues” to see what there is."));
    }

    private async Task<Answer> OfIssueAsync(CommandRequest request, long issue, int offset, CancellationToken cancellationToken)
    {
        var articles = await archive.LatestAsync(new ArticleFilter(Issue: issue), offset, ArticleList.PageSize + 1, cancellationToken);
        if (articles.Count == 0) return Answer.Of(request.Say("这一期已经撤下了。", "That issue is no longer in the archive."));
        var number = issue.ToString(CultureInfo.InvariantCulture);
        return ArticleList.Page(request.Say($"往期 #{number}", $"Issue #{number}"), articles, $"往期 #{number} {ListOffset.After(offset)}", request.Language);
    }

    private static Answer Page(CommandRequest request, IReadOnlyList<ArchivedIssue> found, string argument, int offset)
    {
        var shown = found.Take(ArticleList.PageSize).ToList();
        var hasMore = found.Count > ArticleList.PageSize;
        var lines = shown.ConvertAll(Line);
        var parts = new List<ReplyPart> { new HeadingPart(argument.Length == 0 ? request.Say("往期报纸", "Issues in the archive") : request.Say($"往期 · {argument}", $"Issues · {argument}")) };
        parts.AddRange(shown.Select((issue, index) => new ItemPart(index + 1, Name(issue, request.Language), null, Note(issue, request.Language))));
        parts.Add(new TextPart(hasMore
            ? request.Say("回复编号看那天的早报，回复“继续”看更早的。", "Answer a number for the digest of that day, “more” for older ones.")
            : request.Say("回复编号看那天的早报。", "Answer a number for the digest of that day.")));
        var buttons = new List<IReadOnlyList<Button>> { shown.Select((issue, index) => new Button(issue.Date?.ToString(request.Say("M月d日", "d MMM"), CultureInfo.InvariantCulture) ?? $"#{issue.Id}", lines[index]) { Item = index + 1 }).ToList() };
        if (hasMore) buttons.Add([new Button(request.Say("继续", "More"), "继续")]);
        var more = hasMore ? $"往期 {argument} {ListOffset.After(offset)}".Replace("  ", " ", StringComparison.Ordinal) : null;
        return Answer.Of(new Reply { Parts = parts, Buttons = buttons }, request.Menu with { Actions = lines, More = more });
    }

    private static string Line(ArchivedIssue issue) => issue.Date is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"早报 {day:yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"往期 #{issue.Id}");

    private static string Name(ArchivedIssue issue, Language language) => string.Join(
        ' ',
        issue.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? language.Say("日期不详", "no date"),
        issue.Paper ?? language.Say("（报名不详）", "(unknown paper)"));

    private static string Note(ArchivedIssue issue, Language language)
    {
        var notes = new[]
        {
            issue.Number is { } number ? language.Say($"第 {number} 期", $"No. {number}") : null,
            issue.Page,
            language.Say($"{issue.Articles} 篇", $"{issue.Articles} stories"),
            issue.BackIssue ? language.Say("旧报", "back issue") : null,
        };
        return string.Join(" · ", notes.OfType<string>());
    }
}
