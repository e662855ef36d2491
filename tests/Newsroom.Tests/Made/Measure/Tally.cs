namespace Baozhai.Newsroom.Tests.Made.Measure;

/// <summary>Figures over many pages: shares, and hits against misses and false finds.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, (double Sum, double Of)> _shares = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Hits, int False, int Missed)> _counts = new(StringComparer.Ordinal);

    /// <summary>Every article of the pages.</summary>
    public List<ArticleScore> Articles { get; } = [];

    /// <summary>Every article read: its confidence, whether its text is right, and whether its title is right too.</summary>
    public List<(double Confidence, bool Right, bool TitleToo)> Confidences { get; } = [];

    /// <summary>A case that is right or wrong.</summary>
    public void Add(string name, bool right) => Add(name, right ? 1 : 0, 1);

    /// <summary>A part of a whole.</summary>
    public void Add(string name, double part, double whole)
    {
        var (sum, of) = _shares.GetValueOrDefault(name);
        _shares[name] = (sum + part, of + whole);
    }

    /// <summary>A find, true or false.</summary>
    public void Count(string name, bool hit, bool falsePositive)
    {
        var (hits, wrong, missed) = _counts.GetValueOrDefault(name);
        _counts[name] = (hits + (hit ? 1 : 0), wrong + (falsePositive ? 1 : 0), missed);
    }

    /// <summary>What was not found.</summary>
    public void Missed(string name, int count = 1)
    {
        var (hits, wrong, missed) = _counts.GetValueOrDefault(name);
        _counts[name] = (hits, wrong, missed + count);
    }

    /// <summary>What should be found and what was.</summary>
    public void Sets<T>(string name, HashSet<T> gold, HashSet<T> found)
    {
        var (hits, wrong, missed) = _counts.GetValueOrDefault(name);
        var both = gold.Count(found.Contains);
        _counts[name] = (hits + both, wrong + found.Count - both, missed + gold.Count - both);
    }

    /// <summary>An article read, with its confidence.</summary>
    public void Sure(double confidence, bool right, bool titleToo) => Confidences.Add((confidence, right, titleToo));

    /// <summary>Every measure by name.</summary>
    public IEnumerable<(string Name, double Value)> Rows()
    {
        foreach (var (name, (hits, wrong, missed)) in _counts)
        {
            yield return ($"{name}_p", hits + wrong == 0 ? 0 : hits / (double)(hits + wrong));
            yield return ($"{name}_r", hits + missed == 0 ? 0 : hits / (double)(hits + missed));
            yield return ($"{name}_f1", F1(hits, wrong, missed));
        }

        foreach (var (name, (sum, of)) in _shares)
            yield return (name, of == 0 ? 0 : sum / of);
    }

    /// <summary>The harmonic mean of precision and recall.</summary>
    public static double F1(int hits, int wrong, int missed) => hits == 0 ? 0 : 2.0 * hits / ((2.0 * hits) + wrong + missed);
}
