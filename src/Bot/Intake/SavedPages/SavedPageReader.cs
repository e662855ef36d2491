using System.Globalization;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>Turns a saved page of an electronic edition, or of a news site, into text.</summary>
internal static class SavedPageReader
{
    private const int ShortestText = 40;
    private const int ShortestTeaser = 4;

    /// <summary>Turns HTML into text. Never throws on content.</summary>
    public static SavedPage Read(string html)
    {
        var (blocks, properties) = BlockReader.Read(html);
        var facts = PageFacts.Of(blocks, properties);
        var lines = new TextLines();
        if (facts.Paper is not null) lines.Add(facts.Paper, LineRole.Masthead);
        if (facts.Date is { } date) lines.Add(string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日"), LineRole.Masthead);
        if (facts.Label is not null) lines.Add(facts.Label, LineRole.PageLabel);

        var content = blocks.Where(block => block.Is(HtmlRegion.Content) && !block.IsLink && !PageControls.Is(block.Text)).ToList();
        var text = blocks.Where(block => IsText(block) && !PageFacts.Is(block)).ToList();
        if (content.Sum(block => block.Text.Length) > 0)
            MarkedArticle.Write(lines, HeadFinder.Find(blocks, properties), blocks, content);
        else if (text.Where(block => block.IsRunning).Sum(block => block.Text.Length) is var running && running >= ShortestText && running >= Linked(blocks))
            PlainArticles.Write(lines, text, blocks.FirstOrDefault(block => block.Tag is "title")?.Text);
        else
            return Index(lines, blocks);
        return new SavedPage(lines.Text, lines.Known, []);
    }

    // A page of the paper as a list of links: headlines of articles that stand on pages of their own.
    private static SavedPage Index(TextLines lines, IReadOnlyList<HtmlBlock> blocks)
    {
        var teasers = 0;
        foreach (var block in blocks.Where(block => block.Tag is not "title" && !PageControls.Is(block.Text) && !PageFacts.Is(block)))
        {
            var isTeaser = block.IsLink && block.Text.Length >= ShortestTeaser;
            if (isTeaser) teasers++;
            lines.Add(block.Text, isTeaser ? LineRole.Teaser : LineRole.Other);
        }

        return new SavedPage(lines.Text, lines.Known, teasers == 0
            ? ["the page has no article"]
            : [string.Create(CultureInfo.InvariantCulture, $"the page is a list of {teasers} links without articles: save the pages it points to")]);
    }

    private static bool IsText(HtmlBlock block) =>
        !block.IsLink && !block.Is(HtmlRegion.Furniture) && block.Tag is not "title" && !PageControls.Is(block.Text);

    private static int Linked(IReadOnlyList<HtmlBlock> blocks) => blocks.Where(block => !block.Is(HtmlRegion.Furniture)).Sum(block => block.Linked);
}
