using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Sections;

/// <summary>
/// How common each pair of characters is on a page, as an inverse document frequency over its sections. Two texts that share rare pairs are parts of one story; pairs that every
/// story has (今年, 发展, 工作) carry no weight.
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

    /// <summary>The weighted share of a text's pairs that another text has too, from 0 to 1; rare pairs weigh more.</summary>
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

    /// <summary>The weighted share of the smaller text's pairs that the larger has too: a lead of two lines cannot have all words of what follows.</summary>
    public double Cohesion(CharacterPairs text, CharacterPairs other) =>
        other.Count < text.Count ? Share(other, text) : Share(text, other);
}
