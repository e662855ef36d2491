using System.Buffers;
using System.Collections.Frozen;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Places;

/// <summary>Recognises places of one name in another city: 成都龙泉街道 is none of Zhuzhou's.</summary>
internal sealed class Namesakes
{
    private const int Longest = 8;

    private static readonly SearchValues<char> Between = SearchValues.Create("、，,。；;：:！？和与及至到“”");

    private readonly FrozenSet<string> _cities;
    private readonly FrozenSet<string> _provinces;

    /// <summary>Learns from the names of a gazetteer where its places are.</summary>
    /// <param name="names">Its names; those that hold the name of a city tell: 株洲高新区.</param>
    public Namesakes(IEnumerable<string> names)
    {
        var own = names.SelectMany(name => Provinces.In(name).Select(region => (City: name.Substring(region.Start, region.Length), region.Province))).ToList();
        _cities = own.Select(region => region.City).ToFrozenSet();
        _provinces = own.Select(region => region.Province).ToFrozenSet();
    }

    /// <summary>The ends of names of cities and provinces in a text that are not these places'; empty where the gazetteer does not tell its own.</summary>
    /// <param name="text">The text.</param>
    public IReadOnlyList<int> EndsOfOthers(string text) => _cities.Count == 0
        ? []
        : [.. Provinces.In(text).Where(region => !IsOwn(text.Substring(region.Start, region.Length), region.Province)).Select(region => region.Start + region.Length)];

    /// <summary>Whether another city stands right before a name, with nothing but parts of that city between.</summary>
    /// <param name="text">The text.</param>
    /// <param name="others">Where the names of other cities end.</param>
    /// <param name="hit">The name.</param>
    public static bool IsElsewhere(string text, IReadOnlyList<int> others, WordHit hit)
    {
        foreach (var end in others)
        {
            if (end <= hit.Start && hit.Start - end <= Longest && IsOfCity(text.AsSpan(end, hit.Start - end))) return true;
        }

        return false;
    }

    // A city that is named like its province, and the province itself, are told by the province's name.
    private bool IsOwn(string name, string province) => _cities.Contains(name) || (name == province && _provinces.Contains(province));

    private static bool IsOfCity(ReadOnlySpan<char> between) =>
        between is [] || (between[^1] is '省' or '市' or '县' or '区' or '州' or '旗' or '镇' or '乡' && between.IndexOfAny(Between) < 0);
}
