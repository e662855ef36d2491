using Baozhai.Bot.Messages;
using Baozhai.Bot.Web.Desk.Door;
using Baozhai.Bot.Web.Pages;

namespace Baozhai.Bot.Web.Desk;

/// <summary>What every page of the desk says of itself.</summary>
public sealed record DeskHead
{
    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>Path and query of the page, from the root.</summary>
    public required string Path { get; init; }

    /// <summary>Who is logged in; null before the log-in.</summary>
    public string? Who { get; init; }

    /// <summary>What every form must carry; empty before the log-in.</summary>
    public string Token { get; init; } = "";

    /// <summary>The room of the desk it belongs to: <c>/desk/queue</c>; null for none.</summary>
    public string? Section { get; init; }

    /// <summary>What has just been done, in words; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>The text in the page's language.</summary>
    public string Say(string chinese, string english) => Language == "en" ? english : chinese;

    /// <summary>The head of a page of the desk.</summary>
    internal static DeskHead Of(PageRequest page, DeskSessions sessions, HttpContext http, string title, string? section) => new()
    {
        Language = page.Language.Code,
        Title = title,
        Path = http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent(),
        Who = http.Session().Who,
        Token = sessions.Token(http.Session()),
        Section = section,
        Done = DeskDone.Say(http.Request.Query["done"], page.Language),
    };

    /// <summary>The head of a page before the log-in.</summary>
    internal static DeskHead Outside(PageRequest page, string title) => new() { Language = page.Language.Code, Title = title, Path = "/desk" };
}

/// <summary>What has just been done, as the address of the next page says it and as people read it. Only what is known here is shown.</summary>
internal static class DeskDone
{
    /// <summary>The words; null for anything else.</summary>
    public static string? Say(string? done, Language language) => done switch
    {
        "mended" => language.Say("已改好。早报、列表、搜索和页面从现在起用改过的文字。", "Put right. Digests, lists, searches and pages show it from now on."),
        "same" => language.Say("没有改动：填的和读到的一样。", "Nothing was changed: it is what was read."),
        "taken-back" => language.Say("改动已撤回，恢复为读到的文字。", "Taken back: the story is shown as it was read."),
        "released" => language.Say("已放行，下一次早报里会有。", "Released: the next digests have it."),
        "released-alert" => language.Say("已放行，警报已经发出，下一次早报里也会有。", "Released: its alert goes out, and the next digests have it."),
        "dropped" => language.Say("已丢弃，不会推送。", "Dropped: it will not be sent."),
        "settled" => language.Say("读者指正已处理。", "The report is settled."),
        "gone" => language.Say("这一条不在了，可能已经有人处理过。", "It does not wait any more; somebody may have settled it."),
        "backed-up" => language.Say("备份做好了。", "The backup is made."),
        _ => null,
    };
}

/// <summary>What a request carries behind the door.</summary>
internal static class DeskContext
{
    /// <summary>The session; the door has put it there.</summary>
    public static DeskSession Session(this HttpContext http) =>
        http.Items[typeof(DeskSession)] as DeskSession ?? throw new InvalidOperationException("A page of the desk is asked for without its door.");
}
