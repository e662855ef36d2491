using System.Text;
using Baozhai.Newsroom.Editions;
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

/// <summary>A story whose parts are known: what each line is needs no guessing.</summary>
internal static class StoryLines
{
    /// <summary>Writes head, pictures and text.</summary>
    public static void Write(TextLines lines, PageStory story)
    {
        foreach (var kicker in story.Kickers) lines.Add(kicker, LineRole.Kicker);
        if (story.Title is not null) lines.Add($"# {story.Title}", LineRole.Title);
        foreach (var subtitle in story.Subtitles) lines.Add($"## {subtitle}", LineRole.Subtitle);
        if (Authors.Byline(story.Author, story.Paragraphs) is { } byline) lines.Add(byline, LineRole.Byline);
        foreach (var caption in story.Captions) lines.Add(caption, LineRole.Caption);
        foreach (var (text, isSubhead) in story.Paragraphs) lines.Add(isSubhead ? $"### {text}" : text, isSubhead ? LineRole.Crosshead : LineRole.Body);
    }
}

/// <summary>Authors as an article names them.</summary>
internal static class Authors
{
    /// <summary>The byline of a story; null where nobody signs, or its text names who does.</summary>
    public static string? Byline(string? author, IReadOnlyList<StoryParagraph> text) =>
        author is null || text.Any(paragraph => paragraph.Text.Contains(author, StringComparison.Ordinal)) ? null : Credited(author);

    // 记者 方晓 as it stands; a bare name says of whom it is, for alone it would sign a commentary.
    private static string Credited(string author) =>
        author.Contains("记者", StringComparison.Ordinal) || author.Contains("通讯员", StringComparison.Ordinal) || author.Contains("读者", StringComparison.Ordinal) ? author : $"作者：{author}";
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
