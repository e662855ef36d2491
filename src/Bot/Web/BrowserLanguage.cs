using Microsoft.Net.Http.Headers;

namespace Baozhai.Bot.Web;

/// <summary>The language that a browser asks for.</summary>
internal static class BrowserLanguage
{
    /// <summary>The first choice of <c>Accept-Language</c> (RFC 9110, 12.5.4); null where none is named.</summary>
    public static string? Of(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(static language => language.Value != "*")
        .OrderByDescending(static language => language.Quality ?? 1)
        .FirstOrDefault()?.Value.Value;
}
