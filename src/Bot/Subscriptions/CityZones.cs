using System.Text.Json;

namespace Baozhai.Bot.Subscriptions;

/// <summary>Which time zone a city is in.</summary>
internal sealed class CityZones
{
    private readonly Dictionary<string, string> _zones = new(StringComparer.OrdinalIgnoreCase);

    private CityZones()
    {
    }

    /// <summary>Every city that is known.</summary>
    public IEnumerable<string> Cities => _zones.Keys;

    /// <summary>Reads a file of cities.</summary>
    /// <param name="json">The file's text: <c>{"zones":{"Asia/Shanghai":["北京","Beijing",...]}}</c>.</param>
    /// <exception cref="FormatException">The text is not such a file, or a city is listed twice; the message names it.</exception>
    public static CityZones Parse(string json)
    {
        var cities = new CityZones();
        try
        {
            using var file = JsonDocument.Parse(json);
            foreach (var zone in file.RootElement.GetProperty("zones").EnumerateObject())
            {
                foreach (var city in zone.Value.EnumerateArray()) cities.Add(city.GetString() ?? "", zone.Name);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"Cities: must look like {{\"zones\":{{\"Asia/Shanghai\":[\"北京\",…]}}}}: {e.Message}", e);
        }

        return cities;
    }

    /// <summary>The IANA name of a city's zone; null when the city is not known.</summary>
    public string? Find(string city) => _zones.GetValueOrDefault(city);

    private void Add(string city, string zone)
    {
        if (city.Length == 0 || !_zones.TryAdd(city, zone)) throw new FormatException($"Cities, {zone}: “{city}” is empty or stands in the file a second time.");
    }
}
