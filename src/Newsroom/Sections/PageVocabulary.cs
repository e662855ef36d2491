using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Sections;

/// <summary>
/// How common each wording is on a page. Two texts that share what stands nowhere else are parts of one story; what every
/// story of the day has (今年, 发展, 工作) says nothing.
/// </summary>
internal sealed class PageVocabulary
{
    // Beyond this the page's common wording is known.
    private const int Enough = 400_000;

    // Keeps a page of two or three sections from calling everything common.
    private const int Smoothing = 4;

    private readonly Dictionary<int, int> _sections = [];
    private readonly double _all;

    /// <summary>Counts in how many sections each pair of characters stands.</summary>
    public PageVocabulary(IReadOnlyList<Section> sections)
    {
        foreach (var section in sections)
        {
            foreach (var pair in section.Wording.All)
            {
                if (_sections.TryGetValue(pair, out var count))
                    _sections[pair] = count + 1;
                else if (_sections.Count < Enough)
                    _sections[pair] = 1;
            }
        }

        _all = sections.Count + Smoothing;
    }

    /// <summary>The part of a text's wording that another text has too, rare wording counting more; from 0 to 1.</summary>
    public double Share(CharacterPairs text, CharacterPairs other)
    {
        double shared = 0, all = 0;
        foreach (var pair in text.All)
        {
            var weight = Math.Log(_all / _sections.GetValueOrDefault(pair, 1));
            all += weight;
            if (other.Has(pair))
                shared += weight;
        }

        return all == 0 ? 0 : shared / all;
    }
}
