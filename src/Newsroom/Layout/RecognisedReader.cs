using Baozhai.Newsroom.Bylines;
using Baozhai.Newsroom.Mastheads;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Newsroom.Layout;

/// <summary>Turns the blocks of recognisers into text in reading order.</summary>
internal static class RecognisedReader
{
    // Boxes of recognisers are less exact than those of a file with characters.
    private const double SameSize = 1.3;
    private const double LargestCrosshead = 1.3;
    private const int MostBlocks = 4000;

    /// <summary>Writes a page.</summary>
    public static void Read(RecognisedPage page, LayoutText text)
    {
        if (page.AreLines)
            ReadLines(page, text);
        else
            ReadBlocks(page, text);
    }

    private static void ReadLines(RecognisedPage page, LayoutText text)
    {
        var lines = page.Blocks.Select(block => (Text: JoinedLines.Of(block.Lines).Trim(), block.Box)).Where(line => line.Text.Length > 0)
            .Select(line => new PlacedLine(line.Text, line.Box, TypeSize.OfLine(line.Text, line.Box), "", line.Box.Height > 1.8 * line.Box.Width && line.Text.Length > 1)).ToList();
        if (lines.Count == 0)
            return;
        var around = lines.Select(line => line.Box).Aggregate((box, other) => box.With(other));
        LayoutReader.Read(
            new PlacedPage(around.Right, around.Bottom, [], [], [], []), lines, TypeSize.Median(lines.Select(line => (line.Size, line.Length))), SameSize, text);
    }

    private static void ReadBlocks(RecognisedPage page, LayoutText text)
    {
        var sized = page.Blocks.Select(block => block.Size > 0 ? block : block with { Size = TypeSize.OfBlock(string.Concat(block.Lines), block.Box) }).ToList();
        var body = TypeSize.Median(sized.Where(block => block.Kind is BlockKind.Text).Select(block => (block.Size, block.Lines.Sum(line => line.Length))));
        var blocks = sized.Select(LayoutBlock.Of).ToList();
        var (furniture, rest) = (blocks.Where(block => block.Kind is BlockKind.Furniture).ToList(), blocks.Where(block => block.Kind is not BlockKind.Furniture).ToList());
        var foot = rest.Count == 0 ? double.MaxValue : rest.Max(block => block.Box.MiddleY);
        AddFurniture(text, furniture.Where(block => block.Box.MiddleY <= foot));
        if (page.IsOrdered && GivenOrder.IsPossible([.. sized.Where(block => block.Kind is not BlockKind.Furniture)]) || rest.Count > MostBlocks)
        {
            MarkCrossheads(rest, index => index + 1 < rest.Count ? rest[index + 1] : null, index => index > 0 ? rest[index - 1] : null, body);
            foreach (var story in InGivenOrder(rest))
                text.Add(story);
        }
        else
        {
            MarkCrossheads(rest, index => Nearest(rest, rest[index], isAbove: false), index => Nearest(rest, rest[index], isAbove: true), body);
            foreach (var story in new Regions(rest, [], [], []).Stories())
                text.Add(story);
        }

        AddFurniture(text, furniture.Where(block => block.Box.MiddleY > foot));
    }

    // A date and a page label say something about the issue; any other header says nothing.
    private static void AddFurniture(LayoutText text, IEnumerable<LayoutBlock> blocks)
    {
        foreach (var line in blocks.OrderBy(block => block.Box.Top).ThenBy(block => block.Box.Left).SelectMany(block => block.Paragraphs).Where(line => line.Length > 0))
        {
            var parsed = new PageLine(1, line);
            text.Add(line, LayoutText.IsPaperName(line) || PageHeader.Is(parsed) || MastheadParts.Of(parsed.Start) is { } parts && (parts.HasDate || parts.Others > 0) ? null : LineRole.Other);
        }
    }

    // Recognisers name two kinds of headings at most, and on a page of news most of the lower kind are titles of articles all the same.
    private static void MarkCrossheads(List<LayoutBlock> blocks, Func<int, LayoutBlock?> below, Func<int, LayoutBlock?> above, double body)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            if (blocks[index].Kind is not BlockKind.Heading)
                continue;
            var isSmall = blocks[index].Size < LargestCrosshead * body || blocks[index].Level > 2;
            var isInside = above(index) is { Kind: BlockKind.Text } && below(index) is { Kind: BlockKind.Text } text && StoryStart.Of(text.Paragraphs[0]).Length == 0;
            if (!isSmall || !isInside)
                blocks[index].Kind = BlockKind.Title;
        }
    }

    private static LayoutBlock? Nearest(List<LayoutBlock> blocks, LayoutBlock block, bool isAbove) => blocks
        .Where(other => other != block && other.Box.OverlapX(block.Box) > 0.3 * Math.Min(other.Box.Width, block.Box.Width))
        .Where(other => isAbove ? other.Box.MiddleY < block.Box.MiddleY : other.Box.MiddleY > block.Box.MiddleY)
        .MinBy(other => isAbove ? block.Box.Top - other.Box.Bottom : other.Box.Top - block.Box.Bottom);

    private static List<Story> InGivenOrder(List<LayoutBlock> blocks)
    {
        var stories = new List<Story>();
        Story? story = null;
        foreach (var block in blocks)
        {
            if (story is null || block.Kind is BlockKind.Title && (story.Body.Count > 0 || story.Captions.Count > 0))
                stories.Add(story = new Story());
            (block.Kind switch { BlockKind.Title => story.Heads, BlockKind.Caption => story.Captions, _ => story.Body }).Add(block);
        }

        return stories;
    }
}
