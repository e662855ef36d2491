using Baozhai.Newsroom.Text;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Places;

/// <summary>The places that are looked for in articles.</summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, string> _canonical = [];
    private readonly List<string> _words;
    private readonly WordMatcher _matcher;
    private readonly Reach _reach;
    private readonly Namesakes _namesakes;
    private readonly HashSet<string> _rivers;
    private readonly List<(string Name, double Latitude, double Longitude)> _seats;

    /// <summary>Makes a gazetteer of place names without aliases.</summary>
    /// <param name="places">Names as papers print them.</param>
    public Gazetteer(IEnumerable<string> places)
        : this(places.Select(place => new Place(place, [])), [])
    {
    }

    /// <summary>Makes a gazetteer of places.</summary>
    /// <param name="places">The places; a name that two of them share belongs to the first.</param>
    /// <param name="notPlaces">Words that hold a place's name and mean something else, for example a product or a road.</param>
    /// <param name="stations">Gauging stations with the places their water threatens; they are not looked for as places. None unless given.</param>
    public Gazetteer(IEnumerable<Place> places, IEnumerable<string> notPlaces, IEnumerable<Place>? stations = null)
    {
        Place[] list = [.. places];
        foreach (var place in list)
        {
            foreach (var name in place.Aliases.Prepend(place.Name))
                _canonical.TryAdd(name, place.Name);
        }

        Places = [.. list.Select(place => place.Name).Distinct()];
        _words = [.. _canonical.Keys, .. notPlaces.Where(word => !_canonical.ContainsKey(word))];
        _matcher = new WordMatcher(_words);
        _reach = new Reach(list, stations ?? []);
        _namesakes = new Namesakes(_canonical.Keys);
        _seats = [.. list.Where(place => place.At is not null).Select(place => (place.Name, place.At!.Value.Latitude, place.At.Value.Longitude))];
        _rivers = [.. list.Where(place => place.Threatens.Count > 0).Select(place => place.Name)];
    }

    /// <summary>The names people see.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Every name and alias with the name people see.</summary>
    public IReadOnlyDictionary<string, string> Names => _canonical;

    /// <summary>Reads a gazetteer file.</summary>
    /// <param name="json">The file's text: <c>{"places":[{"name","aliases":[...],"threatens":[...],"of":[...],"at":[north,east]}],"notPlaces":[...],"stations":[{"name","aliases","threatens"}]}</c>;
    /// a place may also be a plain string, and everything but the name be left out.</param>
    /// <exception cref="FormatException">The text is not such a file; the message names the place and the key.</exception>
    public static Gazetteer Parse(string json) => GazetteerFile.Parse(json);

    /// <summary>The canonical name of a place as typed (醴陵 gives 醴陵市); null when the gazetteer does not know it.</summary>
    /// <param name="name">A name or an alias.</param>
    public string? Resolve(string name) => _canonical.GetValueOrDefault(name.Trim());

    /// <summary>The places whose seats are nearest, the nearest first, with the distance in kilometres; none where no seat is known.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<(string Name, double Kilometres)> Nearest(double latitude, double longitude, int count) =>
        [.. _seats.Select(seat => (seat.Name, Kilometres: Kilometres(latitude, longitude, seat.Latitude, seat.Longitude))).OrderBy(seat => seat.Kilometres).Take(count)];

    /// <summary>
    /// All places that news of these rivers, stations and places concerns: 渌水大西滩站 gives 醴陵市 with its towns, 白兔潭镇 gives 醴陵市 too.
    /// Each place is returned once; unknown names give none.
    /// </summary>
    /// <param name="names">Rivers, stations and places as papers name them.</param>
    public IReadOnlyList<string> ReachOf(IEnumerable<string> names) => [.. names.SelectMany(name => _reach.Of(Resolve(name) ?? name)).Distinct()];

    // On a sphere; exact to half a percent.
    private static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        const double radius = 6371;
        var (north, east) = (double.DegreesToRadians(otherLatitude - latitude) / 2, double.DegreesToRadians(otherLongitude - longitude) / 2);
        var half = Math.Pow(Math.Sin(north), 2) + (Math.Cos(double.DegreesToRadians(latitude)) * Math.Cos(double.DegreesToRadians(otherLatitude)) * Math.Pow(Math.Sin(east), 2));
        return 2 * radius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    /// <summary>The places named, most named first; those of the headline count more.</summary>
    internal IReadOnlyList<string> Find(IEnumerable<Passage> passages)
    {
        var weights = new Dictionary<string, double>();
        foreach (var (text, weight) in passages)
        {
            var hits = _matcher.Find(text);
            var others = hits.Count == 0 ? [] : _namesakes.EndsOfOthers(text);
            foreach (var hit in hits)
            {
                if (_canonical.TryGetValue(_words[hit.Word], out var name)
                    && !GoesOn(text, hit)
                    && PlaceRole.IsThePlace(text, hit, _rivers.Contains(name))
                    && !Namesakes.IsElsewhere(text, others, hit))
                    weights[name] = weights.GetValueOrDefault(name) + weight;
            }
        }

        // The dictionary keeps the order of the text, and the sort is stable.
        return [.. weights.OrderByDescending(pair => pair.Value).Select(pair => pair.Key)];
    }

    /// <summary>Whether the name is only the beginning of a longer word: 石峰区 in 石峰区域, 三门镇 in 三门镇江.</summary>
    private static bool GoesOn(string text, WordHit hit)
    {
        var end = hit.Start + hit.Length;
        if (end >= text.Length)
            return false;
        return (text[end - 1], text[end]) switch
        {
            ('区', '域' or '位' or '块' or '间' or '别' or '号') => true,
            ('路', '线' or '透' or '演' or '桥') => true,
            ('镇', '江' or '定' or '静') => true,
            ('市', '场') => true,
            _ => false,
        };
    }
}
