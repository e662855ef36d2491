using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Facts;

/// <summary>Finds the numbers of a folded text with what they count.</summary>
internal static partial class QuantityReader
{
    /// <summary>The numbers in order, each with its place.</summary>
    public static IEnumerable<(Quantity Quantity, int Start, int Length)> Find(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var numeral = match.Groups["number"];
            if (numeral.Success && Numeral.Read(numeral.ValueSpan) is { } value)
                yield return (new Quantity(value, Unit(match)), match.Index, match.Length);
            else if (match.Groups["roman"] is { Success: true } roman)
                yield return (new Quantity(Roman(roman.Value), "级"), match.Index, match.Length);
        }
    }

    private static string Unit(Match match)
    {
        var rounded = match.Groups["round"].Success ? "余" : "";
        return rounded + (match.Groups["percent"].Success ? "%" : match.Groups["unit"].Value switch
        {
            "名" or "位" => "人",
            "号" => "日",
            "点" => "时",
            "千米" => "公里",
            var unit => unit,
        });
    }

    private static decimal Roman(string roman) => roman switch
    {
        "Ⅰ" or "I" => 1,
        "Ⅱ" or "II" => 2,
        "Ⅲ" or "III" => 3,
        "Ⅳ" or "IV" => 4,
        _ => 5,
    };

    // A bare 一 or 两 counts only before what can be counted: 一起 and 两侧 do not.
    [GeneratedRegex(
        """
        (?<roman>[ⅠⅡⅢⅣⅤ]|\bI{1,3}|\bIV)(?=级)
        |(?<percent>百分之)(?<number>[一二三四五六七八九十百零〇○点]+|\d+(?:\.\d+)?)
        |(?<number>(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?[十百千万亿]*)(?<round>[余多])?(?<percent>%)?(?<unit>平方(?:公里|千米|米)|立方米|公里|千米|厘米|毫米|公斤|公顷|千瓦时|小时|分钟|个百分点|年|月|日|号|时|点|分|秒|天|周|岁|元|米|吨|克|斤|亩|升|度|级|人|名|位|户|家|个|辆|艘|座|条|项|件|起|例|次|场|期|届|倍|成|所|批|栋|棵|只|头|台|套|支|镇|村|县|区|市|省|℃)?
        |(?<number>[一二三四五六七八九两十百千万亿零〇○]{2,}(?:点[一二三四五六七八九零〇]+)?)(?<round>[余多])?(?<unit>平方(?:公里|千米|米)|立方米|公里|千米|厘米|毫米|公斤|公顷|千瓦时|小时|分钟|个百分点|年|月|日|号|时|点|分|秒|天|周|岁|元|米|吨|克|斤|亩|升|度|级|人|名|位|户|家|个|辆|艘|座|条|项|件|起|例|次|场|期|届|倍|成|所|批|栋|棵|只|头|台|套|支|镇|村|县|区|市|省|℃)?
        |(?<number>[一二三四五六七八九两十百千])(?<round>[余多])?(?<unit>平方(?:公里|千米|米)|立方米|公里|千米|厘米|毫米|公斤|公顷|千瓦时|小时|分钟|个百分点|年|月|日|号|时|点|分|秒|天|周|岁|元|米|吨|克|斤|亩|升|度|级|人|名|位|户|家|个|辆|艘|座|条|项|件|起|例|次|场|期|届|倍|成|所|批|栋|棵|只|头|台|套|支|镇|村|县|区|市|省|℃)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

/// <summary>A number and what it counts.</summary>
/// <param name="Value">The number, 万 and 亿 multiplied in.</param>
/// <param name="Unit">What follows it in one spelling (公里 for 千米, % for 百分之), with 余 before it where the number is rounded; empty for no known unit.</param>
internal readonly record struct Quantity(decimal Value, string Unit);
