using Baozhai.Newsroom.Articles.Sections;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Articles.Heads;

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
