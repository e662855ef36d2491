using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Sections;

/// <summary>
/// 一、…, 二、…, 三、… are the parts of one report. The first goes with the title above it where a second follows on the page, any other with
/// the part whose number comes before its own.
/// </summary>
internal sealed partial class NumberedSectionRule : ISectionRule
{
    // Between 一、 and 二、 may stand sections that the page has torn apart.
    private const int FurthestNext = 6;

    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style)
    {
        if (above is null || !above.HasTitle || NumberOf(section) is not { } number)
            return null;
        var last = above.LastSubhead is { } subhead ? Numbered().Match(subhead.Start) is { Success: true } match ? ChineseNumber.Read(match.Groups["n"].ValueSpan) : null : null;
        var goesOn = number == 1 ? last is null && IsFollowed(section, style) : last == number - 1;
        return goesOn ? new Placement(SectionPlace.Crosshead, "numbered part of the report above") : null;
    }

    private static bool IsFollowed(Section section, PageStyle style)
    {
        var next = style.Below(section);
        for (var step = 0; step < FurthestNext && next is not null; step++, next = style.Below(next))
        {
            if (NumberOf(next) == 2)
                return true;
        }

        return false;
    }

    private static int? NumberOf(Section section) =>
        section.Heads is [var head, ..] && Numbered().Match(head.Lines[0].Start) is { Success: true } match ? ChineseNumber.Read(match.Groups["n"].ValueSpan) : null;

    [GeneratedRegex("^\\s*(?<n>[一二三四五六七八九]|十[一二三四五六七八九]?)、(?=.)")]
    private static partial Regex Numbered();
}
