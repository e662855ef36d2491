using System.Text.RegularExpressions;
using Baozhai.Newsroom.Editions;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>The one story of a page of its own, in its parts.</summary>
internal sealed record PageStory
{
    /// <summary>引题.</summary>
    public IReadOnlyList<string> Kickers { get; init; } = [];

    /// <summary>标题; null when the page has none.</summary>
    public string? Title { get; init; }

    /// <summary>副题.</summary>
    public IReadOnlyList<string> Subtitles { get; init; } = [];

    /// <summary>作者 as printed; null when the page names none.</summary>
    public string? Author { get; init; }

    /// <summary>图注.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>The text.</summary>
    public IReadOnlyList<StoryParagraph> Paragraphs { get; init; } = [];
}

/// <summary>
/// Finds the parts of a story on its page. The title is what a list elsewhere, the publishing system or the window calls it; the text is what is set in the
/// commonest way around and behind the title, or what the page marks as its text; what stands between is subtitle and author, what stands right above the
/// title is kicker.
/// </summary>
internal static partial class StoryReader
{
    private const int LongestHead = 120;
    private const int LongestSubtitle = 60;
    private const int LongestAuthor = 60;
    private const int LongestSubhead = 30;
    private const int MostKickers = 3;
    private const int ShortestTitle = 2;

    // A kicker stands in the cell beside the title's, not in the head of the page.
    private const int NearTitle = 3;

    // The story has most of the text that follows its title.
    private const double Most = 0.6;

    /// <summary>Finds the parts; null where the page has no title that can be told or no text.</summary>
    /// <param name="blocks">The blocks of the page.</param>
    /// <param name="properties">What the publishing system says.</param>
    /// <param name="listed">What a list of the edition calls it, which may be cut with …; null for none.</param>
    /// <param name="repeated">Texts that stand on many pages of the site; null where only one page is known.</param>
    public static PageStory? Read(IReadOnlyList<HtmlBlock> blocks, ArticleProperties properties, string? listed = null, IReadOnlySet<string>? repeated = null)
    {
        var window = blocks.FirstOrDefault(block => block.Tag is "title")?.Text ?? "";
        var shown = TitleLines.Joined([.. blocks.Where(block => IsShown(block) && (repeated?.Contains(block.Text) is not true || block.Text == listed))], [properties.Title, listed ?? "", window]);
        var isMarked = shown.Exists(block => block.Is(HtmlRegion.Content) && !block.IsLink);
        var at = TitleIndex(shown, properties, listed, window, isMarked);
        if (at < 0 && !isMarked) return null;
        var text = isMarked ? [.. shown.Where(block => block.Is(HtmlRegion.Content))] : TextAfter(shown, at);
        var head = at < 0 ? [] : HeadBelow(shown, at, text, isMarked);
        var body = text.Where(block => !block.IsLink && !head.Contains(block) && !PageFacts.Is(block) && !Adverts.IsCredit(block.Text)).ToList();
        var style = MainStyle(body);
        var captions = shown.Where(block => IsCaption(block, style, body.Contains(block) || head.Contains(block))).ToList();
        var parts = head.Where(block => !captions.Contains(block)).Select(block => new HeadPart(block, FactText.Rest(block.Text))).Where(part => part.Text.Length > 0).ToList();
        var kickers = at < 0 ? [] : KickersAbove(shown, at);
        return new PageStory
        {
            Kickers = kickers.Count == 0 && properties.Kicker.Length > 0 ? [properties.Kicker] : kickers,
            Title = at >= 0 ? shown[at].Text : properties.Title is { Length: > 0 } title ? title : null,
            Subtitles = Subtitles(parts, properties, at),
            Author = parts.Where(IsAuthor).Select(part => Named(part.Text)).FirstOrDefault() ?? (properties.Author is { Length: > 0 } author ? author : null),
            Captions = [.. captions.Select(block => block.Text)],
            Paragraphs = [.. body.Where(block => !captions.Contains(block)).Select(block => new StoryParagraph(block.Text, IsSubhead(block, style)))],
        };
    }

    /// <summary>Whether the block with a text is called a kicker.</summary>
    public static bool IsKicker(IReadOnlyList<HtmlBlock> blocks, string text) => blocks.Any(block => block.Text == text && Kicker().IsMatch($"{block.Tag} {block.Names}"));

    private static bool IsShown(HtmlBlock block) => block.Tag is not "title" && !PageControls.Is(block.Text);

