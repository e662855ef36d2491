using System.Globalization;
using Baozhai.Bot.Pictures;

namespace Baozhai.Bot.Web.Pages;

/// <summary>Pictures of pages, drawn when they are asked for.</summary>
/// <param name="drawn">Draws and keeps them.</param>
/// <param name="request">Language and addresses.</param>
internal sealed class PagePictures(DrawnPictures drawn, PageRequest request)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ComeAgain = TimeSpan.FromSeconds(5);

    /// <summary>Whether pictures can be drawn here.</summary>
    public bool CanDraw => drawn.CanDraw;

    /// <summary>A picture as an answer: not found where there is none, and come again where too many are asked for.</summary>
    public async Task<IResult> OfAsync(IPicture? picture, CancellationToken cancellationToken)
    {
        if (picture is null || !drawn.CanDraw) return NotFound.Of(request);
        if (await drawn.ForStrangersAsync(picture, cancellationToken) is { } png) return PageResult.Of(png, "image/png", Kept);
        return new Busy();
    }

    private sealed class Busy : IResult
    {
        /// <inheritdoc />
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = ComeAgain.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Refusal.With(StatusCodes.Status503ServiceUnavailable, "现在要画的图太多，请稍后再试。").ExecuteAsync(httpContext);
        }
    }
}
