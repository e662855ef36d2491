using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;

namespace Baozhai.Newsroom.Composition.Heads;

/// <summary>The headlines of an article with the part of each decided.</summary>
internal sealed record Headline
{
    /// <summary>引题.</summary>
    public string? Kicker { get; init; }

    /// <summary>标题.</summary>
    public string? Title { get; init; }

    /// <summary>副题.</summary>
    public IReadOnlyList<string> Subtitles { get; init; } = [];

    /// <summary>What each line was taken for; a line that belongs to no article is a section label.</summary>
    public IReadOnlyList<(PageLine Line, LineRole Role, string Reason)> Roles { get; init; } = [];
}

/// <summary>The headline of an article whose parts were known before the page was read.</summary>
internal static class KnownHeadline
{
    /// <summary>The headline; null where it is to be found out.</summary>
    public static Headline? Of(ArticleDraft draft, Page page)
    {
        if (page.Known.Count == 0)
            return null;
        var lines = draft.Heads.SelectMany(head => head.Lines).Select(line => (Line: line, Role: page.Known.GetValueOrDefault(line.Number, LineRole.Subtitle))).ToList();
        if (!lines.Exists(entry => entry.Role is LineRole.Title))
            return null;
        var kickers = lines.Where(entry => entry.Role is LineRole.Kicker).Select(entry => entry.Line.Text).ToList();
        return new Headline
        {
            Kicker = kickers.Count == 0 ? null : string.Join(' ', kickers),
            Title = string.Join(' ', lines.Where(entry => entry.Role is LineRole.Title).Select(entry => entry.Line.Text)),
            Subtitles = [.. lines.Where(entry => entry.Role is LineRole.Subtitle).Select(entry => entry.Line.Text)],
            Roles = [.. lines.Select(entry => (entry.Line, entry.Role, "the page's markup"))],
        };
    }
}
