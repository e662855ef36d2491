using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Bot.Intake.SavedPages;

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
