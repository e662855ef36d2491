namespace Baozhai.Newsroom.Layout;

/// <summary>Puts lines together to blocks: lines of one size under each other, with nothing drawn between them and nothing beside them.</summary>
internal sealed class BlockBuilder
{
    // In sizes of the type.
    private const double WidestLeading = 1.05;
    private const double Overlap = 0.5;
    private const double SameType = 1.01;
    private const double Overhang = 2.7;
    private const double BucketHeight = 16;
    private const double SameEdge = 2.7;
    private const int FewestOfColumn = 3;
    private const double SmallestPart = 0.5;

    private readonly PlacedPage _page;
    private readonly double _sameSize;
    private readonly Dictionary<int, List<PlacedLine>> _heights = [];
    private readonly List<TextBlock> _open = [];
    private readonly List<TextBlock> _blocks = [];

    private BlockBuilder(PlacedPage page, double sameSize) => (_page, _sameSize) = (page, sameSize);

    /// <summary>The blocks of a page, in no order.</summary>
    /// <param name="page">The page, for what is drawn on it.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="sameSize">By which factor sizes of one block may differ.</param>
    public static IReadOnlyList<TextBlock> Build(PlacedPage page, IReadOnlyList<PlacedLine> lines, double sameSize)
    {
        var builder = new BlockBuilder(page, sameSize);
        foreach (var line in lines)
        {
            for (var bucket = Bucket(line.Box.Top); bucket <= Math.Min(Bucket(line.Box.Bottom), Bucket(line.Box.Top) + MostBuckets); bucket++)
                (builder._heights.TryGetValue(bucket, out var there) ? there : builder._heights[bucket] = []).Add(line);
        }

        foreach (var line in lines.Where(line => !line.IsVertical).OrderBy(line => line.Box.Top).ThenBy(line => line.Box.Left))
            builder.Take(line);
        builder.TakeVertical([.. lines.Where(line => line.IsVertical)]);
        builder._blocks.AddRange(builder._open);
        SetColumns(builder._blocks);
        return builder._blocks;
    }

    private const int MostBuckets = 40;

    private static int Bucket(double y) => (int)Math.Floor(y / BucketHeight);

    private void Take(PlacedLine line)
    {
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            if (line.Box.Top - _open[index].Box.Bottom > 2 * WidestLeading * _open[index].Size)
            {
                _blocks.Add(_open[index]);
                _open.RemoveAt(index);
            }
        }

        var above = _open.Where(block => GoesOn(block, line)).MaxBy(block => block.Box.OverlapX(line.Box));
        if (above is null)
            _open.Add(new TextBlock(line));
        else
            above.Add(line);
    }

    private bool GoesOn(TextBlock block, PlacedLine line)
    {
        if (Math.Max(block.Last.Size, line.Size) > _sameSize * Math.Min(block.Last.Size, line.Size))
            return false;
        // A subtitle hardly smaller than its title is set in another weight.
        if (block.Last.Font != line.Font && Math.Max(block.Last.Size, line.Size) > SameType * Math.Min(block.Last.Size, line.Size))
            return false;
        var size = Math.Min(block.Size, line.Size);
        var gap = line.Box.Top - block.Last.Box.Bottom;
        if (gap > WidestLeading * size || gap < -0.45 * size)
            return false;
        if (line.Box.OverlapX(block.Box) < Overlap * Math.Min(line.Box.Width, block.Box.Width))
            return false;
        if (block.Lines.Count > 1 && (line.Box.Left < block.Box.Left - Overhang * size || line.Box.Right > block.Box.Right + Overhang * size))
            return false;
        return !IsRuled(block, line) && !HasNeighbour(block.Box.With(line.Box), line, block.Last);
    }

    private bool IsRuled(TextBlock block, PlacedLine line) => _page.Rules.Any(rule =>
        rule.Width >= rule.Height && rule.MiddleY > block.Last.Box.MiddleY && rule.MiddleY < line.Box.MiddleY && rule.OverlapX(line.Box) > Overlap * line.Box.Width);

    // Where two lines stand beside each other below one wide line, each is of a column of its own.
    private bool HasNeighbour(PlaceBox box, PlacedLine line, PlacedLine above) =>
        HasNeighbour(box, line) || HasNeighbour(box, above);

    private bool HasNeighbour(PlaceBox box, PlacedLine line) =>
        _heights.GetValueOrDefault(Bucket(line.Box.MiddleY))?.Exists(other => other != line
            && other.Box.OverlapY(line.Box) > SmallestPart * Math.Min(line.Box.Height, other.Box.Height) && other.Box.OverlapX(box) > SmallestPart * other.Size) ?? false;

    // A headline set downwards has its lines from right to left.
    private void TakeVertical(List<PlacedLine> lines)
    {
        TextBlock? block = null;
        foreach (var line in lines.OrderByDescending(line => line.Box.Right))
        {
            if (block is not null && Math.Max(block.Size, line.Size) <= _sameSize * Math.Min(block.Size, line.Size)
                && block.Last.Box.Left - line.Box.Right < WidestLeading * line.Size && block.Box.OverlapY(line.Box) > Overlap * Math.Min(block.Box.Height, line.Box.Height))
                block.Add(line);
            else
                _blocks.Add(block = new TextBlock(line));
        }
    }

    // A single line does not tell where its column begins; larger blocks above and below do.
    private static void SetColumns(List<TextBlock> blocks)
    {
        var large = blocks.Where(block => block.Lines.Count >= FewestOfColumn).ToList();
        foreach (var block in blocks)
        {
            block.Column = (block.Box.Left, block.Box.Right);
            var column = large.Where(other => other != block && Fits(block, other)).MaxBy(other => block.Box.OverlapY(other.Box));
            if (column is null)
                continue;
            if (block.Lines.Count < FewestOfColumn || block.Lines.Count < column.Lines.Count && column.Box.Left < block.Box.Left)
                block.Column = (Math.Min(block.Box.Left, column.Box.Left), Math.Max(block.Box.Right, column.Box.Right));
        }
    }

    private static bool Fits(TextBlock block, TextBlock other) =>
        Math.Abs(other.Size - block.Size) < 0.15 * block.Size
        && block.Box.Left >= other.Box.Left - 0.5 * block.Size && block.Box.Left <= other.Box.Left + SameEdge * block.Size
        && block.Box.Right <= other.Box.Right + SameEdge * block.Size
        // Of several lines at least one reaches the end of its column; a wider column is that of another story.
        && (block.Lines.Count < FewestOfColumn || block.Box.Right >= other.Box.Right - SameEdge * block.Size);
}
