using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Facts;

/// <summary>
/// Amounts of money and percentages belong to the same subject as in the article. The words before one must fit those before it in the article at least as well as
/// those before any other amount of the same unit: 存款320亿元 is wrong where the article has 贷款320亿元 and 存款510亿元.
/// </summary>
internal sealed class AmountRule : IFactRule
{
    /// <inheritdoc />
    public FactFault Fault => FactFault.Subject;

    /// <inheritdoc />
    public string? Offence(string claim, Evidence evidence)
    {
        AmountMention[] claimed = [.. SentenceSplitter.Split(claim).SelectMany(AmountMention.In)];
        if (claimed.Length == 0)
            return null;
        AmountMention[] told = [.. evidence.Sentences.SelectMany(AmountMention.In)];
        return claimed.FirstOrDefault(one => !Fits(one, told)) is { } misplaced ? $"{misplaced.Words}{misplaced.Quantity.Value}" : null;
    }

    private static bool Fits(AmountMention claimed, AmountMention[] told)
    {
        var best = told.Where(one => one.Quantity.Unit == claimed.Quantity.Unit).GroupBy(one => one.Quantity == claimed.Quantity)
            .ToDictionary(group => group.Key, group => group.Max(one => one.Fit(claimed.Words)));
        return !best.TryGetValue(true, out var own) || !best.TryGetValue(false, out var other) || own.CompareTo(other) >= 0;
    }
}

/// <summary>An amount of money or a share in a sentence, and the words that lead up to it.</summary>
internal sealed class AmountMention
{
    private readonly CharacterPairs _before = new();
    private readonly CharacterPairs _near = new();

    private AmountMention(Quantity quantity, ReadOnlySpan<char> before, string near)
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
    public static IEnumerable<AmountMention> In(string sentence)
    {
        var ends = new Dictionary<string, int>();
        foreach (var (quantity, start, length) in QuantityReader.Find(sentence))
        {
            if (!quantity.Unit.EndsWith('元') && !quantity.Unit.EndsWith('%') && quantity.Unit is not "个百分点")
                continue;
            yield return new AmountMention(quantity, sentence.AsSpan(0, start), sentence[ends.GetValueOrDefault(quantity.Unit)..start]);
            ends[quantity.Unit] = start + length;
        }
    }

    /// <summary>How many of another's words stand before this one in its sentence, and if that decides nothing, how many stand near it; each from 0 to 1.</summary>
    public (double Before, double Near) Fit(string words) => (_before.Share(words), _near.Share(words));
}
