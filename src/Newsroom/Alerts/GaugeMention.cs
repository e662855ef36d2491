using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts;

/// <summary>A gauging station, reservoir or river that a report names.</summary>
/// <param name="Start">Where the name ends in its text; what is said of it follows.</param>
/// <param name="Station">The station; null for a river.</param>
/// <param name="River">The river; null when the name does not tell.</param>
internal sealed partial record GaugeMention(int Start, string? Station, string? River)
{
    private const int LongestName = 16;

    /// <summary>Every gauge named in a text, in order.</summary>
    public static IEnumerable<GaugeMention> In(string text)
    {
        foreach (Match match in Names().Matches(text))
        {
            var from = match.Index;
            while (from > 0 && match.Index - from < LongestName && char.IsBetween(text[from - 1], '一', '鿿'))
                from--;
            var name = Trim(text[from..match.Index]) + match.Value;
            if (match.Groups["station"].Success)
            {
                if (!NotGauges().IsMatch(name) && name.Length > match.Length + 1)
                    yield return new GaugeMention(match.Index + match.Length, name, RiverOf(name));
            }
            else if (match.Groups["reservoir"].Success)
            {
                if (name.Length > match.Length + 1)
                    yield return new GaugeMention(match.Index + match.Length, name, null);
            }
            else if (name.Length is > 1 and <= 5)
                yield return new GaugeMention(match.Index + match.Length, null, name);
        }
    }

    /// <summary>A station's end, a reservoir whose level is spoken of, or a river whose level is.</summary>
    [GeneratedRegex(
        """
        (?<station>(?:[(（][一-鿿]{1,6}[)）])?(?:水文|水位)?站(?!台|点|长|立|在|稳|岗|前|口|内|房))
        |(?<reservoir>(?:水库|水电站)(?=(?:坝前|坝上|当前|实时|最高|的|库|今日|蓄)*水位))
        |(?<river>[江河湖溪水](?=(?:干流|全线|平均|实时|最高|当前|的)*水位))
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Names();

    [GeneratedRegex("(?:车|火车|高铁|泵|电|服务|变电|加油|检查|雨量|监测|工作|网|基|气象|客运|驿|总|防疫|收费|充电|供销|排涝|提灌|消防|空间|中转|分|农技|救助)站$")]
    private static partial Regex NotGauges();

    /// <summary>Where the name must begin: after words that lead up to it.</summary>
    [GeneratedRegex(
        """
        ^[日时分月年点许整左右]+
        |其中|其次|通过|流经|途经|过境|抵达|进入|逼近|最大的?|分别|以及|目前|当前|导致|预计|出现|全省|全市|全县|我市|我省|我县|境内|流域|支流|一级|左右|实测|根据|已有
        |[为于据由受和与及到达是在将使让对从经的了至自因、]
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex LeadIn();

    [GeneratedRegex("^[一-鿿]{1,3}?[江河水湖溪港渠](?=.{3,})")]
    private static partial Regex RiverName();

    private static string Trim(string before)
    {
        var last = LeadIn().Matches(before).LastOrDefault();
        var name = last is null ? before : before[(last.Index + last.Length)..];
        return name.Replace("干流", "", StringComparison.Ordinal);
    }

    private static string? RiverOf(string station) => RiverName().Match(station) is { Success: true } match ? match.Value : null;
}
