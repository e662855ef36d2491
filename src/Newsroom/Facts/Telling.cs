using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Facts;

/// <summary>An amount of money or a share in a sentence, and the words that lead up to it.</summary>
internal sealed class Telling
{
    private readonly CharacterPairs _before = new();
    private readonly CharacterPairs _near = new();

    private Telling(Quantity quantity, ReadOnlySpan<char> before, string near)
    {
        Quantity = quantity;
        Words = near;
        _before.Add(before);
        _near.Add(near);
    }

    /// <summary>The amount.</summary>
    public Quantity Quantity { get; }

    /// <summary>The words before it, back to another that counts the same or to the start of the sentence.</summary>
    public string Words { get; }

    /// <summary>The amounts of a folded sentence.</summary>
    public static IEnumerable<Telling> In(string sentence)
    {
        var ends = new Dictionary<string, int>();
        foreach (var (quantity, start, length) in QuantityReader.Find(sentence))
        {
            if (!quantity.Unit.EndsWith('元') && !quantity.Unit.EndsWith('%') && quantity.Unit is not "个百分点")
                continue;
            yield return new Telling(quantity, sentence.AsSpan(0, start), sentence[ends.GetValueOrDefault(quantity.Unit)..start]);
            ends[quantity.Unit] = start + length;
        }
    }

    /// <summary>How many of another's words stand before this one in its sentence, and if that decides nothing, how many stand near it; each from 0 to 1.</summary>
    public (double Before, double Near) Fit(string words) => (_before.Share(words), _near.Share(words));
}
