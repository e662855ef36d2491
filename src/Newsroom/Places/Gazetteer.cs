namespace Baozhai.Newsroom.Places;

/// <summary>The places that are looked for in articles.</summary>
public sealed class Gazetteer
{
    /// <summary>Makes a gazetteer of place names.</summary>
    /// <param name="places">Names as papers print them.</param>
    public Gazetteer(IEnumerable<string> places) => Places = [.. places];

    /// <summary>The names.</summary>
    public IReadOnlyList<string> Places { get; }
}