    private static int TitleIndex(List<HtmlBlock> shown, ArticleProperties properties, string? listed, string window, bool isMarked)
    {
        var heads = shown.TakeWhile(block => !isMarked || !block.Is(HtmlRegion.Content)).Select((block, index) => (Block: block, Index: index))
            .Where(entry => IsHead(entry.Block)).ToList();
        foreach (var name in new[] { properties.Title, listed })
        {
            if (name is not { Length: > 0 }) continue;
            // What a list calls the story is its title wherever it stands, the head of the page included.
            var same = shown.FindLastIndex(block => !block.IsLink && !block.Is(HtmlRegion.Content) && TitleLines.IsSame(block.Text, name));
            if (same >= 0) return same;
            // The line above the title may stand in the same element.
            var ending = shown.FindLastIndex(block => !block.IsLink && !block.Is(HtmlRegion.Content) && TitleLines.Above(block.Text, name) is not null);
            if (ending < 0) continue;
            var above = TitleLines.Above(shown[ending].Text, name)!;
            var whole = shown[ending];
            shown.Insert(ending, whole with { Text = above });
            shown[ending + 1] = whole with { Text = whole.Text[above.Length..].Trim() };
            return ending + 1;
        }

        var named = heads.FindIndex(entry => Title().IsMatch($"{entry.Block.Tag} {entry.Block.Names}"));
        if (named >= 0) return heads[named].Index;
        var level = heads.Where(entry => entry.Block.Level > 0).Select(entry => entry.Block.Level).DefaultIfEmpty().Min();
        if (level > 0 && (isMarked || heads.Count(entry => entry.Block.Level == level) == 1)) return heads.FindLast(entry => entry.Block.Level == level).Index;
        var shownInWindow = heads.Where(entry => entry.Block.Text.Length > ShortestTitle && window.Contains(entry.Block.Text, StringComparison.Ordinal)).ToList();
        return shownInWindow.Count == 0 ? -1 : shownInWindow.MaxBy(entry => entry.Block.Text.Length).Index;
    }

    private static bool IsHead(HtmlBlock block) => IsPart(block) && !block.Is(HtmlRegion.Furniture);

    private static bool IsPart(HtmlBlock block) =>
        !block.IsLink && block.Text.Length is >= ShortestTitle and <= LongestHead && !block.Is(HtmlRegion.Picture) && !PageFacts.Is(block);

    // The smallest part of the page around the title that has most of the text behind it.
    private static List<HtmlBlock> TextAfter(List<HtmlBlock> shown, int at)
    {
        var after = shown.Skip(at + 1).Where(block => !block.IsLink && !block.Is(HtmlRegion.Furniture)).ToList();
        var sums = new Dictionary<PageElement, int>();
        var text = after.Where(IsPlain).ToList();
        foreach (var block in text)
        {
            foreach (var element in block.Element.Around()) sums[element] = sums.GetValueOrDefault(element) + block.Text.Length;
        }

        var whole = text.Sum(block => block.Text.Length);
        var around = shown[at].Element.Around().Skip(1).FirstOrDefault(element => sums.GetValueOrDefault(element) >= whole * Most);
        return around is null ? after : [.. after.Where(block => block.Element.Around().Contains(around))];
    }

    // Between the title and the first piece set as the text is set.
    private static List<HtmlBlock> HeadBelow(List<HtmlBlock> shown, int at, IReadOnlyList<HtmlBlock> text, bool isMarked)
    {
        var style = MainStyle(text);
        var main = text.FirstOrDefault(block => block.Element.Style == style)?.Element;
        return [.. shown.Skip(at + 1).TakeWhile(block => isMarked ? !block.Is(HtmlRegion.Content) : block.Element.Style != style && !IsSentenceOf(main, block)).Where(block => !block.IsLink && block.Text.Length <= LongestHead)];
    }

    // A paragraph with a class of its own is one all the same.
    private static bool IsSentenceOf(PageElement? main, HtmlBlock block) => main is not null && block.Element.Outer == main.Outer && block.Tag == main.Tag && block.Text.Contains('。', StringComparison.Ordinal);

    // How most of a text is set. Of a story of one line its author may have the longer one.
    private static string MainStyle(IEnumerable<HtmlBlock> text) => text
        .Where(block => block.Level == 0 && !block.Is(HtmlRegion.Picture) && !block.IsLink && IsPlain(block) && !Subtitle().IsMatch($"{block.Tag} {block.Names}"))
        .GroupBy(block => block.Element.Style).OrderByDescending(group => group.Sum(block => block.Text.Length)).Select(group => group.Key).FirstOrDefault() ?? "";

    // Neither facts of the issue nor an author.
    private static bool IsPlain(HtmlBlock block) => FactText.Rest(block.Text) == block.Text && !IsAuthor(new HeadPart(block, block.Text));

    private static List<string> KickersAbove(List<HtmlBlock> shown, int at)
    {
        var near = shown[at].Element.Around().Take(NearTitle + 1).ToHashSet();
        var kickers = new List<string>();
        for (var index = at - 1; index >= 0 && kickers.Count < MostKickers; index--)
        {
            var block = shown[index];
            if (!IsPart(block) || block.Is(HtmlRegion.Furniture) != shown[at].Is(HtmlRegion.Furniture) || block.IsBelowPicture || !block.Element.Around().Take(NearTitle + 1).Any(near.Contains) || Author().IsMatch($"{block.Tag} {block.Names}")) break;
            kickers.Insert(0, block.Text);
        }

        return kickers;
    }

