using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Web.Desk;
using Baozhai.Bot.Web.Desk.Door;
using Baozhai.Bot.Web.Pages;
using Microsoft.AspNetCore.Http.Features;
using QRCoder;

namespace Baozhai.Bot.Web.Me;

/// <summary>What a chat follows and when, as forms.</summary>
public sealed record MeModel
{
    /// <summary>What the page says of itself.</summary>
    public required PageHead Head { get; init; }

    /// <summary>What every form must carry.</summary>
    public required string Token { get; init; }

    /// <summary>What was answered to the last form; null before the first.</summary>
    public string? Answer { get; init; }

    /// <summary>What the chat follows: as it is typed, and in words.</summary>
    public required IReadOnlyList<(string Typed, string Name)> Followed { get; init; }

    /// <summary>When what comes, a line each.</summary>
    public required IReadOnlyList<string> Schedule { get; init; }

    /// <summary>Times of the digest, divided by spaces: <c>07:30 18:00</c>.</summary>
    public required string Times { get; init; }

    /// <summary>Days of the digest, ISO numbers.</summary>
    public required IReadOnlyList<int> Weekdays { get; init; }

    /// <summary>Begin and end of the quiet hours; what is usual where there are none.</summary>
    public required (string From, string Until) Quiet { get; init; }

    /// <summary>Whether there are quiet hours.</summary>
    public bool HasQuiet { get; init; }

    /// <summary>Which alerts come in them, as it is typed.</summary>
    public required string QuietAlerts { get; init; }

    /// <summary>Whether digests are paused.</summary>
    public bool IsPaused { get; init; }

    /// <summary>The link that takes a web chat to another device, and its QR code as SVG; null for other chats.</summary>
    public (string Link, string Code)? Elsewhere { get; init; }
}

/// <summary><c>/me</c>: what a chat follows, its times and quiet hours as forms. Each form says to the bot what the person could have typed in the chat.</summary>
internal sealed class MePage(PersonalLinks links, IConversation conversation, IChats chats, EnglishNames english, ChannelCapabilities channels, PageRequest request, TimeProvider time)
{
    private const string Cookie = "me";
    private const string WebChannel = "web";
    private const long MostBytes = 16 * 1024;
    private const int LongestText = 200;
    private const string Days = "一二三四五六日";

    /// <summary>Begins a session with a link, and shows the page of a session.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, CancellationToken cancellationToken)
    {
        Guard(http);
        if (http.Request.Query["t"].ToString() is { Length: > 0 } token)
        {
            if (links.OpenLink(token) is not { } linked || await chats.FindAsync(linked, cancellationToken) is null) return Over();
            // Somebody comes from a chat, which is another site: a strict cookie would not come back with the next page.
            http.Response.Cookies.Append(Cookie, links.SealSession(linked), new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                Path = "/me",
                IsEssential = true,
                MaxAge = PersonalLinks.SessionLasts,
            });
            return Results.LocalRedirect("/me");
        }

