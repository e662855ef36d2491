using System.Text;

namespace Baozhai.Newsroom.Layout;

/// <summary>Puts characters together to lines. Columns beside each other are different lines.</summary>
internal sealed class LineBuilder
{
    // In sizes of the type. The space between columns is hardly ever narrower than a character.
    private const double WidestGap = 0.85;
    private const double WidestGapOfHeads = 1.1;
    private const double HeadFrom = 1.35;
    private const double SameBaseline = 0.3;
    private const double SameSize = 1.4;
    private const double Overprint = 0.3;
    private const double Kerned = 0.75;
    private const double WordGap = 0.6;
    private const double LatinGap = 0.2;
    private const double BucketHeight = 4;
    private const int FewestVertical = 3;

    // Of lines side by side at one height only the last few can go on.
    private const int MostOpen = 48;

    private readonly PlacedPage _page;
    private readonly double _bodySize;
    private readonly List<PlaceBox> _uprights;
    private readonly Dictionary<int, List<OpenLine>> _open = [];
    private readonly List<OpenLine> _closed = [];

    private LineBuilder(PlacedPage page)
    {
        _page = page;
        _bodySize = SizeOfMost(page.Glyphs);
        _uprights = [.. page.Rules.Where(rule => rule.Height > rule.Width)];
    }

    /// <summary>The lines of a page, in no order.</summary>
    public static IReadOnlyList<PlacedLine> Build(PlacedPage page) => new LineBuilder(page).Build();

