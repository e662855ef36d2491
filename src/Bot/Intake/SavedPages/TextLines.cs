using System.Text;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>The text a page is turned into, a block a line, with what is known of its lines.</summary>
internal sealed class TextLines
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<int, LineRole> _known = [];
    private int _lines;

    /// <summary>The text.</summary>
    public string Text => _text.ToString();

    /// <summary>What lines are, by their number from 1.</summary>
    public IReadOnlyDictionary<int, LineRole> Known => _known;

    /// <summary>Adds a line and a blank one below it.</summary>
    public void Add(string text, LineRole? role = null)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        _text.Append(text).Append("\n\n");
        if (role is { } known) _known[_lines + 1] = known;
        _lines += 2;
    }
}

/// <summary>An article whose parts its page names: what each line is needs no guessing.</summary>
internal static partial class MarkedArticle
{
    private const int LongestSubhead = 30;
    private const int LongestCaption = 160;

    /// <summary>Writes head, pictures and text.</summary>
    public static void Write(TextLines lines, HeadParts head, IReadOnlyList<HtmlBlock> blocks, IReadOnlyList<HtmlBlock> content)
    {
        foreach (var kicker in head.Kickers) lines.Add(kicker, LineRole.Kicker);
        if (head.Title is not null) lines.Add($"# {head.Title}", LineRole.Title);
        foreach (var subtitle in head.Subtitles) lines.Add($"## {subtitle}", LineRole.Subtitle);
        if (head.Author is { } author && !content.Any(block => block.Text.Contains(Bare(author), StringComparison.Ordinal)))
            lines.Add(Credited(author), LineRole.Byline);
        foreach (var caption in blocks.Where(block => !block.Is(HtmlRegion.Content) && !block.IsLink && (block.Is(HtmlRegion.Picture) || IsCredited(block)))) lines.Add(caption.Text, LineRole.Caption);
        foreach (var block in content) lines.Add(IsSubhead(block) ? $"### {block.Text}" : block.Text, Role(block));
    }

    // A cell beside the text that ends with a photographer is a caption, whatever the page calls it.
    private static bool IsCredited(HtmlBlock block) =>
        block.Text.Length <= LongestCaption && !block.Is(HtmlRegion.Furniture) && block.Tag is not "title" && Photographer().IsMatch(block.Text);

    [GeneratedRegex("[。 ）)】　](?:本?报?(?:通讯员|记者|实习生))?[ /：:]{0,2}[一-龥]{2,4}[ 　/]{0,2}(?:摄影?|供图)[）)]?$")]
    private static partial Regex Photographer();

    private static LineRole Role(HtmlBlock block) =>
        block.Is(HtmlRegion.Picture) ? LineRole.Caption : IsSubhead(block) ? LineRole.Crosshead : LineRole.Body;

    private static bool IsSubhead(HtmlBlock block) =>
        !block.Is(HtmlRegion.Picture) && (block.Level > 0 || block.Is(HtmlRegion.Bold)) && block.Text.Length <= LongestSubhead && block.Text[^1] is not ('。' or '，' or '；' or '：');

    // 记者 方晓 as it stands; a bare name says of whom it is, for alone it would sign a commentary.
    private static string Credited(string author) =>
        author.Contains("记者", StringComparison.Ordinal) || author.Contains("通讯员", StringComparison.Ordinal) || author.StartsWith("作者", StringComparison.Ordinal) ? author : $"作者：{author}";

    private static string Bare(string author) => author.Replace("作者：", "", StringComparison.Ordinal).Trim();
}

/// <summary>Articles of a page that names no parts: headings and paragraphs.</summary>
internal static class PlainArticles
{
    private const int HighestSubhead = 3;

    /// <summary>Writes what stands from the first heading on; where there is none, the window's title is the headline.</summary>
    public static void Write(TextLines lines, IReadOnlyList<HtmlBlock> text, string? window)
    {
        var level = text.Where(block => block.Level > 0).Select(block => block.Level).DefaultIfEmpty().Min();
        var first = text.Index().FirstOrDefault(entry => entry.Item.Level > 0).Index;
        if (level == 0 && Title(window) is { } title) lines.Add($"# {title}");
        // One article on its own page is divided as its page says; several may be anything, and are read as any text.
        var isOne = text.Count(block => block.Level == level) == 1 && level > 0;
        foreach (var block in text.Skip(level > 0 ? first : 0))
        {
            if (block.Level > 0)
                lines.Add($"{new string('#', Math.Min(block.Level - level + 1, HighestSubhead))} {block.Text}");
            else
                lines.Add(block.Text, isOne && block.IsRunning ? Role(block) : null);
        }
    }

    private static LineRole Role(HtmlBlock block) => block.Is(HtmlRegion.Picture) ? LineRole.Caption : LineRole.Body;

    // 标题_江湾新闻网: the site's name stands behind.
    private static string? Title(string? window)
    {
        var title = window?.Split(['_', '|', '｜', '-', '—'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).MaxBy(part => part.Length);
        return string.IsNullOrEmpty(title) ? null : title;
    }
}
