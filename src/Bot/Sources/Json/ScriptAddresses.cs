using System.Globalization;
using System.Text.RegularExpressions;

namespace Baozhai.Bot.Sources.Json;

/// <summary>The addresses that a page's scripts ask for data, as they stand in their text: <c>base + "/paper/" + day.replace(/-/g, "/") + "/index.json"</c>.</summary>
internal static partial class ScriptAddresses
{
    private const int Most = 40;

    /// <summary>The addresses of a script, with a gap where it puts in a value.</summary>
    public static IReadOnlyList<DataAddress> Of(string script)
    {
        var values = Values().Matches(script).GroupBy(match => match.Groups["name"].Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Groups["value"].Value, StringComparer.Ordinal);
        var found = new List<DataAddress>();
        foreach (Match match in Addresses().Matches(script))
        {
            var (before, gap, after) = (match.Groups["before"].Value, match.Groups["gap"].Value, match.Groups["after"].Value);
            if (!Data().IsMatch(before + after) || found.Count >= Most) continue;
            var start = match.Groups["name"].Success ? values.GetValueOrDefault(match.Groups["name"].Value, "") : "";
            found.Add(new DataAddress(start + before, match.Groups["gap"].Success ? gap : null, after));
        }

        return [.. found.Distinct()];
    }

    [GeneratedRegex("(?<![\\w.])(?<name>[A-Za-z_$][\\w$]{0,40}) ?[=:] ?[\"'](?<value>(?:https?:/)?/[^\"'\\s]{0,200}|)[\"']")]
    private static partial Regex Values();

    [GeneratedRegex("(?:(?<![\\w.])(?<name>[A-Za-z_$][\\w$]{0,40}) ?\\+ ?)?[\"'`](?<before>(?:https?:/)?/[^\"'`\\s$]{1,200})(?:[\"'] ?\\+ ?(?<gap>[^;\"'`+]{1,60}(?:[\"'][^\"']{0,10}[\"'][^;\"'`+]{0,20})?)(?: ?\\+ ?[\"'](?<after>[^\"'\\s]{0,100})[\"'])?|\\$\\{(?<gap>[^}]{1,80})\\}(?<after>[^`\\s]{0,100})`|[\"'`])")]
    private static partial Regex Addresses();

    [GeneratedRegex("\\.json|/api[-/_]|/api$|[?&](?:id|date|day)=|newest|latest|/list", RegexOptions.IgnoreCase)]
    private static partial Regex Data();
}

/// <summary>An address of data, perhaps with a gap for a day or a number.</summary>
/// <param name="Before">What stands before the gap.</param>
/// <param name="Gap">What a script puts into the gap; null where there is none.</param>
/// <param name="After">What stands behind it.</param>
internal sealed record DataAddress(string Before, string? Gap, string After)
{
    /// <summary>Whether a number of a story belongs into the gap.</summary>
    public bool TakesId => Gap is not null && (Before.EndsWith("id=", StringComparison.OrdinalIgnoreCase) || Gap.Contains("id", StringComparison.OrdinalIgnoreCase));

    /// <summary>The address of a day, in the forms that the gap may take, the likeliest first.</summary>
    public IEnumerable<string> OfDay(DateOnly day)
    {
        if (Gap is null || TakesId) yield break;
        string[] forms = Gap.Contains("\"/\"", StringComparison.Ordinal) || Gap.Contains("'/'", StringComparison.Ordinal) ? ["yyyy/MM/dd", "yyyyMMdd", "yyyy-MM-dd"]
            : Before.EndsWith('=') ? ["yyyy-MM-dd", "yyyyMMdd"] : ["yyyyMMdd", "yyyy-MM-dd", "yyyy/MM/dd"];
        foreach (var form in forms) yield return Before + day.ToString(form, CultureInfo.InvariantCulture) + After;
    }
}