    /// <summary>The size that most characters have; 0 where there are none.</summary>
    public static double SizeOfMost(IEnumerable<PlacedGlyph> glyphs) => glyphs
        .Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text))
        .GroupBy(glyph => Math.Round(glyph.Size * 2))
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
        .Select(group => group.Key / 2).FirstOrDefault();

    private List<PlacedLine> Build()
    {
        var lines = new List<PlacedLine>();
        var rest = new List<PlacedGlyph>(_page.Glyphs.Count);
        TakeVertical(lines, rest);
        rest.Sort((one, other) => one.Box.Left != other.Box.Left ? one.Box.Left.CompareTo(other.Box.Left) : one.Box.Top.CompareTo(other.Box.Top));
        foreach (var glyph in rest)
            Take(glyph);
        var runs = _closed.Concat(_open.Values.SelectMany(open => open)).Select(open => open.Glyphs).ToList();
        var edges = new ColumnEdges(runs);
        lines.AddRange(runs.SelectMany(edges.Parts).Select(Close).OfType<PlacedLine>());
        return lines;
    }

    // Characters that follow each other in the file, each below the one before.
    private void TakeVertical(List<PlacedLine> lines, List<PlacedGlyph> rest)
    {
        var glyphs = _page.Glyphs;
        for (var first = 0; first < glyphs.Count;)
        {
            var end = first + 1;
            while (end < glyphs.Count && IsBelow(glyphs[end - 1], glyphs[end]))
                end++;
            var run = glyphs.Skip(first).Take(end - first).ToList();
            first = end;
            // One character a line is also what a very narrow column has; there the lines are as far apart as anywhere.
            if (run.Count(glyph => !string.IsNullOrWhiteSpace(glyph.Text)) < FewestVertical)
            {
                rest.AddRange(run);
                continue;
            }

            var printed = run.Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text)).ToList();
            lines.Add(new PlacedLine(
                Radicals.Restore(string.Concat(run.Select(glyph => glyph.Text)).Trim()), printed.Select(glyph => glyph.Box).Aggregate((box, other) => box.With(other)),
                SizeOfMost(printed), FontOfMost(printed), IsVertical: true));
        }
    }

    private static bool IsBelow(PlacedGlyph above, PlacedGlyph glyph) =>
        Math.Abs(glyph.Box.MiddleX - above.Box.MiddleX) < 0.35 * glyph.Size && glyph.Text.Length == 1
        && Math.Abs(glyph.Size - above.Size) < 0.2 * glyph.Size
        && glyph.Box.Top - above.Box.Top is var step && step > 0.7 * glyph.Size && step < 1.7 * glyph.Size;

    private void Take(PlacedGlyph glyph)
    {
        var bucket = (int)Math.Floor(glyph.Box.Bottom / BucketHeight);
        var reach = (int)Math.Ceiling(SameBaseline * glyph.Size / BucketHeight);
        OpenLine? best = null;
        for (var near = bucket - reach; near <= bucket + reach; near++)
        {
            foreach (var open in _open.GetValueOrDefault(near) ?? [])
            {
                if (Continues(open, glyph) && (best is null || open.Right > best.Right))
                    best = open;
            }
        }

        if (best is null)
        {
            best = new OpenLine();
            var there = _open.TryGetValue(bucket, out var found) ? found : _open[bucket] = [];
            if (there.Count == MostOpen)
            {
                _closed.Add(there[0]);
                there.RemoveAt(0);
            }

            there.Add(best);
        }

        best.Add(glyph);
    }

    private bool Continues(OpenLine open, PlacedGlyph glyph)
    {
        var last = open.Last;
        var size = Math.Min(last.Size, glyph.Size);
        if (Math.Abs(last.Box.Bottom - glyph.Box.Bottom) > SameBaseline * size || Math.Max(last.Size, glyph.Size) > SameSize * size)
            return false;
        var gap = glyph.Box.Left - open.Right;
        var widest = (size > HeadFrom * _bodySize ? WidestGapOfHeads : WidestGap) * size;
        // Marks that follow each other are set closer than they are wide: 。”
        if (gap > widest || gap < -Kerned * size || glyph.Box.Left - last.Box.Left < Overprint * Math.Min(size, last.Box.Width) && !IsOverprint(last, glyph))
            return false;
        return gap < Overprint * size || !_uprights.Exists(rule => rule.MiddleX > open.Right - 1 && rule.MiddleX < glyph.Box.Left + 1 && rule.Top < glyph.Box.Bottom && rule.Bottom > glyph.Box.Top);
    }

    // Bold is sometimes made by printing twice, a little apart.
    private static bool IsOverprint(PlacedGlyph last, PlacedGlyph glyph) => last.Text == glyph.Text && glyph.Box.Left - last.Box.Left < Overprint * glyph.Size;

    private static PlacedLine? Close(List<PlacedGlyph> glyphs)
    {
        var first = glyphs.FindIndex(glyph => !string.IsNullOrWhiteSpace(glyph.Text));
        if (first < 0)
            return null;
        var last = glyphs.FindLastIndex(glyph => !string.IsNullOrWhiteSpace(glyph.Text));
        var text = new StringBuilder();
        var box = glyphs[first].Box;
        for (var index = first; index <= last; index++)
        {
            var glyph = glyphs[index];
            if (index > first && IsOverprint(glyphs[index - 1], glyph) && !string.IsNullOrWhiteSpace(glyph.Text))
                continue;
            if (index > first && IsApart(glyphs[index - 1], glyph))
                text.Append(' ');
            text.Append(glyph.Text);
            box = box.With(glyph.Box);
        }

        var printed = glyphs.GetRange(first, last - first + 1);
        return new PlacedLine(Radicals.Restore(text.ToString()), box, SizeOfMost(printed), FontOfMost(printed));
    }

    private static bool IsApart(PlacedGlyph before, PlacedGlyph glyph)
    {
        if (string.IsNullOrWhiteSpace(before.Text) || string.IsNullOrWhiteSpace(glyph.Text))
            return false;
        var isLatin = char.IsAsciiLetterOrDigit(before.Text[^1]) && char.IsAsciiLetterOrDigit(glyph.Text[0]);
        return glyph.Box.Left - before.Box.Right > (isLatin ? LatinGap : WordGap) * glyph.Size;
    }

    private static string FontOfMost(List<PlacedGlyph> glyphs) => glyphs.GroupBy(glyph => glyph.Font).MaxBy(group => group.Count())?.Key ?? "";

    private sealed class OpenLine
    {
        public List<PlacedGlyph> Glyphs { get; } = [];

        public PlacedGlyph Last => Glyphs[^1];

        public double Right { get; private set; }

        public void Add(PlacedGlyph glyph)
        {
            Right = Glyphs.Count == 0 ? glyph.Box.Right : Math.Max(Right, glyph.Box.Right);
            Glyphs.Add(glyph);
        }
    }
}
