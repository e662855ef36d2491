using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;
using RazorSlices;

namespace Baozhai.Bot.Web.Pages;

/// <summary>A page, feed or picture with an <c>ETag</c> of its bytes: who has the same is told so (RFC 9110, 13.1.2).</summary>
/// <param name="contentType">The media type.</param>
/// <param name="render">Writes the bytes.</param>
/// <param name="status">The status of a page that is shown whole.</param>
/// <param name="kept">How long it is kept without being asked for again; null to ask each time.</param>
internal sealed class PageResult(string contentType, Func<Stream, Task> render, int status = StatusCodes.Status200OK, TimeSpan? kept = null) : IResult
{
    private const int TagBytes = 12;
    // Chinese stays readable in the source of a page, and a third as long.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private const string Html = "text/html; charset=utf-8";

    /// <summary>A page.</summary>
    public static PageResult Of(RazorSlice slice, int status = StatusCodes.Status200OK) => new(Html, async body =>
    {
        using (slice) await slice.RenderAsync(body, Encoder);
    }, status);

    /// <summary>A text.</summary>
    public static PageResult Of(string text, string contentType) => new(contentType, body => body.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask());

    /// <summary>A picture.</summary>
    public static PageResult Of(byte[] picture, string contentType, TimeSpan kept) => new(contentType, body => body.WriteAsync(picture).AsTask(), kept: kept);

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var body = new MemoryStream();
        await render(body);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        var response = httpContext.Response;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, TagBytes))}\"", isWeak: true);
        // The same address is another page in another language. What is kept is asked for again, and mostly not sent again.
        response.Headers.Vary = "Accept-Language";
        response.Headers.CacheControl = kept is { } time ? string.Create(CultureInfo.InvariantCulture, $"public, max-age={time.TotalSeconds}") : "public, no-cache";
        response.GetTypedHeaders().ETag = tag;
        if (status == StatusCodes.Status200OK && httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = status;
        response.ContentType = contentType;
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
