namespace Baozhai.Newsroom.Layout;

/// <summary>A rectangle on a page. The origin is the upper left corner; y grows downwards. The unit is that of the source: points or pixels.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
public readonly record struct PlaceBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The width.</summary>
    public double Width => Right - Left;

    /// <summary>The height.</summary>
    public double Height => Bottom - Top;

    /// <summary>The x coordinate of the middle.</summary>
    public double MiddleX => (Left + Right) / 2;

    /// <summary>The y coordinate of the middle.</summary>
    public double MiddleY => (Top + Bottom) / 2;

    /// <summary>The smallest rectangle around both.</summary>
    public PlaceBox With(PlaceBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>The common part of the horizontal extents; negative is the gap between them.</summary>
    public double OverlapX(PlaceBox other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left);

    /// <summary>The common part of the vertical extents; negative is the gap between them.</summary>
    public double OverlapY(PlaceBox other) => Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);

    /// <summary>Whether the middle of another rectangle is inside.</summary>
    public bool Holds(PlaceBox other) => other.MiddleX >= Left && other.MiddleX <= Right && other.MiddleY >= Top && other.MiddleY <= Bottom;

    /// <summary>Whether the coordinates are finite and the extents positive.</summary>
    public bool IsSound => double.IsFinite(Left) && double.IsFinite(Top) && double.IsFinite(Right) && double.IsFinite(Bottom) && Right > Left && Bottom > Top
        && Math.Abs(Left) < Farthest && Math.Abs(Top) < Farthest && Math.Abs(Right) < Farthest && Math.Abs(Bottom) < Farthest;

    private const double Farthest = 1e6;
}

/// <summary>A character, or a word of a recogniser, at its place.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Box">From where it begins to where the next one begins, and the height of its line.</param>
/// <param name="Size">The size of its type.</param>
/// <param name="Font">The name of its font; empty where it is not known.</param>
public sealed record PlacedGlyph(string Text, PlaceBox Box, double Size, string Font = "");

/// <summary>What a recogniser says about a block.</summary>
public enum BlockKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A headline of an article.</summary>
    Title,

    /// <summary>A headline inside an article, or one whose level is not known.</summary>
    Heading,

    /// <summary>图注.</summary>
    Caption,

    /// <summary>Masthead, page label, page number, footnote.</summary>
    Furniture,

    /// <summary>A table, a row a line.</summary>
    Table,
}

/// <summary>A block of text at its place, as a recogniser gives it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Box">Its place.</param>
/// <param name="Lines">Its paragraphs, or its lines where <paramref name="Size"/> is that of a line.</param>
/// <param name="Size">The size of its type; 0 where it is not known.</param>
/// <param name="Level">The heading level, from 1; 0 where it is not known.</param>
public sealed record PlacedBlock(BlockKind Kind, PlaceBox Box, IReadOnlyList<string> Lines, double Size = 0, int Level = 0);

/// <summary>A page as characters at their places, with what is drawn between them.</summary>
/// <param name="Width">The width of the page.</param>
/// <param name="Height">The height of the page.</param>
/// <param name="Glyphs">The characters in the order of the file.</param>
/// <param name="Rules">Drawn lines, as thin rectangles.</param>
/// <param name="Frames">Drawn boxes.</param>
/// <param name="Pictures">Photographs and drawings.</param>
public sealed record PlacedPage(
    double Width, double Height, IReadOnlyList<PlacedGlyph> Glyphs, IReadOnlyList<PlaceBox> Rules, IReadOnlyList<PlaceBox> Frames, IReadOnlyList<PlaceBox> Pictures);
