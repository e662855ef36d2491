using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>Turns a saved page of an electronic edition, or of a news site, into text.</summary>
internal static class SavedPageReader
{
    private const int ShortestText = 40;
    private const int ShortestItem = 10;
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

        var text = blocks.Where(block => IsText(block) && !PageFacts.Is(block)).ToList();
        var window = blocks.FirstOrDefault(block => block.Tag is "title")?.Text ?? "";
        if (Story(blocks, properties, text, window) is { } story)
        {
            if (Adverts.Is(story.Title, story.Paragraphs)) return new SavedPage(lines.Text, lines.Known, ["the page is an advertisement"]);
            StoryLines.Write(lines, story);
        }
        else if (text.Where(block => block.IsRunning).Sum(block => block.Text.Length) is var running && running >= ShortestText && running >= Linked(blocks))
        {
            PlainArticles.Write(lines, text, window);
        }
        else
        {
            return Index(lines, blocks);
        }

        return new SavedPage(lines.Text, lines.Known, []);
    }

    // Text that is marked as such is a story's; without marks a page is about the one thing that its window names.
    private static PageStory? Story(IReadOnlyList<HtmlBlock> blocks, ArticleProperties properties, IReadOnlyList<HtmlBlock> text, string window)
    {
        var isMarked = blocks.Any(block => block.Is(HtmlRegion.Content) && !block.IsLink && !PageControls.Is(block.Text));
        if (!isMarked && !IsNamed(text, window)) return null;
        return StoryReader.Read(blocks, properties) is { } story && (isMarked || story.Paragraphs.Sum(paragraph => paragraph.Text.Length) >= ShortestItem) ? story : null;
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

    // What the window's title begins with is what the page is about, however short; a page with several headings as high as that may have several stories.
    private static bool IsNamed(IReadOnlyList<HtmlBlock> text, string window) =>
        text.FirstOrDefault(block => block.Text.Length >= ShortestTeaser && window.StartsWith(block.Text, StringComparison.Ordinal)) is { } named
        && (named.Level == 0 ? !text.Any(block => block.Level > 0) : text.Count(block => block.Level == named.Level) == 1);

    private static int Linked(IReadOnlyList<HtmlBlock> blocks) => blocks.Where(block => !block.Is(HtmlRegion.Furniture)).Sum(block => block.Linked);
}

/// <summary>A saved web page as text to be read.</summary>
/// <param name="Text">The text, headings marked with #.</param>
/// <param name="Known">What its lines are where the page's markup tells, by line number from 1.</param>
/// <param name="Warnings">What the operator should know.</param>
internal sealed record SavedPage(string Text, IReadOnlyDictionary<int, LineRole> Known, IReadOnlyList<string> Warnings);

/// <summary>Tells a saved web page from a plain text.</summary>
internal static partial class Markup
{
    private const int Prelude = 4096;

    /// <summary>Whether a text is HTML: by its beginning, or by its name and any tag in it.</summary>
    public static bool IsHtml(string name, string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n\0");
        if (start.IsEmpty) return false;
        var beginning = start[..Math.Min(start.Length, Prelude)];
        return (start[0] == '<' && Opening().IsMatch(beginning)) || (Extension().IsMatch(name) && Tag().IsMatch(beginning));
    }

    /// <summary>Whether an element of this name, in lower case, begins a web page or a piece of one.</summary>
    public static bool IsHtmlElement(string name) => Opening().IsMatch($"<{name}>");

    /// <summary>The charset a page names in its first bytes; null when it names none.</summary>
    public static string? Charset(ReadOnlySpan<byte> bytes) =>
        Declared().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prelude)])) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex("<(?:!doctype html|html|head|meta|body|title|div|p|table|founder-content)[\\s>/]", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex("<[a-z!/][^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("\\.(?:x|s)?html?$", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();

    [GeneratedRegex("<meta[^>]{0,200}charset ?= ?[\"']?(?<name>[A-Za-z0-9_-]+)|<\\?xml[^>]{0,80}encoding ?= ?[\"'](?<name>[A-Za-z0-9_-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Declared();
}

/// <summary>The words on a page that are there to be clicked or to keep lawyers content.</summary>
internal static partial class PageControls
{
    private const int Longest = 120;
    private const int LongestLegal = 400;
    private const int FewestClauses = 2;

    /// <summary>Whether a block is nothing else.</summary>
    public static bool Is(string text) => text.Length <= Longest && (Buttons().IsMatch(text) || Rights().IsMatch(text)) || IsLegal(text);

    // Characters set apart hide the words. A story may have one such clause; a legal line has several.
    private static bool IsLegal(string text)
    {
        if (text.Length > LongestLegal)
            return false;
        var words = text.Replace(" ", "", StringComparison.Ordinal);
        return words.Length <= Longest && Rights().IsMatch(words) || Clauses().Count(words) >= FewestClauses;
    }

    /// <summary>A line without such words.</summary>
    public static string Without(string text) => string.Join(' ', text.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries).Where(word => !Buttons().IsMatch(word)));

    [GeneratedRegex("^(?:放大|缩小|默认|大|中|小|字体|字号|上一[篇版期页]|下一[篇版期页]|返回(?:目录|首页|顶部|版面)?|回到顶部|首页|目录|打印|关闭|分享(?:到)?|收藏|复制|朗读|听报|评论|点赞|"
        + "版面(?:导航|目录|概览|图|列表)|标题导航|本版(?:新闻|标题|导航|文章)|今日(?:版面|报纸)|往期(?:回顾|查看)?|电子报首页|打开客户端看全文|按日期检索|高级检索|检索|搜索|PDF(?:版|下载)?|微信|微博|QQ空间|[:：|｜/+＋\\-－—\\[\\]【】()（）<>《》←→▲▼·.\\d ])+$")]
    private static partial Regex Buttons();

    [GeneratedRegex("未经.{0,12}(?:授权|许可|同意).{0,8}(?:转载|使用|复制|镜像|摘编)|不代表本[网站报]|如有侵权|本[网站]转载|违者.{0,8}追究|许可证[A-Z]?\\d{6,}", RegexOptions.IgnoreCase)]
    private static partial Regex Clauses();

    [GeneratedRegex("版权所有|copyright|©|[ICP]{3}(?:备|证)|公网安备|未经.{0,12}(?:授权|许可|同意)|技术支持|建议使用.{0,20}(?:浏览器|分辨率)|请使用.{0,12}浏览器", RegexOptions.IgnoreCase)]
    private static partial Regex Rights();
}
