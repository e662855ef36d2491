using System.Text.RegularExpressions;

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
