using System.Text.RegularExpressions;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>Finds kicker, title, subtitle and author above an article's text.</summary>
internal static partial class HeadFinder
{
    private const int LongestHead = 120;

    /// <summary>Takes what the properties say; where they say nothing, what the elements above the text are called or how they are set.</summary>
    public static HeadParts Find(IReadOnlyList<HtmlBlock> blocks, ArticleProperties properties)
    {
        if (properties.Title.Length > 0)
        {
            return new HeadParts
            {
                Kickers = properties.Kicker.Length > 0 ? [properties.Kicker] : [],
                Title = properties.Title,
                Subtitles = properties.Subtitle.Length > 0 ? [properties.Subtitle] : [],
                Author = properties.Author.Length > 0 ? properties.Author : null,
            };
        }

        var window = blocks.FirstOrDefault(block => block.Tag is "title")?.Text ?? "";
        var above = blocks.TakeWhile(block => !block.Is(HtmlRegion.Content)).Where(IsHead).ToList();
        Unbreak(above, window);
        var at = TitleIndex(above, window);
        if (at < 0) return new HeadParts();
        return new HeadParts
        {
            Kickers = [.. above.Take(at).Where((block, index) => IsPart(block, above[at], Kicker()) && index >= at - 2).Select(block => block.Text)],
            Title = above[at].Text,
            Subtitles = [.. above.Skip(at + 1).Where(block => IsPart(block, above[at], Subtitle()) && !IsAuthor(block)).Select(block => block.Text)],
            Author = above.Skip(at + 1).Concat(above.Take(at)).FirstOrDefault(IsAuthor)?.Text,
        };
    }

    // A headline set in several lines stands in the window's title as one.
    private static void Unbreak(List<HtmlBlock> above, string window)
    {
        for (var index = above.Count - 1; index > 0; index--)
        {
            var (first, second) = (above[index - 1], above[index]);
            if ((first.Tag, first.Names) != (second.Tag, second.Names)) continue;
            if (new[] { first.Text + second.Text, $"{first.Text} {second.Text}" }.FirstOrDefault(text => window.Contains(text, StringComparison.Ordinal)) is not { } whole) continue;
            above[index - 1] = first with { Text = whole };
            above.RemoveAt(index);
        }
    }

    private static bool IsHead(HtmlBlock block) =>
        !block.IsLink && block.Text.Length is > 1 and <= LongestHead && block.Tag is not "title"
        && !block.Is(HtmlRegion.Furniture | HtmlRegion.Picture) && !PageControls.Is(block.Text) && !PageFacts.Is(block);

    private static int TitleIndex(List<HtmlBlock> above, string window)
    {
        var named = above.FindIndex(block => Title().IsMatch($"{block.Tag} {block.Names}"));
        if (named >= 0) return named;
        var level = above.Where(block => block.Level > 0).Select(block => block.Level).DefaultIfEmpty().Min();
        if (level > 0) return above.FindLastIndex(block => block.Level == level);
        var shown = above.Where(block => window.Contains(block.Text, StringComparison.Ordinal)).MaxBy(block => block.Text.Length);
        return shown is null ? -1 : above.LastIndexOf(shown);
    }

    // Named as such, a heading too, or set in the same kind of cell as the title.
    private static bool IsPart(HtmlBlock block, HtmlBlock title, Regex name) =>
        name.IsMatch($"{block.Tag} {block.Names}") || (block.Level > 0 && title.Level > 0)
        || (block.Tag == title.Tag && block.Tag is "td" && block.Names.Length > 0 && title.Names.Length > 0 && block.Names[..^1] == title.Names[..^1]);

    private static bool IsAuthor(HtmlBlock block) =>
        Author().IsMatch($"{block.Tag} {block.Names}") || (block.Level == 0 && Credit().IsMatch(block.Text));

    [GeneratedRegex("(?:^| )(?:founder-title|title|art-?title|article-?title|news-?title|biaoti|bt1?)(?: |$)")]
    private static partial Regex Title();

    [GeneratedRegex("(?:^| )(?:founder-(?:intro|pre)title|intro-?title|pre-?title|kicker|shoulder-?title|yinti)(?: |$)")]
    private static partial Regex Kicker();

    [GeneratedRegex("(?:^| )(?:founder-subtitle|sub-?title|futi)(?: |$)")]
    private static partial Regex Subtitle();

    [GeneratedRegex("(?:^| )(?:founder-author|author|zuozhe|byline)(?: |$)")]
    private static partial Regex Author();

    [GeneratedRegex("^(?:[■□●○◎▲△]|作者[:： ]|文[/／ ]|本报|[一-龥]{2,8}报)?.{0,10}(?:记者|通讯员|评论员|实习生)|^(?:作者|文|撰文)[/／:： ][一-龥· 、]{2,20}$")]
    private static partial Regex Credit();
}

/// <summary>The head of an article as its page gives it.</summary>
internal sealed record HeadParts
{
    /// <summary>引题.</summary>
    public IReadOnlyList<string> Kickers { get; init; } = [];

    /// <summary>标题; null when the page has none.</summary>
    public string? Title { get; init; }

    /// <summary>副题.</summary>
    public IReadOnlyList<string> Subtitles { get; init; } = [];

    /// <summary>作者 as printed; null when the page names none.</summary>
    public string? Author { get; init; }
}
