namespace Baozhai.Newsroom.Places;

/// <summary>A place and the names it goes by.</summary>
/// <param name="Name">The name people see and subscribe to, for example 醴陵市.</param>
/// <param name="Aliases">Other names papers print, for example 醴陵.</param>
public sealed record Place(string Name, IReadOnlyList<string> Aliases)
{
    /// <summary>The places its water threatens, of a river or a gauging station: 渌水 threatens 醴陵市 and 渌口区. Empty for none.</summary>
    public IReadOnlyList<string> Threatens { get; init; } = [];

    /// <summary>The places it is part of: 白兔潭镇 is of 醴陵市. Empty for none.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>Where its seat lies, degrees north and east; null where that is not told.</summary>
    public (double Latitude, double Longitude)? At { get; init; }
}

/// <summary>The places that a name concerns: a town also its county, a county also its towns, a river or gauging station the places its water threatens.</summary>
internal sealed class Reach
{
    private readonly List<(string Name, Place Station)> _stations;
    private readonly Dictionary<string, Place> _places = [];
    private readonly ILookup<string, string> _parts;

    /// <summary>Builds the table.</summary>
    /// <param name="places">The places, each name once.</param>
    /// <param name="stations">Gauging stations; their names are no places.</param>
    public Reach(IEnumerable<Place> places, IEnumerable<Place> stations)
    {
        foreach (var place in places) _places.TryAdd(place.Name, place);
        _parts = _places.Values.SelectMany(place => place.Of.Select(whole => (Whole: whole, place.Name))).ToLookup(pair => pair.Whole, pair => pair.Name);
        _stations = [.. stations.SelectMany(station => station.Aliases.Prepend(station.Name).Select(name => (Bare(name), station))).OrderByDescending(pair => pair.Item1.Length)];
    }

    /// <summary>The places a name concerns, including itself when it is a place.</summary>
    /// <param name="name">A station, a river or a place, by its canonical name where it is a place.</param>
    public IEnumerable<string> Of(string name)
    {
        var bare = Bare(name);
        var station = _stations.Find(pair => bare.EndsWith(pair.Name, StringComparison.Ordinal)).Station;
        var threatened = station?.Threatens ?? (_places.TryGetValue(name, out var place) ? place.Threatens : []);
        return (_places.ContainsKey(name) ? threatened.Prepend(name) : threatened).SelectMany(WithParts).Distinct();
    }

    private IEnumerable<string> WithParts(string name) =>
        _places.TryGetValue(name, out var place) ? [name, .. place.Of, .. _parts[name]] : [name];

    // 大西滩水文站 is 大西滩站.
    private static string Bare(string station) => station
        .Replace("水文站", "站", StringComparison.Ordinal)
        .Replace("水位站", "站", StringComparison.Ordinal);
}
