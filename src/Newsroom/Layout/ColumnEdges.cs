namespace Baozhai.Newsroom.Layout;

/// <summary>
/// The places where lines begin. A mark at the end of a line may hang over into the space between columns, which then is narrower than a character;
/// where the lines around begin at its other side, a line is two.
/// </summary>
internal sealed class ColumnEdges
{
    // In sizes of the type.
    private const double Narrowest = 0.4;
    private const double SameEdge = 0.2;
    private const double Next = 2.5;
    private const double Around = 20;
    private const double Wider = 2;
    private const double Larger = 1.2;
    private const int FewestLines = 3;
    private const int FewestBefore = 4;
    private const double Step = 8;

    private readonly Dictionary<int, List<PlacedGlyph>> _starts = [];

    /// <summary>Collects the beginnings of lines.</summary>
    public ColumnEdges(IEnumerable<List<PlacedGlyph>> lines)
    {
        foreach (var first in lines.Where(line => line.Count > 0).Select(line => line[0]))
            (_starts.TryGetValue(Key(first.Box.Left), out var there) ? there : _starts[Key(first.Box.Left)] = []).Add(first);
    }

    /// <summary>The parts of a line that are lines of different columns; most often one.</summary>
    public IEnumerable<List<PlacedGlyph>> Parts(List<PlacedGlyph> line)
    {
        var start = 0;
        var usual = (line[^1].Box.Left - line[0].Box.Left - line.SkipLast(1).Sum(glyph => glyph.Box.Width)) / line.Count;
        for (var index = FewestBefore; index < line.Count; index++)
        {
            var (before, glyph) = (line[index - 1], line[index]);
            var gap = glyph.Box.Left - before.Box.Right;
            if (index - start < FewestBefore || gap < Narrowest * glyph.Size || gap < Wider * usual || !IsEdge(before, glyph))
                continue;
            yield return line.GetRange(start, index - start);
            start = index;
        }

        yield return start == 0 ? line : line.GetRange(start, line.Count - start);
    }

    // Headlines beside each other have the space between the columns of text below them.
    private bool IsEdge(PlacedGlyph before, PlacedGlyph glyph)
    {
        int around = 0, next = 0;
        var from = glyph.Box.Left - SameEdge * glyph.Size;
        for (var key = Key(before.Box.Right) - 1; key <= Key(glyph.Box.Left) + 1; key++)
        {
            foreach (var start in _starts.GetValueOrDefault(key) ?? [])
            {
                var distance = Math.Abs(start.Box.Top - glyph.Box.Top);
                var isText = glyph.Size > Larger * start.Size && start.Box.Top > glyph.Box.Top;
                if (start.Box.Left > glyph.Box.Left + SameEdge * glyph.Size || start.Box.Left < (isText ? before.Box.Right : from) || distance > Around * glyph.Size
                    || !isText && Math.Abs(start.Size - glyph.Size) > SameEdge * glyph.Size)
                    continue;
                around++;
                if (distance < Next * glyph.Size)
                    next++;
            }
        }

        return around >= FewestLines && next > 0;
    }

    private static int Key(double x) => (int)Math.Floor(x / Step);
}
