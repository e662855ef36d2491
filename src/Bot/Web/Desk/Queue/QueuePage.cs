using System.Globalization;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Web.Desk.Door;
using Baozhai.Bot.Web.Pages;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Web.Desk.Queue;

/// <summary>What waits for an operator.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Held">Stories that wait because their reading is in doubt.</param>
/// <param name="Reports">What readers found wrong.</param>
public sealed record QueueModel(DeskHead Head, IReadOnlyList<HeldRow> Held, IReadOnlyList<ReportRow> Reports);

/// <summary>A story that waits.</summary>
/// <param name="Row">The story.</param>
/// <param name="Source">Paper, day and page.</param>
/// <param name="Why">What decided it.</param>
/// <param name="Text">The beginning of its text.</param>
/// <param name="Alert">Who would be told at once if it were let out, in words; null where it raises no alert.</param>
/// <param name="Chats">The first of those chats.</param>
public sealed record HeldRow(DeskRow Row, string Source, string Why, string Text, string? Alert, IReadOnlyList<string> Chats);

/// <summary>A report of a reader.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Reason">The reader's words; null when none were given.</param>
/// <param name="At">When.</param>
/// <param name="Row">The story; null when it is gone.</param>
public sealed record ReportRow(long Id, string? Reason, string At, DeskRow? Row);

/// <summary><c>/desk/queue</c>: stories that wait and readers' reports, and what is done with them.</summary>
internal sealed class QueuePage(
    IOperations operations, IArchive archive, AlertPolicy policy, AlertPlanner alerts, AlertForecast forecast, IDeskBook book, ArchiveSignal archived, PageRequest page, DeskSessions sessions,
    IOptions<ReadingOptions> reading, TimeProvider time)
{
    private const int Most = 100;
    private const int ShownText = 220;
    private const int ShownChats = 12;

    /// <summary>All that waits.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var language = page.Language;
        var held = new List<HeldRow>();
        foreach (var story in await operations.HeldAsync(0, Most, cancellationToken)) held.Add(await RowAsync(story, language, cancellationToken));
        var reports = await operations.ReportsAsync(0, Most, cancellationToken);
        var stories = (await archive.FindManyAsync([.. reports.Select(report => report.ArticleId)], cancellationToken)).DistinctBy(story => story.Id).ToDictionary(story => story.Id);
        return DeskResult.Of(Queue.Create(new QueueModel(
            DeskHead.Of(page, sessions, http, language.Say("待复核", "Review"), "/desk/queue"),
            held,
            [.. reports.Select(report => new ReportRow(
                report.Id, report.Reason, page.Local(report.At).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture),
                stories.TryGetValue(report.ArticleId, out var story) ? DeskRow.Of(story, reading.Value.MinConfidence, language) : null))])));
    }

    /// <summary>Lets a story out, as if it had just come.</summary>
    public async Task<IResult> ReleaseAsync(HttpContext http, long id, CancellationToken cancellationToken)
    {
        if (await operations.FindHeldAsync(id, cancellationToken) is not { } held) return To("gone");
        if (await operations.ReleaseAsync(id, policy.RoleOf, cancellationToken) is not { } released) return To("gone");
        // Noted first: what was let out is on the list also where its alert has to wait for the store.
        await NoteAsync(http, DeskDeed.Released, released.ArticleId, held.Article.Article.Headline, null, released.Alerts > 0 ? page.Language.Say("发出警报", "an alert went out") : null, cancellationToken);
        archived.Raise();
        await alerts.PlanPendingAsync(cancellationToken);
        return To(released.Alerts > 0 ? "released-alert" : "released");
    }

    /// <summary>Removes a story that waits.</summary>
    public async Task<IResult> DropAsync(HttpContext http, long id, CancellationToken cancellationToken)
    {
        if (await operations.FindHeldAsync(id, cancellationToken) is not { } held || !await operations.DropAsync(id, cancellationToken)) return To("gone");
        await NoteAsync(http, DeskDeed.Dropped, id, held.Article.Article.Headline, held.Article.Article.Body, null, cancellationToken);
        return To("dropped");
    }

    /// <summary>Settles the report of a reader.</summary>
    public async Task<IResult> SettleAsync(HttpContext http, long id, CancellationToken cancellationToken)
    {
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var state = form["state"] == "rejected" ? ReviewState.Rejected : ReviewState.Fixed;
        var note = form["note"].ToString().Trim() is { Length: > 0 } words ? words : null;
        if (await operations.FindReportAsync(id, cancellationToken) is not { } report || !await operations.SettleAsync(id, state, note, cancellationToken)) return To("gone");
        var after = (state == ReviewState.Fixed ? page.Language.Say("已改", "fixed") : page.Language.Say("驳回", "rejected")) + (note is null ? "" : $" {note}");
        await NoteAsync(http, DeskDeed.Settled, report.ArticleId, string.Create(CultureInfo.InvariantCulture, $"#{id}"), report.Reason, after, cancellationToken);
        return To("settled");
    }

    private Task NoteAsync(HttpContext http, DeskDeed what, long article, string about, string? before, string? after, CancellationToken cancellationToken) => book.NoteAsync(
        new DeskEntry { At = time.GetUtcNow(), Who = http.Session().Who, What = what, ArticleId = article, About = about, Before = before, After = after }, cancellationToken);

    private async Task<HeldRow> RowAsync(HeldStory story, Language language, CancellationToken cancellationToken)
    {
        var told = await forecast.IfReleasedAsync(story.Article, cancellationToken);
        var raises = policy.RoleOf(story.Article) == AlertRole.Raises;
        var text = story.Article.Article.Body;
        return new HeldRow(
            DeskRow.Of(story.Article, reading.Value.MinConfidence, language),
            StoryCard.Of(story.Article, language).Source,
            story.Doubt.Say(language),
            text.Length > ShownText ? text[..(char.IsHighSurrogate(text[ShownText - 1]) ? ShownText - 1 : ShownText)] + "…" : text,
            raises ? Told(told, language) : null,
            [.. told.Take(ShownChats).Select(chat => $"{chat.Id.Channel}:{chat.Id.Address}")]);
    }

    private static string Told(IReadOnlyList<Chats.Chat> chats, Language language)
    {
        var byChannel = string.Join(language.Say("，", ", "), chats.CountBy(chat => chat.Id.Channel).OrderByDescending(one => one.Value).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value}")));
        return chats.Count == 0
            ? language.Say("放行会发警报，但现在没有会话订阅它。", "Releasing it raises an alert; no chat follows it now.")
            : language.Say($"放行会马上发警报，最多发给 {chats.Count} 个会话：{byChannel}。", $"Releasing it raises an alert at once; chats that get it, at most: {chats.Count} ({byChannel}).");
    }

    private static IResult To(string done) => Results.LocalRedirect($"/desk/queue?done={done}");
}
