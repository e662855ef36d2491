using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Mastheads;

/// <summary>Finds the lunar date a masthead prints: 庚子年十一月廿五, 农历闰六月初一, 甲辰年五月大廿二, 腊月三十.</summary>
internal static partial class LunarDateText
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>The pattern of a lunar date in a folded line; 巳 is often read as 已 or 己, 戌 as 戍 or 戊.</summary>
    private const string Pattern =
        "(?:(?<ly>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳已己午未申酉戌戍亥]) ?年? ?(?:[(\\[【]?[鼠牛虎兔龙蛇马羊猴鸡狗猪]年?[)\\]】]?)? ?(?:农历)? ?)?"
        + "(?<leap>闰?) ?(?<lm>[正一二三四五六七八九十冬腊]|十[一二]) ?月 ?[大小]? ?(?<ld>初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九十]?|二十[一二三四五六七八九]|[二三]十|卅)(?![年月日\\d一二三四五六七八九十])";

    /// <summary>The first lunar date in a folded text with its place; null when there is none.</summary>
    public static (LunarDate Date, int Index, int Length)? Find(string text)
    {
        if (Lunar().Match(text) is not { Success: true } match)
            return null;
        var month = match.Groups["lm"].Value switch
        {
            "冬" => 11,
            "腊" => 12,
            var other => ChineseNumber.Read(other) ?? 0,
        };
        var day = Day(match.Groups["ld"].Value);
        return (new LunarDate(InCycle(match.Groups["ly"].Value), month, match.Groups["leap"].Length > 0, day), match.Index, match.Length);
    }

    /// <summary>Takes the lunar dates out of a folded text and counts them.</summary>
    public static string Without(string text, ref int count)
    {
        if (Find(text) is null)
            return text;
        count++;
        return Lunar().Replace(text, " ");
    }

    private static int Day(string text) => text switch
    {
        "廿十" => 20,
        ['初', .. var day] => ChineseNumber.Read(day) ?? 0,
        _ => ChineseNumber.Read(text) ?? 0,
    };

    private static int? InCycle(string year)
    {
        if (year.Length != 2)
            return null;
        var branch = year[1] switch { '已' or '己' => '巳', '戍' => '戌', var other => other };
        int stem = Stems.IndexOf(year[0], StringComparison.Ordinal), place = Branches.IndexOf(branch, StringComparison.Ordinal);
        // Of the sixty pairs only those of one parity exist; another is a slip and names no year.
        return (stem - place) % 2 != 0 ? null : ((6 * stem) - (5 * place) + 60) % 60;
    }

    [GeneratedRegex(Pattern)]
    private static partial Regex Lunar();
}
