namespace Baozhai.Newsroom.Layout;

/// <summary>
/// Divides the blocks of a region into stories. A text belongs to the headline or text directly above it. Where nothing is above it, or a drawn rule
/// is between, it continues the column on its left.
/// </summary>
internal sealed class StoryBuilder
{
    // In sizes of the type.
    private const double Aligned = 1.6;
    private const double Apart = 1.15;
    private const double HeadsApart = 1.6;
    private const double Shared = 0.3;
    private const double WidestGutter = 4.5;
    private const double RuleOfHead = 1.4;

    private readonly List<LayoutBlock> _blocks;
    private readonly IReadOnlyList<PlaceBox> _rules;
    private readonly IReadOnlyList<PlaceBox> _obstacles;
    private readonly Dictionary<LayoutBlock, PlaceBox> _spans = [];
    private readonly Dictionary<LayoutBlock, LayoutBlock?> _parents = [];

    private StoryBuilder(IEnumerable<LayoutBlock> blocks, IReadOnlyList<PlaceBox> rules, IReadOnlyList<PlaceBox> obstacles)
    {
        _blocks = [.. blocks.OrderBy(block => block.Box.Top).ThenBy(block => block.Box.Left)];
        (_rules, _obstacles) = (rules, obstacles);
    }

    /// <summary>The stories, in no order; their parts are in no order either.</summary>
    /// <param name="blocks">The blocks of a region.</param>
    /// <param name="rules">What is drawn between them.</param>
    /// <param name="obstacles">Pictures and boxes in the region.</param>
    public static IReadOnlyList<Story> Build(IEnumerable<LayoutBlock> blocks, IReadOnlyList<PlaceBox> rules, IReadOnlyList<PlaceBox> obstacles) =>
        new StoryBuilder(blocks, rules, obstacles).Build();

    private List<Story> Build()
    {
        foreach (var head in _blocks.Where(block => block.Kind is BlockKind.Title))
            _parents[head] = UpperHead(head);
        foreach (var (head, span) in new HeadSpans(_blocks, _rules, _obstacles, Root).Of())
            _spans[head] = span;
        foreach (var block in _blocks.Where(block => block.Kind is not BlockKind.Title))
            _parents[block] = block.Kind switch
            {
                BlockKind.Caption => null,
                _ => Above(block) is { } above && !IsOrphan(block, above) ? above : LeftOf(block) ?? null,
            };
        var stories = new Dictionary<LayoutBlock, Story>();
        foreach (var block in _blocks.Where(block => block.Kind is not BlockKind.Caption))
        {
            var root = Root(block);
            if (!stories.TryGetValue(root, out var story))
                stories[root] = story = new Story();
            (block.Kind is BlockKind.Title ? story.Heads : story.Body).Add(block);
        }

        foreach (var caption in _blocks.Where(block => block.Kind is BlockKind.Caption))
        {
            var owner = Above(caption) ?? LeftOf(caption) ?? Nearest(caption);
            if (owner is null)
                stories[caption] = new Story { Captions = { caption } };
            else
                stories[Root(owner)].Captions.Add(caption);
        }

        return [.. stories.Values];
    }

    private LayoutBlock Root(LayoutBlock block)
    {
        for (var steps = 0; steps < _blocks.Count && _parents[block] is { } parent; steps++)
            block = parent;
        return block;
    }

    private LayoutBlock? Nearest(LayoutBlock block) => _blocks.Where(other => other.Kind is not BlockKind.Caption)
        .MinBy(other => Math.Max(0, -block.Box.OverlapX(other.Box)) + Math.Max(0, -block.Box.OverlapY(other.Box)));

    // Kicker, title and subtitle stand close above each other with nothing between.
    private LayoutBlock? UpperHead(LayoutBlock head)
    {
        var above = Above(head);
        return above is { Kind: BlockKind.Title } && !LayoutText.IsPaperName(above.Paragraphs[0]) && head.Box.Top - above.Box.Bottom <= HeadsApart * Math.Max(head.Size, above.Size)
            && above.Box.OverlapX(head.Box) > 0.5 * Math.Min(above.Box.Width, head.Box.Width) ? above : null;
    }

    private LayoutBlock? Above(LayoutBlock block)
    {
        LayoutBlock? nearest = null;
        foreach (var other in _blocks)
        {
            if (other == block || other.Kind is BlockKind.Caption || other.Box.MiddleY >= block.Box.MiddleY || other.Box.Bottom > block.Box.Top + 0.5 * Math.Max(block.Size, 1))
                continue;
            var span = _spans.TryGetValue(other, out var wide) && block.Kind is not BlockKind.Title ? wide : other.Box;
            if (span.OverlapX(block.Box) <= Shared * Math.Min(block.Box.Width, span.Width))
                continue;
            if (nearest is null || other.Box.Bottom > nearest.Box.Bottom)
                nearest = other;
        }

        return nearest is not null && !IsRuledOff(nearest, block) ? nearest : null;
    }

    private bool IsRuledOff(LayoutBlock above, LayoutBlock block)
    {
        foreach (var rule in _rules)
        {
            if (rule.Height > rule.Width || rule.MiddleY < above.Box.Bottom - 0.5 * above.Size || rule.MiddleY > block.Box.Top + 0.5 * block.Size)
                continue;
            if (rule.Left > block.Box.MiddleX || rule.Right < block.Box.MiddleX)
                continue;
            // A line close under a headline decorates it.
            if (!above.IsHead || rule.MiddleY - above.Box.Bottom > RuleOfHead * above.Size)
                return true;
        }

        return false;
    }

    // Below a text, but apart from it and level with what stands on the left: the last columns of the story there.
    private bool IsOrphan(LayoutBlock block, LayoutBlock above) =>
        above.Kind is BlockKind.Text && block.Box.Top - above.Box.Bottom > Apart * block.Size
        && !_obstacles.Any(box => box.OverlapX(block.Box) > 0 && box.MiddleY > above.Box.MiddleY && box.MiddleY < block.Box.MiddleY)
        && LeftOf(block) is { } left
        && (Math.Abs(left.Box.Top - block.Box.Top) < Aligned * block.Size || _blocks.Exists(head => head.Kind is BlockKind.Title && Math.Abs(head.Box.Top - block.Box.Top) < Aligned * block.Size && head.Box.Right <= block.Box.Left + 1 && IsOver(head, left)));

    private static bool IsOver(LayoutBlock head, LayoutBlock text) => head.Box.OverlapX(text.Box) > 0 && head.Box.Top <= text.Box.Top;

    private LayoutBlock? LeftOf(LayoutBlock block)
    {
        LayoutBlock? best = null;
        foreach (var other in _blocks)
        {
            if (other == block || other.Kind is not BlockKind.Text || other.Box.Right > block.Box.Left + 1 || block.Box.Left - other.Box.Right > WidestGutter * Math.Max(block.Size, 1))
                continue;
            if (other.Box.OverlapY(block.Box) <= 0.3 * Math.Min(block.Box.Height, other.Box.Height) || IsWalledOff(other, block))
                continue;
            // The one at the height where the block begins; of several the lowest begins nearest.
            if (best is null || Math.Abs(other.Box.Top - block.Box.Top) < Math.Abs(best.Box.Top - block.Box.Top))
                best = other;
        }

        return best;
    }

    private bool IsWalledOff(LayoutBlock left, LayoutBlock block) => _rules.Any(rule => rule.Height > rule.Width
        && rule.MiddleX > left.Box.Right - 1 && rule.MiddleX < block.Box.Left + 1 && rule.OverlapY(block.Box) > 0.5 * Math.Min(block.Box.Height, left.Box.Height));
}
