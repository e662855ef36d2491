using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>An article whose parts its page names: what each line is needs no guessing.</summary>
internal static class MarkedArticle
{
    private const int LongestSubhead = 30;

    /// <summary>Writes head, pictures and text.</summary>
    public static void Write(TextLines lines, HeadParts head, IReadOnlyList<HtmlBlock> blocks, IReadOnlyList<HtmlBlock> content)
    {
        foreach (var kicker in head.Kickers) lines.Add(kicker, LineRole.Kicker);
        if (head.Title is not null) lines.Add($"# {head.Title}", LineRole.Title);
        foreach (var subtitle in head.Subtitles) lines.Add($"## {subtitle}", LineRole.Subtitle);
        if (head.Author is { } author && !content.Any(block => block.Text.Contains(Bare(author), StringComparison.Ordinal)))
            lines.Add(Credited(author), LineRole.Byline);
        foreach (var caption in blocks.Where(block => block.Is(HtmlRegion.Picture) && !block.Is(HtmlRegion.Content) && !block.IsLink)) lines.Add(caption.Text, LineRole.Caption);
        foreach (var block in content) lines.Add(IsSubhead(block) ? $"### {block.Text}" : block.Text, Role(block));
    }

    private static LineRole Role(HtmlBlock block) =>
        block.Is(HtmlRegion.Picture) ? LineRole.Caption : IsSubhead(block) ? LineRole.Crosshead : LineRole.Body;

    private static bool IsSubhead(HtmlBlock block) =>
        !block.Is(HtmlRegion.Picture) && (block.Level > 0 || block.Is(HtmlRegion.Bold)) && block.Text.Length <= LongestSubhead && block.Text[^1] is not ('。' or '，' or '；' or '：');

    // 记者 方晓 as it stands; a bare name says of whom it is, for alone it would sign a commentary.
    private static string Credited(string author) =>
        author.Contains("记者", StringComparison.Ordinal) || author.Contains("通讯员", StringComparison.Ordinal) || author.StartsWith("作者", StringComparison.Ordinal) ? author : $"作者：{author}";

    private static string Bare(string author) => author.Replace("作者：", "", StringComparison.Ordinal).Trim();
}
