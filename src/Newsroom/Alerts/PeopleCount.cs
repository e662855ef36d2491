using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Alerts;

/// <summary>Reads how many people, households or vehicles a report counts: 1200, 2.1万, 三百余, 十二.</summary>
internal static class PeopleCount
{
    /// <summary>A number in patterns, in the groups <c>n</c> and <c>unit</c>.</summary>
    public const string Pattern = "(?<n>[0-9]+(?:[.,][0-9]+)*|[一二两三四五六七八九十]+)(?<unit>[万千百])?[余多]?";

    /// <summary>The number that <see cref="Pattern"/> met; 1 where none stands.</summary>
    public static double Of(Match match)
    {
        if (!match.Groups["n"].Success)
            return 1;
        var unit = match.Groups["unit"].Value switch { "万" => 10_000, "千" => 1000, "百" => 100, _ => 1 };
        var digits = match.Groups["n"].ValueSpan;
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number * unit : (ChineseNumber.Read(digits) ?? 1) * unit;
    }
}
