using Baozhai.Newsroom.Layout;

namespace Baozhai.Bot.Intake.PlacedPages.Pdf;

/// <summary>A character where a PDF draws it, in points from the lower left corner.</summary>
/// <param name="Text">What it means; empty where the font does not tell.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Y">Where it begins.</param>
/// <param name="EndX">Where the next one begins.</param>
/// <param name="EndY">Where the next one begins.</param>
/// <param name="Size">The size of its type.</param>
/// <param name="Font">The font's name without the mark of a subset.</param>
internal readonly record struct DrawnGlyph(string Text, double X, double Y, double EndX, double EndY, double Size, string Font)
{
    /// <summary>The direction it runs to, in quarter turns against the clock; null for a slope.</summary>
    public int? Quarter
    {
        get
        {
            var (x, y) = (EndX - X, EndY - Y);
            if (Math.Abs(y) <= Slope * Math.Abs(x)) return x >= 0 ? 0 : 2;
            return Math.Abs(x) <= Slope * Math.Abs(y) ? y >= 0 ? 1 : 3 : null;
        }
    }

    private const double Slope = 0.1;
}

/// <summary>What a page of a PDF draws, with the origin in the lower left corner.</summary>
internal sealed class PageShapes
{
    // Points.
    private const double Thin = 3;
    private const double ShortestRule = 24;
    private const double SmallestFrame = 30;
    private const double SmallestPicture = 24;
    private const double WholePage = 0.8;
    private const double Ascent = 0.88;
    private const double Descent = 0.12;

    /// <summary>The width of the page.</summary>
    public required double Width { get; init; }

    /// <summary>The height of the page.</summary>
    public required double Height { get; init; }

    /// <summary>The characters.</summary>
    public List<DrawnGlyph> Glyphs { get; } = [];

    /// <summary>Rectangles and lines, with the upper edge in <c>Top</c> being the smaller y.</summary>
    public List<PlaceBox> Drawn { get; } = [];

    /// <summary>Pictures.</summary>
    public List<PlaceBox> Pictures { get; } = [];

    /// <summary>Whether a picture covers most of the page.</summary>
    public bool IsScan => Pictures.Any(picture => picture.Width * picture.Height > WholePage * WholePage * Width * Height);

    /// <summary>The page turned so that most of its text runs from left to right, with the origin in the upper left corner.</summary>
    public PlacedPage Upright()
    {
        var quarter = Glyphs.Where(glyph => glyph.Text.Length > 0).GroupBy(glyph => glyph.Quarter).MaxBy(group => group.Count())?.Key ?? 0;
        var (width, height) = quarter is 1 or 3 ? (Height, Width) : (Width, Height);
        var drawn = Drawn.Select(box => Turned(box, quarter)).ToList();
        return new PlacedPage(
            width, height,
            // A slope is a stamp over the text; Latin words in a column that runs downwards lie on their side.
            [.. Glyphs.Where(glyph => glyph.Quarter == quarter).Select(glyph => Placed(glyph, quarter))],
            [.. drawn.Where(IsRule)],
            [.. drawn.Where(box => box.Width >= SmallestFrame && box.Height >= SmallestFrame && box.Width * box.Height < WholePage * width * height)],
            [.. Pictures.Select(box => Turned(box, quarter)).Where(box => box.Width >= SmallestPicture && box.Height >= SmallestPicture && box.Width * box.Height < WholePage * WholePage * width * height)]);
    }

    private static bool IsRule(PlaceBox box) =>
        box.Height <= Thin && box.Width >= ShortestRule || box.Width <= Thin && box.Height >= ShortestRule;

    private PlacedGlyph Placed(DrawnGlyph glyph, int quarter)
    {
        var (x, y) = Turned(glyph.X, glyph.Y, quarter);
        var (end, _) = Turned(glyph.EndX, glyph.EndY, quarter);
        return new PlacedGlyph(glyph.Text, new PlaceBox(x, y - Ascent * glyph.Size, Math.Max(end, x), y + Descent * glyph.Size), glyph.Size, glyph.Font);
    }

    private PlaceBox Turned(PlaceBox box, int quarter)
    {
        var (x, y) = Turned(box.Left, box.Top, quarter);
        var (toX, toY) = Turned(box.Right, box.Bottom, quarter);
        return new PlaceBox(Math.Min(x, toX), Math.Min(y, toY), Math.Max(x, toX), Math.Max(y, toY));
    }

    // From the lower left corner of the page as it is drawn to the upper left corner as it is read.
    private (double X, double Y) Turned(double x, double y, int quarter) => quarter switch
    {
        0 => (x, Height - y),
        1 => (y, x),
        2 => (Width - x, y),
        _ => (Height - y, Width - x),
    };
}
