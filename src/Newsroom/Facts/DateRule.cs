using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Facts;

/// <summary>Dates are those of the article: the same year, month and day together, and 今天 or 去年 only where it says so.</summary>
internal sealed partial class DateRule : IFactRule
{
    /// <inheritdoc />
    public FactFault Fault => FactFault.Date;

    /// <inheritdoc />
    public string? Offence(string claim, Evidence evidence)
    {
        foreach (var (date, start, length) in NamedDate.Find(claim))
        {
            if (!evidence.Dates.Any(known => date.IsIn(known, evidence.Published)))
                return claim.Substring(start, length);
        }

        foreach (Match spoken in Spoken().Matches(claim))
        {
            if (!evidence.Has(spoken.ValueSpan) && !evidence.Has(spoken.Value.Replace('天', '日')) && !evidence.Has(spoken.Value.Replace('日', '天')))
                return spoken.Value;
        }

        return null;
    }

    [GeneratedRegex("[今昨明前后]天|[今昨明]日|[今去明前]年|[上本下]个?(?:月|周|季度|星期)|(?:周|星期)[一二三四五六日天]|(?:上|下)半年|[一二三四]季度|凌晨|早上|清晨|上午|中午|下午|傍晚|晚上|深夜")]
    private static partial Regex Spoken();
}

/// <summary>A date as far as a text names it; what is null is not named.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month, 1 to 31.</param>
internal readonly partial record struct NamedDate(int? Year, int? Month, int? Day)
{
    /// <summary>A whole date.</summary>
    public static NamedDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The dates of a folded text, each with its place in it.</summary>
    public static IEnumerable<(NamedDate Date, int Start, int Length)> Find(string text)
    {
        foreach (Match found in Pattern().Matches(text))
        {
            var date = new NamedDate(Read(found.Groups["year"]), Read(found.Groups["month"]), Read(found.Groups["day"]));
            if (date.Month is null or (>= 1 and <= 12) && date.Day is null or (>= 1 and <= 31))
                yield return (date, found.Index, found.Length);
        }
    }

    /// <summary>Whether another date names all that this one does, and the same.</summary>
    /// <param name="other">A date of the article.</param>
    /// <param name="published">The day it was published as far as it is known: it completes a day up to it with the month, and a month with the year.</param>
    public bool IsIn(NamedDate other, NamedDate published)
    {
        if (other.Month is null && other.Day <= published.Day)
            other = other with { Month = published.Month };
        if (other.Month is not null)
            other = other with { Year = other.Year ?? published.Year };
        return Agrees(Year, other.Year) && Agrees(Month, other.Month) && Agrees(Day, other.Day);
    }

    private static bool Agrees(int? claimed, int? known) => claimed is null || claimed == known;

    private static int? Read(Group group) => group.Success ? ChineseNumber.Read(group.ValueSpan) : null;

    [GeneratedRegex(
        "(?:(?<year>(?:1[89]|20)\\d\\d|[一二][〇○零一二三四五六七八九]{3})年)(?:(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:份|(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号])?)?" +
        "|(?<![0-9一二三四五六七八九十个])(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:份|(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号])?" +
        "|(?<![0-9一二三四五六七八九十第至~—-])(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日(?![本报均])")]
    private static partial Regex Pattern();
}
