namespace Baozhai.Newsroom.Layout;

/// <summary>The order in which stories of a page, and blocks of a story, are read.</summary>
internal static class StoryOrder
{
    // Beyond this only the height counts, so that no page costs more than its size.
    private const int MostCompared = 400;
    private const double SameColumn = 0.4;

    /// <summary>Sorts what is on a page: above before below in a column, then left before right.</summary>
    public static IReadOnlyList<T> Sort<T>(IReadOnlyList<T> items, Func<T, PlaceBox> place)
    {
        var boxes = items.Select(place).ToArray();
        var byHeight = Enumerable.Range(0, items.Count).OrderBy(index => boxes[index].Top).ThenBy(index => boxes[index].Left).ToList();
        if (items.Count > MostCompared)
            return [.. byHeight.Select(index => items[index])];
        var sorted = new List<T>(items.Count);
        var done = new bool[items.Count];
        foreach (var index in byHeight)
            Visit(index);
        return sorted;

        void Visit(int index)
        {
            if (done[index])
                return;
            done[index] = true;
            foreach (var other in byHeight)
            {
                if (!done[other] && IsBefore(boxes[other], boxes[index]))
                    Visit(other);
            }

            sorted.Add(items[index]);
        }
    }

    private static bool IsBefore(PlaceBox one, PlaceBox other)
    {
        var isColumn = one.OverlapX(other) > SameColumn * Math.Min(one.Width, other.Width);
        if (isColumn)
            return one.MiddleY < other.MiddleY;
        return one.Right <= other.Left + 1 && one.OverlapY(other) > SameColumn * Math.Min(one.Height, other.Height);
    }

    /// <summary>
    /// Sorts the text of a story. Its columns are read one after the other; where something wide divides them into bands, band after band,
    /// unless sentences and indents show that they run through.
    /// </summary>
    /// <param name="blocks">The blocks of the story below its headline.</param>
    /// <param name="wide">Pictures, boxes and headlines that may divide it.</param>
    public static IReadOnlyList<LayoutBlock> SortText(IReadOnlyList<LayoutBlock> blocks, IReadOnlyList<PlaceBox> wide)
    {
        var columns = ByColumn(blocks);
        foreach (var divider in wide.OrderBy(box => box.Top))
        {
            var above = blocks.Where(block => block.Box.MiddleY < divider.MiddleY && block.Box.OverlapX(divider) > 0).ToList();
            var below = blocks.Where(block => block.Box.MiddleY > divider.MiddleY && block.Box.OverlapX(divider) > 0).ToList();
            if (above.Count < 2 || below.Count < 2 || blocks.Any(block => block.Box.OverlapY(divider) > block.Size && block.Box.OverlapX(divider) <= 0))
                continue;
            IReadOnlyList<LayoutBlock> bands =
            [
                .. SortText([.. blocks.Where(block => block.Box.MiddleY < divider.MiddleY)], []),
                .. SortText([.. blocks.Where(block => block.Box.MiddleY >= divider.MiddleY)], [.. wide.Where(box => box.Top > divider.Top)]),
            ];
            return Continuity(bands) >= Continuity(columns) ? bands : columns;
        }

        return columns;
    }

    private static List<LayoutBlock> ByColumn(IReadOnlyList<LayoutBlock> blocks)
    {
        var columns = new List<(double Left, double Right, List<LayoutBlock> Blocks)>();
        foreach (var block in blocks.OrderByDescending(block => block.Lines).ThenBy(block => block.Box.Left))
        {
            var index = columns.FindIndex(column => Math.Min(column.Right, block.Box.Right) - Math.Max(column.Left, block.Box.Left) > 0.5 * Math.Min(column.Right - column.Left, block.Box.Width));
            if (index < 0)
                columns.Add((block.Box.Left, block.Box.Right, [block]));
            else
                columns[index].Blocks.Add(block);
        }

        return [.. columns.OrderBy(column => column.Left).SelectMany(column => column.Blocks.OrderBy(block => block.Box.Top))];
    }

    private static int Continuity(IReadOnlyList<LayoutBlock> blocks)
    {
        var sum = 0;
        for (var index = 1; index < blocks.Count; index++)
        {
            var (before, block) = (blocks[index - 1], blocks[index]);
            if (before.Kind is not BlockKind.Text || block.Kind is not BlockKind.Text)
                continue;
            sum += before.BreaksOff == (block.StartsIndented is true) ? -1 : 1;
        }

        return sum;
    }
}
