using Baozhai.Newsroom.Pages;

namespace Baozhai.Newsroom.Layout;

/// <summary>Turns pages with places into text in reading order. No page causes an exception.</summary>
public static class LayoutReader
{
    private const double SameSize = 1.05;

    // Pages have some hundred blocks; beyond this their places are noise.
    private const int MostBlocks = 4000;

    /// <summary>Reads the pages of an issue.</summary>
    /// <param name="pages">The pages in their order.</param>
    public static PlacedText Read(IEnumerable<PlacedPage> pages)
    {
        var text = new LayoutText();
        foreach (var page in pages)
            Read(page, LineBuilder.Build(page), LineBuilder.SizeOfMost(page.Glyphs), SameSize, text);
        return text.Done();
    }

    /// <summary>Reads the pages of an issue as recognisers of layouts give them.</summary>
    /// <param name="pages">The pages in their order.</param>
    public static PlacedText Read(IEnumerable<RecognisedPage> pages)
    {
        var text = new LayoutText();
        foreach (var page in pages)
            RecognisedReader.Read(page with { Blocks = [.. page.Blocks.Where(block => block.Box.IsSound && block.Lines.Count > 0)] }, text);
        return text.Done();
    }

    /// <summary>Reads the lines of a page.</summary>
    /// <param name="page">The page, for what is drawn on it.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="body">The size of the text.</param>
    /// <param name="sameSize">By which factor sizes of one block may differ.</param>
    /// <param name="text">Where it is written.</param>
    internal static void Read(PlacedPage page, IReadOnlyList<PlacedLine> lines, double body, double sameSize, LayoutText text)
    {
        page = page with { Frames = [.. page.Frames, .. DrawnBoxes.Of(page.Rules)] };
        if (IsVertical(lines))
            (page, lines) = VerticalPage.Turn(page, lines);
        var blocks = BlockBuilder.Build(page, lines, sameSize);
        if (blocks.Count > MostBlocks)
        {
            foreach (var line in lines.OrderBy(line => line.Box.Top).ThenBy(line => line.Box.Left))
                text.Add(line.Text, null);
            return;
        }

        BlockRoles.Mark(blocks, body, page.Pictures);
        foreach (var story in Stories([.. blocks.Select(LayoutBlock.Of)], page))
            text.Add(story);
    }

    private static bool IsVertical(IReadOnlyList<PlacedLine> lines) => 2 * lines.Where(line => line.IsVertical).Sum(line => line.Length) > lines.Sum(line => line.Length);

    private static IReadOnlyList<Story> Stories(IReadOnlyList<LayoutBlock> blocks, PlacedPage page) => new Regions(blocks, page.Rules, page.Pictures, page.Frames).Stories();
}

/// <summary>A page set downwards, turned so that its lines run from left to right and follow each other downwards.</summary>
internal static class VerticalPage
{
    /// <summary>Turns a page and its lines.</summary>
    public static (PlacedPage Page, IReadOnlyList<PlacedLine> Lines) Turn(PlacedPage page, IReadOnlyList<PlacedLine> lines)
    {
        PlaceBox Turned(PlaceBox box) => new(box.Top, page.Width - box.Right, box.Bottom, page.Width - box.Left);
        var turned = page with
        {
            Width = page.Height,
            Height = page.Width,
            Rules = [.. page.Rules.Select(Turned)],
            Frames = [.. page.Frames.Select(Turned)],
            Pictures = [.. page.Pictures.Select(Turned)],
        };
        return (turned, [.. lines.Select(line => line with { Box = Turned(line.Box), IsVertical = !line.IsVertical })]);
    }
}

/// <summary>A page with the drawn boxes in it, each of which has stories of its own.</summary>
internal sealed class Regions
{
    private const double WholePage = 0.92;
    private const int MostFrames = 200;

    private readonly IReadOnlyList<PlaceBox> _rules;
    private readonly IReadOnlyList<PlaceBox> _pictures;
    private readonly List<(PlaceBox Box, List<LayoutBlock> Blocks)> _frames = [];
    private readonly List<LayoutBlock> _outside = [];

    /// <summary>Finds what is inside which box.</summary>
    public Regions(IReadOnlyList<LayoutBlock> blocks, IReadOnlyList<PlaceBox> rules, IReadOnlyList<PlaceBox> pictures, IReadOnlyList<PlaceBox> frames)
    {
        (_rules, _pictures) = (rules, pictures);
        var all = blocks.Sum(block => block.Length);
        foreach (var frame in frames.OrderBy(box => box.Width * box.Height).Take(MostFrames))
        {
            var inside = blocks.Where(block => frame.Holds(block.Box)).ToList();
            // A box around the whole page, or behind a headline alone, divides nothing.
            if (inside.Sum(block => block.Length) < WholePage * all && inside.Exists(block => block.Kind is BlockKind.Text) && _frames.TrueForAll(other => other.Box != frame))
                _frames.Add((frame, []));
        }

        foreach (var block in blocks)
        {
            var frame = _frames.FindIndex(frame => frame.Box.Holds(block.Box));
            (frame < 0 ? _outside : _frames[frame].Blocks).Add(block);
        }
    }

    /// <summary>The stories in the order in which they are read, their blocks too.</summary>
    public IReadOnlyList<Story> Stories()
    {
        var regions = new List<(PlaceBox Place, IReadOnlyList<Story> Stories)>();
        foreach (var (box, blocks) in _frames.Where(frame => frame.Blocks.Count > 0))
            regions.Add((box, InOrder(blocks, [.. _pictures, .. _frames.Where(other => other.Box != box && box.Holds(other.Box)).Select(other => other.Box)])));
        foreach (var story in InOrder(_outside, [.. _pictures, .. _frames.Select(frame => frame.Box)]))
            regions.Add((story.Anchor, [story]));
        return [.. StoryOrder.Sort(regions, region => region.Place).SelectMany(region => region.Stories)];
    }

    private IReadOnlyList<Story> InOrder(List<LayoutBlock> blocks, IReadOnlyList<PlaceBox> obstacles)
    {
        var stories = StoryBuilder.Build(blocks, _rules, obstacles);
        foreach (var story in stories)
        {
            var sorted = StoryOrder.SortText([.. story.Body], obstacles);
            story.Body.Clear();
            story.Body.AddRange(sorted);
        }

        return StoryOrder.Sort(stories, story => story.Anchor);
    }
}
