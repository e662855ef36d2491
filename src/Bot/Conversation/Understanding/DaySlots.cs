using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>Finds days, months, years and lengths of time in a sentence.</summary>
internal static partial class DaySlots
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Days with where they stand, as <see cref="DayText"/> takes them: 2024-02-22, 6月27日, 昨天, 上周五.</summary>
    public static IEnumerable<(int Start, int Length, string Day)> Days(string text)
    {
        foreach (Match match in Day().Matches(text))
        {
            if (match.Groups["spelt"].Success)
            {
                // 二零二一年一月八号
                var year = string.Concat(match.Groups["spelt"].Value.Select(digit => digit is '〇' ? 0 : "零一二三四五六七八九".IndexOf(digit, StringComparison.Ordinal)));
                if (Month(match.Groups["month"].Value) is { } month && Numerals.Parse(match.Groups["day"].Value) is >= 1 and <= 31 and var number) yield return (match.Index, match.Length, string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{number:00}"));
                continue;
            }

            var day = match.Groups["near"].Success ? match.Groups["near"].Value.Replace('儿', '天') : Write(match);
            if (day is not null) yield return (match.Index, match.Length, day);
        }
    }

    /// <summary>Months and years with where they stand, as <see cref="PeriodText"/> takes them: 2024-06, 2024, 6月, 去年.</summary>
    public static IEnumerable<(int Start, int Length, string Period)> Periods(string text)
    {
        foreach (Match match in Period().Matches(text))
        {
            var (year, month) = (match.Groups["year"].Value, Month(match.Groups["month"].Value));
            var period = match.Groups["near"].Success ? match.Value
                : month is null ? year
                : year.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"{month}月") : string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");
            if (period.Length > 0) yield return (match.Index, match.Length, period);
        }
    }

    /// <summary>How long, or until when, with where they stand, as <see cref="PauseText"/> takes them: 3天, 两周, 到月底; empty for some days.</summary>
    public static IEnumerable<(int Start, int Length, string Span)> Spans(string text)
    {
        foreach (Match match in Span().Matches(text)) yield return (match.Index, match.Length, match.Groups["some"].Success ? "" : match.Groups["span"].Value);
    }

    private static string? Write(Match match)
    {
        if (Month(match.Groups["month"].Value) is not { } month || Numerals.Parse(match.Groups["day"].Value) is not (>= 1 and <= 31 and var day)) return null;
        return match.Groups["year"].Success
            ? string.Create(CultureInfo.InvariantCulture, $"{match.Groups["year"].Value}-{month:00}-{day:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{month}月{day}日");
    }

    private static int? Month(string text) =>
        text.Length >= 3 && Array.IndexOf(Months, text[..3].ToLowerInvariant()) is >= 0 and var named ? named + 1
        : Numerals.Parse(text.TrimStart('0')) is >= 1 and <= 12 and var number ? number : null;

    private const string EnglishMonth = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private const string Number = "\\d{1,2}|[一二三四五六七八九十]{1,3}";

    [GeneratedRegex(
        "(?<!\\d)(?<year>(?:19|20)\\d{2})(?:[-/.]|年 ?)(?<month>\\d{1,2})(?:[-/.]|月 ?)(?<day>\\d{1,2})(?:[日号]|(?!\\d))"
        + $"|(?<spelt>[一二][零〇九][零〇一二三四五六七八九]{{2}})年(?<month>{Number})月(?<day>{Number})[日号]?"
        + $"|(?<!\\d)(?<month>{Number})月(?<day>{Number})[日号]?"
        + $"|\\b(?<day>\\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {EnglishMonth}\\b,?(?: (?<year>(?:19|20)\\d{{2}}))?"
        + $"|\\b{EnglishMonth} (?<day>\\d{{1,2}})(?:st|nd|rd|th)?\\b,?(?: (?<year>(?:19|20)\\d{{2}}))?"
        + "|(?<near>今天|今日|昨[天日儿]|前[天儿]|大前天|上个?(?:周|星期|礼拜)[一二三四五六日天]|\\b(?:today|yesterday)\\b)(?:'s)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Day();

    [GeneratedRegex(
        "(?<near>今年|去年|本月|这个月|上个月|上月|\\b(?:this|last) (?:month|year)\\b)"
        + "|(?<!\\d)(?<year>(?:19|20)\\d{2})(?:[-/.]|年 ?)(?<month>\\d{1,2})月?份?(?!\\d)"
        + "|(?<!\\d)(?<year>(?:19|20)\\d{2})年?(?![\\d.:])"
        + $"|(?<!\\d)(?<month>{Number})月份?(?![\\d一二三四五六七八九十])"
        + $"|\\b{EnglishMonth} (?<year>(?:19|20)\\d{{2}})\\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Period();

    [GeneratedRegex(
        "(?<![这前近上下每第哪过去那周期拜\\d])(?:(?<some>几天|个把(?:星期|礼拜|月)|一阵子?|一段时间|\\b(?:a while|a few days|some days)\\b)"
        + "|(?<span>(?:半个?(?:天|月|年)|(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:天|周|个?星期|个?礼拜|个月|年))(?![以之前内来]))"
        + "|(?<span>(?:到|至)(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月底?(?![\\d一二三四五六七八九十])|月底|月末|下个?月|下个?(?:周|星期|礼拜)[一二三四五六日天]?|明天|后天|大后天|\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}[号日]))(?:再说|为止)?"
        + "|\\b(?:for )?(?<span>(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:days?|weeks?|months?))\\b"
        + "|\\b(?<span>(?:until|till?) (?:tomorrow|next week|next month|(?:next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|[a-z]{3,9} \\d{1,2}))\\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Span();
}
