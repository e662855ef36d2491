using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Web.Pages;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Web.Desk.Door;

/// <summary>What the log-in shows.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Token">What the form must carry.</param>
/// <param name="Back">Where to go afterwards: a path of the desk.</param>
/// <param name="IsWrong">Whether the key was wrong.</param>
public sealed record EnterModel(DeskHead Head, string Token, string Back, bool IsWrong = false);

/// <summary><c>/desk/enter</c> and <c>/desk/leave</c>: logs in with <c>Web:AdminKey</c>, and out again.</summary>
internal sealed partial class LogIn(
    IOptions<WebOptions> options, DeskSessions sessions, DeskDoor door, IDeskBook book, PageRequest page, LogInLimit limit, TimeProvider time, ILogger<LogIn> logger)
{
    /// <summary>The cookie that a form of the log-in must fit.</summary>
    public const string DoorCookie = "desk-door";

    private const int TokenBytes = 16;

    /// <summary>The form.</summary>
    public IResult Show(HttpContext http) => Show(http, Back(http.Request.Query["back"]));

    /// <summary>Takes the form.</summary>
    public async Task<IResult> EnterAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (!http.Request.HasFormContentType) return DeskRefusal.Of(page, DeskFault.Token);
        if (await DeskDoor.FormAsync(http) is not { } form) return DeskRefusal.Of(page, DeskFault.Size);
        if (!Fits(http.Request.Cookies[DoorCookie], form[DeskDoor.TokenField])) return DeskRefusal.Of(page, DeskFault.Token);
        // Counted before the key is looked at: who tries too often does not learn whether the last was right.
        if (limit.IsReached(http.Connection.RemoteIpAddress))
        {
            LogOften(http.Connection.RemoteIpAddress);
            return DeskRefusal.Of(page, DeskFault.Often);
        }

        var back = Back(form["back"]);
        if (!AdminKey.Fits(options.Value.AdminKey!, form["key"]))
        {
            LogWrong(http.Connection.RemoteIpAddress);
            return Show(http, back, isWrong: true);
        }

        var session = sessions.Begin(form["name"]);
        await book.NoteAsync(new DeskEntry { At = time.GetUtcNow(), Who = session.Who, What = DeskDeed.Entered }, cancellationToken);
        http.Response.Cookies.Delete(DoorCookie, DeskDoor.Kept(http));
        door.Give(http, session);
        return Results.LocalRedirect(back);
    }

    /// <summary>Logs out.</summary>
    public async Task<IResult> LeaveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var session = http.Session();
        sessions.End(session);
        DeskDoor.Take(http);
        await book.NoteAsync(new DeskEntry { At = time.GetUtcNow(), Who = session.Who, What = DeskDeed.Left }, cancellationToken);
        return Results.LocalRedirect("/desk/enter");
    }

    private DeskResult Show(HttpContext http, string back, bool isWrong = false)
    {
        var token = http.Request.Cookies[DoorCookie] is { Length: > 0 } known ? known : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        http.Response.Cookies.Append(DoorCookie, token, DeskDoor.Kept(http));
        var head = DeskHead.Outside(page, page.Language.Say("登录编辑台", "Log in to the desk"));
        return DeskResult.Of(Enter.Create(new EnterModel(head, token, back, isWrong)), isWrong ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK);
    }

    private static bool Fits(string? cookie, string? field) =>
        !string.IsNullOrEmpty(cookie) && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(cookie), System.Text.Encoding.UTF8.GetBytes(field ?? ""));

    // Only to a page of the desk: an address from elsewhere must not lead elsewhere.
    private static string Back(string? back) =>
        back is not null && (back == "/desk" || back.StartsWith("/desk/", StringComparison.Ordinal) || back.StartsWith("/desk?", StringComparison.Ordinal))
        && back.All(letter => char.IsAscii(letter) && !char.IsControl(letter) && letter != '\\') && !back.StartsWith("/desk/enter", StringComparison.Ordinal) ? back : "/desk";

    [LoggerMessage(LogLevel.Warning, "A log-in to the desk from {Address} was refused: its key is not the one in Web:AdminKey")]
    private partial void LogWrong(IPAddress? address);

    [LoggerMessage(LogLevel.Warning, "Log-ins to the desk are refused for some minutes, the last from {Address}: there were too many")]
    private partial void LogOften(IPAddress? address);
}

/// <summary>How often keys may be tried: by one address, and by all of them together.</summary>
/// <param name="time">The clock.</param>
internal sealed class LogInLimit(TimeProvider time)
{
    /// <summary>Tries of one address in a window.</summary>
    public const int OfAddress = 8;

    /// <summary>Tries of all addresses in a window.</summary>
    public const int OfAll = 60;

    /// <summary>The window.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const int NetworkBytes = 8;
    private readonly RequestWindow<string> _tries = new(Window, time);

    /// <summary>Counts a try; whether there were too many.</summary>
    public bool IsReached(IPAddress? address)
    {
        var isOfOne = _tries.Count(Network(address)) > OfAddress;
        return isOfOne || _tries.Count("all") > OfAll;
    }

    // Who has one address of IPv6 mostly has the 2^64 beside it.
    private static string Network(IPAddress? address) => address switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.MapToIPv4().ToString(),
    };
}
