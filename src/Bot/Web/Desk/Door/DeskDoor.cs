using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Web.Pages;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Web.Desk.Door;

/// <summary>Marks what may be asked of the desk without a session: the log-in.</summary>
internal sealed class BeforeTheDoor;

/// <summary>
/// Stands before every page of the desk. Without <c>Web:AdminKey</c> there is no desk. Who has no session is led to the log-in; what changes something
/// must come from a form of this session. Nothing of the desk is kept by a browser or a proxy.
/// </summary>
internal sealed class DeskDoor(IOptions<WebOptions> options, IOptions<InboxOptions> inbox, DeskSessions sessions, PageRequest page, TimeProvider time) : IEndpointFilter
{
    /// <summary>The cookie of a session.</summary>
    public const string Cookie = "desk";

    /// <summary>The field of a form that holds its token.</summary>
    public const string TokenField = "token";

    // What forms of the desk hold at most; what takes a file says so itself.
    private const long MostBytes = 1 << 18;

    // A cookie is issued anew when it is older than this.
    private static readonly TimeSpan RenewAfter = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (string.IsNullOrWhiteSpace(options.Value.AdminKey)) return NotFound.Of(page);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostBytes + (http.GetEndpoint()?.Metadata.GetMetadata<TakesFile>() is null ? 0 : inbox.Value.MaxBytes);
        if (!IsOfThisSite(http.Request)) return DeskRefusal.Of(page, DeskFault.Token);
        var isOpen = http.GetEndpoint()?.Metadata.GetMetadata<BeforeTheDoor>() is not null;
        var session = sessions.Open(http.Request.Cookies[Cookie]);
        if (session is null && !isOpen)
        {
            return HttpMethods.IsGet(http.Request.Method)
                ? Results.Redirect($"/desk/enter?back={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}")
                : DeskRefusal.Of(page, DeskFault.Session);
        }

        if (session is not null)
        {
            if (HttpMethods.IsPost(http.Request.Method) && !isOpen && await FaultOfAsync(http, session) is { } fault) return DeskRefusal.Of(page, fault);
            if (time.GetUtcNow() - session.Seen > RenewAfter) Give(http, sessions.Renew(session));
            http.Items[typeof(DeskSession)] = session;
        }

        return await next(context);
    }

    /// <summary>Gives the browser the cookie of a session.</summary>
    public void Give(HttpContext http, DeskSession session) => http.Response.Cookies.Append(Cookie, sessions.Seal(session), Kept(http));

    /// <summary>Takes the cookie away.</summary>
    public static void Take(HttpContext http) => http.Response.Cookies.Delete(Cookie, Kept(http));

    /// <summary>How cookies of the desk are kept: for this site's own pages, away from scripts, and over TLS where the page came so.</summary>
    public static CookieOptions Kept(HttpContext http) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/desk", IsEssential = true };

    // A form that is cut off is the server's own answer (400).
    private async Task<DeskFault?> FaultOfAsync(HttpContext http, DeskSession session)
    {
        if (!http.Request.HasFormContentType) return DeskFault.Token;
        if (await FormAsync(http) is not { } form) return DeskFault.Size;
        return sessions.Fits(session, form[TokenField]) ? null : DeskFault.Token;
    }

    /// <summary>The form of a request; null where it holds more than a form of the desk does.</summary>
    public static async Task<IFormCollection?> FormAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            return null;
        }
    }

    /// <summary>Whether a form comes from a page of this site, as far as the browser says so.</summary>
    /// <remarks>
    /// Browsers say it as Sec-Fetch-Site (https://www.w3.org/TR/fetch-metadata/), and as Origin, which is "null" under the policy that no page of ours
    /// names itself to others. What says neither has to bring the token alone.
    /// </remarks>
    internal static bool IsOfThisSite(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method)) return true;
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")) return false;
        return request.Headers.Origin.ToString() is "" or "null"
            || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, new Uri($"{request.Scheme}://{request.Host}").Authority, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>Marks a form that brings a file, whose size has a limit of its own.</summary>
internal sealed class TakesFile;

/// <summary>Why the desk refuses.</summary>
internal enum DeskFault
{
    /// <summary>There is no session, or it is over.</summary>
    Session,

    /// <summary>The form is not of this session.</summary>
    Token,

    /// <summary>Too many tries to log in.</summary>
    Often,

    /// <summary>The form holds too much.</summary>
    Size,
}

/// <summary>The page that says why.</summary>
internal static class DeskRefusal
{
    /// <summary>The page of a fault.</summary>
    public static IResult Of(PageRequest page, DeskFault fault)
    {
        var language = page.Language;
        var (title, text) = fault switch
        {
            DeskFault.Session => (language.Say("登录过期了", "Your session is over"), language.Say("请重新登录，再做一次。什么都没有改动。", "Please log in again and repeat it. Nothing was changed.")),
            DeskFault.Size => (language.Say("太大了", "Too large"), language.Say("提交的内容超过了限度。什么都没有改动。", "What was submitted is over the limit. Nothing was changed.")),
            DeskFault.Often => (language.Say("试得太多了", "Too many tries"), language.Say("请过几分钟再登录。", "Please wait some minutes before you log in again.")),
            _ => (language.Say("表单过期了", "The form is no longer valid"), language.Say("请回到上一页，刷新后再提交。什么都没有改动。", "Please go back, reload the page and submit it again. Nothing was changed.")),
        };
        var status = fault switch
        {
            DeskFault.Often => StatusCodes.Status429TooManyRequests,
            DeskFault.Size => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status403Forbidden,
        };
        return DeskResult.Of(Refused.Create(new RefusedModel(DeskHead.Outside(page, title), text)), status);
    }
}

/// <summary>What the page of a refusal says.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Text">What to do.</param>
public sealed record RefusedModel(DeskHead Head, string Text);
