using System.Diagnostics;

namespace Baozhai.Bot.Intake.PlacedPages.Pdf;

/// <summary>
/// What reading a PDF may cost. A small file can unfold to any size and call itself any number of times; where it asks for more
/// than a newspaper needs, reading it ends.
/// </summary>
/// <param name="longest">The longest time it may take.</param>
internal sealed class PdfBudget(TimeSpan longest)
{
    /// <summary>The most pages.</summary>
    public const int MostPages = 400;

    /// <summary>The largest stream, unfolded.</summary>
    public const int LargestStream = 48 * 1024 * 1024;

    private const long LargestFile = 400L * 1024 * 1024;
    private const int MostGlyphs = 2_000_000;
    private const int MostGlyphsOfPage = 250_000;
    private const int MostShapesOfPage = 400_000;

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _bytes;
    private int _glyphs;
    private int _glyphsOfPage;
    private int _shapes;

    /// <summary>Whether it is used up. What is thrown then may be caught on the way.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Begins a page.</summary>
    public void TurnPage()
    {
        (_glyphsOfPage, _shapes) = (0, 0);
        CheckTime();
    }

    /// <summary>Counts a character.</summary>
    public void CountGlyph()
    {
        if (++_glyphs > MostGlyphs || ++_glyphsOfPage > MostGlyphsOfPage) Stop();
        if (_glyphs % 1024 == 0 || IsSpent) CheckTime();
    }

    /// <summary>Counts something drawn.</summary>
    public void CountShape()
    {
        if (++_shapes > MostShapesOfPage) Stop();
        if (_shapes % 1024 == 0 || IsSpent) CheckTime();
    }

    /// <summary>Counts what a stream was unfolded to.</summary>
    public void CountBytes(long bytes)
    {
        _bytes += bytes;
        if (bytes > LargestStream || _bytes > LargestFile) Stop();
        CheckTime();
    }

    /// <summary>Ends the reading.</summary>
    public void Stop()
    {
        IsSpent = true;
        throw new InvalidOperationException("the PDF asks for more than it may");
    }

    /// <summary>Ends the reading where it has taken too long.</summary>
    public void CheckTime()
    {
        if (IsSpent || Stopwatch.GetElapsedTime(_start) > longest) Stop();
    }
}