    private static List<string> Subtitles(List<HeadPart> parts, ArticleProperties properties, int at)
    {
        var found = parts.Where(part => !IsAuthor(part) && part.Text.Length <= LongestSubtitle).Select(part => part.Text).ToList();
        return found.Count == 0 && (at < 0 || parts.Count == 0) && properties.Subtitle.Length > 0 ? [properties.Subtitle] : found;
    }

    private static bool IsAuthor(HeadPart part) =>
        part.Text.Length <= LongestAuthor && (Author().IsMatch($"{part.Block.Tag} {part.Block.Names}") || Credit().IsMatch(part.Text));

    // 作者：方晓 names its author only once.
    private static string Named(string text) => Role().Replace(text, "");

    private static bool IsCaption(HtmlBlock block, string style, bool isOfStory) =>
        !block.IsLink && block.Text.Length <= LongestHead * 2 && !PageFacts.Is(block)
        && (block.Is(HtmlRegion.Picture)
            || (isOfStory && block.IsBelowPicture && block.Element.Style != style && block.Level == 0)
            || (block.Element.Style != style && !block.Is(HtmlRegion.Furniture) && Photographer().IsMatch(block.Text)));

    private static bool IsSubhead(HtmlBlock block, string style) =>
        (block.Level > 0 || block.Is(HtmlRegion.Bold)) && block.Text.Length <= LongestSubhead && block.Text[^1] is not ('。' or '，' or '；' or '：') && (block.Level > 0 || block.Element.Style == style || block.Is(HtmlRegion.Bold));

    private sealed record HeadPart(HtmlBlock Block, string Text);

    [GeneratedRegex("(?:^| )(?:founder-title|title|art-?title|article-?title|news-?title|biaoti|bt1?)(?: |$)")]
    private static partial Regex Title();

    [GeneratedRegex("(?:^| )(?:founder-(?:intro|pre)title|intro-?title|pre-?title|kicker|shoulder[-_]?title|yinti|jianti|eyebrow)(?: |$)")]
    private static partial Regex Kicker();

    [GeneratedRegex("(?:^| )(?:founder-subtitle|sub-?title|futi|deck)(?: |$)")]
    private static partial Regex Subtitle();

    [GeneratedRegex("(?:^| |_)(?:founder-author|author|zuozhe|byline)(?: |$)")]
    private static partial Regex Author();

    [GeneratedRegex("^(?:[■□●○◎▲△] ?)?(?:作者|文|撰文|摄影|图/文|文/图)[/／:： ]|^(?:[■□●○◎▲△] ?)?[^，。；！？]{0,16}(?:记者|通讯员|评论员|实习生|读者|特约撰稿|编译)(?:[ /／:：、]|$)")]
    private static partial Regex Credit();

    [GeneratedRegex("^作者[:：] ?")]
    private static partial Regex Role();

    [GeneratedRegex("[。 ）)】　](?:本?报?(?:通讯员|记者|实习生))?[ /：:]{0,2}[一-龥]{2,4}[ 　/]{0,2}(?:摄影?|供图)[）)]?$")]
    private static partial Regex Photographer();
}

/// <summary>Titles that are set in several lines, or cut in a list.</summary>
internal static class TitleLines
{
    private const int FewestShown = 6;

    /// <summary>Joins lines of one element that together are what a name says.</summary>
    public static List<HtmlBlock> Joined(List<HtmlBlock> blocks, IReadOnlyList<string> names)
    {
        for (var index = blocks.Count - 1; index > 0; index--)
        {
            var (first, second) = (blocks[index - 1], blocks[index]);
            if ((first.Tag, first.Names) != (second.Tag, second.Names) || first.Is(HtmlRegion.Content) || first.IsLink) continue;
            var whole = new[] { first.Text + second.Text, $"{first.Text} {second.Text}" }.FirstOrDefault(text => names.Any(name => name.Contains(text, StringComparison.Ordinal)));
            if (whole is null) continue;
            blocks[index - 1] = first with { Text = whole };
            blocks.RemoveAt(index);
        }

        return blocks;
    }

    /// <summary>Whether a headline is what a list calls it, spaces apart; a list may cut it short.</summary>
    public static bool IsSame(string headline, string listed)
    {
        var (whole, name) = (Plain(headline), Plain(listed));
        if (name.Length == 0 || whole.Length == 0) return false;
        if (whole == name) return true;
        var cut = name.TrimEnd('…', '.', '．');
        return cut.Length < name.Length && cut.Length >= FewestShown && whole.StartsWith(cut, StringComparison.Ordinal);
    }

    /// <summary>What stands above a title in one headline with it; null for nothing.</summary>
    public static string? Above(string headline, string listed)
    {
        var cut = headline.IndexOf(' ', StringComparison.Ordinal);
        while (cut > 0)
        {
            if (IsSame(headline[(cut + 1)..], listed)) return headline[..cut];
            cut = headline.IndexOf(' ', cut + 1);
        }

        return null;
    }

    // Lists set marks before their titles, and spaces anywhere.
    private static string Plain(string text) => string.Concat(text.Where(character => char.IsLetterOrDigit(character) || character is '…' or '.'));
}