        return links.OpenSession(http.Request.Cookies[Cookie]) is { } chat && await chats.FindAsync(chat, cancellationToken) is { } known
            ? await PageAsync(known, http.Request.Cookies[Cookie]!, null, cancellationToken)
            : Over();
    }

    /// <summary>Takes a form.</summary>
    public async Task<IResult> ChangeAsync(HttpContext http, CancellationToken cancellationToken)
    {
        Guard(http);
        var cookie = http.Request.Cookies[Cookie];
        if (links.OpenSession(cookie) is not { } id || await chats.FindAsync(id, cancellationToken) is not { } chat) return Over();
        if (!DeskDoor.IsOfThisSite(http.Request) || !http.Request.HasFormContentType || await DeskDoor.FormAsync(http) is not { } form || !links.Fits(cookie!, form["token"])) return Over();
        if (LineOf(form) is not { } line) return await PageAsync(chat, cookie!, request.Language.Say("没有看懂这张表，请检查填的内容。", "This form was not understood; please look at what is in it."), cancellationToken);
        var replies = await conversation.AnswerAsync(new Incoming(id, line, LanguageHint: chat.Language), cancellationToken);
        var answer = string.Join("\n\n", replies.Select(PlainText.Of));
        return await chats.FindAsync(id, cancellationToken) is { } changed ? await PageAsync(changed, cookie!, answer, cancellationToken) : Over();
    }

    /// <summary>What a form says, as it would be typed; null where something is missing.</summary>
    internal static string? LineOf(IFormCollection form)
    {
        string Field(string name) => new string([.. form[name].ToString().Where(letter => !char.IsControl(letter))]).Trim() is { Length: <= LongestText } text ? text : "";
        string? Line(string word, string rest) => rest.Length > 0 ? $"{word} {rest}" : null;
        return Field("do") switch
        {
            "follow" => Line("订阅", Field("what")),
            "unfollow" => Line("退订", Field("what")),
            "times" => Line("时间", Field("times")) is { } times ? $"{times} {DaysOf(form["day"])}".TrimEnd() : null,
            "quiet" when Field("from") is { Length: > 0 } from && Field("until") is { Length: > 0 } until => $"免打扰 {from}-{until} {Field("alerts")}".TrimEnd(),
            "quiet-off" => "免打扰 关",
            "pause" => Line("暂停", Field("days") is { Length: > 0 and <= 3 } days && days.All(char.IsAsciiDigit) ? $"{days}天" : ""),
            "resume" => "恢复",
            _ => null,
        };
    }

    private static string DaysOf(IEnumerable<string?> chosen)
    {
        var days = chosen.Select(day => int.TryParse(day, out var number) ? number : 0).Where(day => day is >= 1 and <= 7).Distinct().Order().ToList();
        return days.Count is 0 or 7 ? "每天" : "周" + string.Concat(days.Select(day => Days[day - 1]));
    }

    // What is on the page is one person's; forms of it are short.
    private static void Guard(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;
    }

    private DeskResult Over()
    {
        var head = request.Head(request.Language.Say("链接过期了", "The link is over")) with { Path = "/me", IsIndexed = false };
        return DeskResult.Of(MeOver.Create(head), StatusCodes.Status403Forbidden);
    }

    private async Task<IResult> PageAsync(Chat chat, string cookie, string? answer, CancellationToken cancellationToken)
    {
        var language = request.Language;
        var followed = await chats.SubscriptionsAsync(chat.Id, cancellationToken);
        var model = new MeModel
        {
            Head = request.Head(language.Say("我的", "Mine")) with { Path = "/me", IsIndexed = false },
            Token = links.Token(cookie),
            Answer = answer,
            Followed = [.. followed.Select(entry => (SubscriptionText.Typed(entry), english.Say(entry, language)))],
            Schedule = [.. ScheduleLines.Of(chat with { Language = language.Code }, time.GetUtcNow(), channels.Of(chat.Id))],
            Times = string.Join(' ', chat.DigestTimes.Select(Clock)),
            Weekdays = chat.Weekdays,
            Quiet = chat.Quiet is { } quiet ? (Clock(quiet.From), Clock(quiet.Until)) : ("22:00", "07:00"),
            HasQuiet = chat.Quiet is not null,
            QuietAlerts = chat.QuietAlerts switch { QuietAlerts.Severe => "严重", QuietAlerts.None => "无", _ => "全部" },
            IsPaused = chat.PausedUntil > time.GetUtcNow(),
            Elsewhere = chat.Id.Channel == WebChannel ? Elsewhere(chat.Id.Address) : null,
        };
        return DeskResult.Of(MeForms.Create(model));
    }

    // Behind a #, so that no server's log has it.
    private (string Link, string Code) Elsewhere(string address)
    {
        var link = $"{request.Origin}/chat#join={address}";
        using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var drawn = new SvgQRCode(code);
        return (link, drawn.GetGraphic(4, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }

    private static string Clock(TimeOnly at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Registers and maps the page.</summary>
internal static class MeRegistration
{
    /// <summary>Links and page.</summary>
    public static IServiceCollection AddMe(this IServiceCollection services) => services
        .AddSingleton<PersonalLinks>()
        .AddSingleton<IPersonalLinks>(provider => provider.GetRequiredService<PersonalLinks>())
        .AddSingleton<MePage>();

    /// <summary>Maps it.</summary>
    public static void MapMe(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me", (HttpContext http, MePage page, CancellationToken cancelled) => page.ShowAsync(http, cancelled));
        routes.MapPost("/me", (HttpContext http, MePage page, CancellationToken cancelled) => page.ChangeAsync(http, cancelled));
    }
}
