using Baozhai.Newsroom.Bylines;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Layout;

/// <summary>Tells headlines and captions from text by size and place.</summary>
internal static class BlockRoles
{
    // Times the size of the text.
    private const double HeadFrom = 1.16;
    private const double CaptionUpTo = 0.97;
    private const double LargestCrosshead = 1.55;
    private const int LongestCrosshead = 16;
    private const int LongestWithSpace = 10;
    private const int LongestHead = 90;
    private const int LongestSentence = 34;
    private const int LongestKicker = 40;
    private const int LongestCaption = 240;
    private const double NearPicture = 2.2;
    private const double SharedWithPicture = 0.6;
    private const double ShareOfTitles = 0.3;
    private const double WideHead = 1.2;
    private const double WidestGutter = 4;

    /// <summary>Marks the blocks of a page.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="body">The size of the text.</param>
    /// <param name="pictures">The pictures.</param>
    public static void Mark(IReadOnlyList<TextBlock> blocks, double body, IReadOnlyList<PlaceBox> pictures)
    {
        foreach (var block in blocks)
            block.Kind = IsHead(block, body) ? BlockKind.Title : IsCaption(block, body, pictures) ? BlockKind.Caption : BlockKind.Text;
        foreach (var block in blocks.Where(block => block.Kind is BlockKind.Text && block.Lines.Count == 1 && block.Length <= LongestKicker && !Punctuation.EndsSentence(block.Last.Text)))
        {
            if (blocks.Any(head => head.Kind is BlockKind.Title && IsKickerOf(block, head, blocks)))
                block.Kind = BlockKind.Title;
        }

        MarkCrossheads(blocks, body);
    }

    private static bool IsHead(TextBlock block, double body)
    {
        if (block.First.IsVertical || block.Size < HeadFrom * body)
            return block.First.IsVertical && block.Size >= HeadFrom * body;
        return block.Length <= LongestHead && !(block.Length > LongestSentence && Punctuation.EndsSentence(block.Last.Text) && block.Last.Text[^1] is '。');
    }

    // Close above a larger headline, inside its width, and further from what stands above.
    private static bool IsKickerOf(TextBlock block, TextBlock head, IReadOnlyList<TextBlock> blocks)
    {
        var gap = head.Box.Top - block.Box.Bottom;
        if (gap < -1 || gap > 1.3 * block.Size || block.Box.OverlapX(head.Box) < 0.8 * block.Box.Width)
            return false;
        return !blocks.Any(other => other != block && other != head && other.Box.OverlapX(block.Box) > 0 && other.Box.Bottom <= block.Box.Top + 1 && block.Box.Top - other.Box.Bottom <= gap);
    }

    private static bool IsCaption(TextBlock block, double body, IReadOnlyList<PlaceBox> pictures)
    {
        if (block.Length > LongestCaption || block.Size > CaptionUpTo * body && !block.Last.Text.EndsWith('摄'))
            return false;
        return pictures.Any(picture => picture.OverlapX(block.Box) > SharedWithPicture * block.Box.Width
            && (IsNear(block.Box.Top - picture.Bottom, block.Size) || IsNear(picture.Top - block.Box.Bottom, block.Size)));
    }

    private static bool IsNear(double gap, double size) => gap > -size && gap < NearPicture * size;

    // A little larger than the text, no wider than its column, with text above and below: a subhead, unless what has this size is often followed by a dateline.
    private static void MarkCrossheads(IReadOnlyList<TextBlock> blocks, double body)
    {
        var candidates = blocks.Where(block => block.Kind is BlockKind.Title && block.Size <= LargestCrosshead * body && block.Lines.Count <= 2 && !block.First.IsVertical && !IsLong(block))
            .Select(block => (Block: block, Below: Neighbour(blocks, block, isAbove: false)))
            .Where(candidate => IsInText(blocks, candidate.Block, Neighbour(blocks, candidate.Block, isAbove: true), candidate.Below));
        foreach (var ofSize in candidates.GroupBy(candidate => Math.Round(4 * candidate.Block.Size)).ToList())
        {
            if (ofSize.Count(candidate => candidate.Below is { } below && IsNews(below)) > ShareOfTitles * ofSize.Count())
                continue;
            foreach (var candidate in ofSize)
                candidate.Block.Kind = BlockKind.Heading;
        }
    }

    // Subheads are short; a space divides the halves of a title.
    private static bool IsLong(TextBlock block) => block.Length > LongestCrosshead || block.Length > LongestWithSpace && block.Lines.Any(line => line.Text.AsSpan().IndexOfAny(' ', '　') > 0);

    // At the foot of a column nothing is below, and at the head of a later column text stands on the left.
    private static bool IsInText(IReadOnlyList<TextBlock> blocks, TextBlock block, TextBlock? above, TextBlock? below)
    {
        var isBelowText = above is { Kind: BlockKind.Text } && IsInColumn(block, above);
        var isOverText = below is { Kind: BlockKind.Text } && IsInColumn(block, below);
        if (isBelowText)
            return isOverText || below is null;
        return isOverText && (above is null || above.Kind is BlockKind.Title && !IsAlignedWith(block, above) && above.Box.Width > WideHead * (below!.Column.Right - below.Column.Left)) && IsBesideText(blocks, block, below!);
    }

    // A subtitle begins where its title begins, or has the same middle.
    private static bool IsAlignedWith(TextBlock block, TextBlock title) =>
        Math.Abs(block.Box.Left - title.Box.Left) < block.Size || Math.Abs(block.Box.MiddleX - title.Box.MiddleX) < block.Size;

    private static bool IsBesideText(IReadOnlyList<TextBlock> blocks, TextBlock block, TextBlock below) => blocks.Any(other => other.Kind is BlockKind.Text
        && other.Box.Right <= below.Column.Left + 1 && below.Column.Left - other.Box.Right < WidestGutter * other.Size && other.Box.Top <= block.Box.Top + block.Size && other.Box.Bottom > block.Box.Bottom);

    private static TextBlock? Neighbour(IReadOnlyList<TextBlock> blocks, TextBlock block, bool isAbove) => blocks
        .Where(other => other != block && other.Box.OverlapX(block.Box) > 0.3 * Math.Min(block.Box.Width, other.Box.Width))
        .Where(other => isAbove ? other.Box.MiddleY < block.Box.MiddleY : other.Box.MiddleY > block.Box.MiddleY)
        .MinBy(other => Math.Abs(other.Box.MiddleY - block.Box.MiddleY) - other.Box.Height / 2) is { } nearest
            && (isAbove ? block.Box.Top - nearest.Box.Bottom : nearest.Box.Top - block.Box.Bottom) < 1.6 * block.Size ? nearest : null;

    private static bool IsInColumn(TextBlock block, TextBlock text) =>
        block.Box.Left > text.Column.Left - block.Size && block.Box.Right < text.Column.Right + block.Size;

    private static bool IsNews(TextBlock block) => StoryStart.Of(JoinedLines.Of(block.Lines.Take(3).Select(line => line.Text))).Length > 0;
}
