namespace Baozhai.Newsroom.Places;

/// <summary>The places that are looked for in articles.</summary>
public sealed class Gazetteer
{
    /// <summary>Makes a gazetteer of place names.</summary>
    /// <param name="places">Names as papers print them.</param>
    public Gazetteer(IEnumerable<string> places) => Places = [.. places];

    /// <summary>The names.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>The canonical name of a place, by its name or an alias; null when it is not in the gazetteer.</summary>
    /// <param name="word">What somebody typed.</param>
    public string? Resolve(string word) => Places.FirstOrDefault(place => place == word);
}
