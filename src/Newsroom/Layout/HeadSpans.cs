namespace Baozhai.Newsroom.Layout;

/// <summary>Finds which columns a headline covers: those beside it as far as nothing else stands there.</summary>
internal sealed class HeadSpans
{
    // In sizes of the type.
    private const double Beside = 0.1;
    private const double Near = 4;

    private readonly List<LayoutBlock> _blocks;
    private readonly List<PlaceBox> _walls;
    private readonly PlaceBox _page;
    private readonly List<Stack> _stacks;
    private readonly Dictionary<LayoutBlock, Stack> _stackOf = [];

    /// <summary>Puts headlines that stand above each other together: kicker, title and subtitle cover the same columns.</summary>
    /// <param name="blocks">The blocks of a region.</param>
    /// <param name="rules">What is drawn between them.</param>
    /// <param name="obstacles">Pictures and boxes in the region.</param>
    /// <param name="first">The uppermost headline of those that a headline is one of.</param>
    public HeadSpans(List<LayoutBlock> blocks, IEnumerable<PlaceBox> rules, IEnumerable<PlaceBox> obstacles, Func<LayoutBlock, LayoutBlock> first)
    {
        _blocks = blocks;
        _walls = [.. obstacles, .. rules.Where(rule => rule.Height > rule.Width)];
        _page = blocks.Count == 0 ? default : blocks.Select(block => block.Box).Aggregate((box, other) => box.With(other));
        _stacks = [.. blocks.Where(block => block.Kind is BlockKind.Title).GroupBy(first).Select(heads => new Stack([.. heads]))];
        foreach (var stack in _stacks)
        {
            foreach (var head in stack.Heads)
                _stackOf[head] = stack;
        }
    }

    /// <summary>Each headline with its own height and the width of what it covers.</summary>
    public IEnumerable<(LayoutBlock Head, PlaceBox Span)> Of()
    {
        foreach (var stack in _stacks)
        {
            var limits = LimitsOf(stack);
            var left = limits.LeftStack is { } other ? Border(other, stack) : limits.Left;
            var right = limits.RightStack is { } next ? Border(stack, next) : limits.Right;
            foreach (var head in stack.Heads)
                yield return (head, head.Box with { Left = Math.Min(left, head.Box.Left), Right = Math.Max(right, head.Box.Right) });
        }
    }

    private (double Left, Stack? LeftStack, double Right, Stack? RightStack) LimitsOf(Stack stack)
    {
        var (left, right) = (_page.Left, _page.Right);
        Stack? leftStack = null, rightStack = null;
        foreach (var (box, other) in _blocks.Select(block => (block.Box, _stackOf.GetValueOrDefault(block))).Concat(_walls.Select(wall => (wall, (Stack?)null))))
        {
            if (other == stack || !stack.Heads.Exists(head => box.OverlapY(head.Box) > Beside * head.Size))
                continue;
            if (box.Right <= stack.Box.Left + 1 && box.Right > left)
                (left, leftStack) = (box.Right, other);
            else if (box.Left >= stack.Box.Right - 1 && box.Left < right)
                (right, rightStack) = (box.Left, other);
        }

        return (left, leftStack, right, rightStack);
    }

    // Between two headlines at one height: the edge of a column from which both stand in the middle of their columns, or at the left of them.
    private double Border(Stack one, Stack other)
    {
        var between = _blocks.Where(block => block.Kind is BlockKind.Text && block.Box.Left > one.Box.Right - one.Size && block.Box.Left < other.Box.Left + other.Size && block.Box.Bottom > one.Box.Top).ToList();
        if (between.Count == 0)
            return (one.Box.Right + other.Box.Left) / 2;
        // What stands directly below says more than what stands further down.
        var foot = Math.Max(one.Box.Bottom, other.Box.Bottom) + Near * Math.Max(one.Size, other.Size);
        var near = between.Where(block => block.Box.Top < foot).ToList();
        var edges = (near.Count > 0 ? near : between).Select(block => block.Box.Left - 0.5 * block.Size).Distinct();
        var (left, leftStack, _, _) = LimitsOf(one);
        var (_, _, right, rightStack) = LimitsOf(other);
        var start = leftStack is null ? left : Below(one).Select(box => box.Left).DefaultIfEmpty(one.Box.Left).Min();
        var end = rightStack is null ? right : Below(other).Select(box => box.Right).DefaultIfEmpty(other.Box.Right).Max();
        return edges.MinBy(edge => Misfit(one.Box, start, edge) + Misfit(other.Box, edge, end));
    }

    private IEnumerable<PlaceBox> Below(Stack stack) => _blocks.Where(block => block.Kind is BlockKind.Text && block.Box.OverlapX(stack.Box) > 0).Select(block => block.Box);

    private static double Misfit(PlaceBox head, double left, double right) => Math.Min(Math.Abs(head.MiddleX - (left + right) / 2), Math.Abs(head.Left - left));

    private sealed class Stack(List<LayoutBlock> heads)
    {
        public List<LayoutBlock> Heads { get; } = heads;

        public PlaceBox Box { get; } = heads.Select(head => head.Box).Aggregate((box, other) => box.With(other));

        public double Size { get; } = heads.Max(head => head.Size);
    }
}
