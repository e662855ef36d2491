using System.Text.Encodings.Web;
using System.Text.Unicode;
using RazorSlices;

namespace Baozhai.Bot.Web.Desk;

/// <summary>A page of the desk. It is rendered whole before anything is sent, so that a fault is an answer of its own.</summary>
internal sealed class DeskResult(RazorSlice slice, int status) : IResult
{
    // Chinese stays readable in the source of a page.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A page.</summary>
    public static DeskResult Of(RazorSlice slice, int status = StatusCodes.Status200OK) => new(slice, status);

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var body = new MemoryStream();
        using (slice) await slice.RenderAsync(body, Encoder);
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await httpContext.Response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), httpContext.RequestAborted);
    }
}
