using System.Globalization;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Web.Desk.Door;
using Baozhai.Bot.Web.Pages;

namespace Baozhai.Bot.Web.Desk.Log;

/// <summary>What was done at the desk.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Rows">The last first.</param>
/// <param name="Older">The address of what was done before; null for nothing.</param>
public sealed record LogModel(DeskHead Head, IReadOnlyList<LogRow> Rows, string? Older);

/// <summary>Something that was done.</summary>
/// <param name="At">When, on the clock of the papers.</param>
/// <param name="Who">The session with its name.</param>
/// <param name="What">What, in words.</param>
/// <param name="About">What it was about; null for nothing.</param>
/// <param name="Path">The story; null when it was about none.</param>
/// <param name="Before">How it was; null where that says nothing.</param>
/// <param name="After">How it became; null where that says nothing.</param>
public sealed record LogRow(string At, string Who, string What, string? About, string? Path, string? Before, string? After);

/// <summary><c>/desk/log</c>: everything that was done at the desk. Nothing is taken out of it.</summary>
internal sealed class LogPage(IDeskBook book, PageRequest page, DeskSessions sessions)
{
    private const int Shown = 50;
    private const int Furthest = 1_000_000;

    /// <summary>A page of the list.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var from = int.TryParse(http.Request.Query["from"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, Furthest) : 0;
        var language = page.Language;
        var entries = await book.EntriesAsync(from, Shown + 1, cancellationToken);
        return DeskResult.Of(Log.Create(new LogModel(
            DeskHead.Of(page, sessions, http, language.Say("记录", "Log"), "/desk/log"),
            [.. entries.Take(Shown).Select(entry => new LogRow(
                page.Local(entry.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), entry.Who, Name(entry.What, language), entry.About,
                entry.ArticleId is { } story && entry.What != DeskDeed.Dropped ? DeskRow.PathOf(story) : null, entry.Before, entry.After))],
            entries.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"/desk/log?from={from + Shown}") : null)));
    }

    private static string Name(DeskDeed deed, Language language) => deed switch
    {
        DeskDeed.Entered => language.Say("登录", "logged in"),
        DeskDeed.Left => language.Say("退出", "logged out"),
        DeskDeed.Corrected => language.Say("改正", "put right"),
        DeskDeed.TakenBack => language.Say("撤回改动", "took back"),
        DeskDeed.Released => language.Say("放行", "released"),
        DeskDeed.Dropped => language.Say("丢弃", "dropped"),
        DeskDeed.Settled => language.Say("处理指正", "settled a report"),
        DeskDeed.BackedUp => language.Say("备份", "made a backup"),
        _ => deed.ToString(),
    };
}
