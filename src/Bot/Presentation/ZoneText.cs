using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Presentation;

/// <summary>Time zones as people name them: Asia/Shanghai, 纽约, new york, 北京时间, UTC+8, GMT-5:30, 东八区.</summary>
/// <param name="cities">Which zone a city is in.</param>
internal sealed partial class ZoneText(CityZones cities)
{
    // The IANA data has zones of whole hours by their names; of these the ones where the clocks are not changed.
    private static readonly Dictionary<TimeSpan, string> Uneven = new()
    {
        [new TimeSpan(3, 30, 0)] = "Asia/Tehran",
        [new TimeSpan(4, 30, 0)] = "Asia/Kabul",
        [new TimeSpan(5, 30, 0)] = "Asia/Kolkata",
        [new TimeSpan(5, 45, 0)] = "Asia/Kathmandu",
        [new TimeSpan(6, 30, 0)] = "Asia/Yangon",
        [new TimeSpan(8, 45, 0)] = "Australia/Eucla",
        [new TimeSpan(9, 30, 0)] = "Australia/Darwin",
        [new TimeSpan(-9, -30, 0)] = "Pacific/Marquesas",
    };

    // What stands behind the last slash: most cities that have a zone of their own.
    private static readonly Lazy<Dictionary<string, string>> LastParts = new(() =>
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/', StringComparison.Ordinal)))
        {
            parts.TryAdd(id, id);
            parts.TryAdd(id[(id.LastIndexOf('/') + 1)..], id);
        }

        return parts;
    });

    /// <summary>The IANA name of the zone; null when none is meant or this machine does not know it.</summary>
    public string? Find(string text)
    {
        var name = Around().Replace(text, "");
        var found = cities.Find(name)
            ?? cities.Find(name.Replace(" ", "", StringComparison.Ordinal))
            ?? (name.EndsWith('市') ? cities.Find(name[..^1]) : null)
            ?? Offset(name)
            ?? LastParts.Value.GetValueOrDefault(name.Replace(' ', '_'))
            ?? (Iana().IsMatch(name) ? name : null);
        return found is not null && TimeZoneInfo.TryFindSystemTimeZoneById(found, out _) ? found : null;
    }

    /// <summary>A zone for people: its IANA name, or UTC+8 for one that has nothing but an offset.</summary>
    public static string Say(string zone)
    {
        if (!zone.StartsWith("Etc/", StringComparison.Ordinal)) return zone;
        // In these names the signs are the other way round.
        return zone.Replace("Etc/GMT-", "UTC+", StringComparison.Ordinal).Replace("Etc/GMT+", "UTC-", StringComparison.Ordinal).Replace("Etc/", "", StringComparison.Ordinal);
    }

    private static string? Offset(string name)
    {
        if (name.ToUpperInvariant() is "UTC" or "GMT") return "Etc/UTC";
        if (Utc().Match(name) is not { Success: true } match || Numerals.Parse(match.Groups["hours"].Value) is not { } hours) return null;
        var minutes = match.Groups["minutes"].Success ? int.Parse(match.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var sign = match.Groups["west"].Success ? -1 : 1;
        if (minutes > 0) return Uneven.GetValueOrDefault(sign * new TimeSpan(hours, minutes, 0));
        return hours == 0 ? "Etc/UTC" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(sign > 0 ? '-' : '+')}{hours}");
    }

    [GeneratedRegex("^(?:in|to) +|^(?:改[成为到]|设[成为]) *|(?: *(?:时间|时区|time|time ?zone))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    [GeneratedRegex(
        "^(?:(?:utc|gmt)? *(?:\\+|(?<west>[-−])) *(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?|(?:东|(?<west>西))(?<hours>\\d{1,2}|[一二三四五六七八九十]{1,2})区?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Utc();

    [GeneratedRegex("^[A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Iana();
}
