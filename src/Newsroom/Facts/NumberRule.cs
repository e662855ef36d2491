namespace Baozhai.Newsroom.Facts;

/// <summary>
/// Each number stands in the article and counts the same there: 40.96米 asks for 40.96米, not for 40.96万元. The writing may differ
/// (3级 and Ⅲ级, 320亿 and 三百二十亿); converting and rounding may not.
/// </summary>
internal sealed class NumberRule : IFactRule
{
    /// <inheritdoc />
    public FactFault Fault => FactFault.Number;

    /// <inheritdoc />
    public string? Offence(string claim, Evidence evidence)
    {
        // Dates have a rule of their own, which knows that 今日 may be 6月27日.
        var rest = claim.ToCharArray();
        foreach (var (_, start, length) in NamedDate.Find(claim))
            rest.AsSpan(start, length).Fill(' ');
        var text = new string(rest);
        foreach (var (quantity, start, length) in QuantityReader.Find(text))
        {
            var words = text.AsSpan(start, length);
            if (!Stands(quantity, evidence) && !StandsAsWord(words, evidence))
                return words.ToString();
        }

        return null;
    }

    private static bool Stands(Quantity quantity, Evidence evidence) => quantity.Unit.Length > 0
        ? evidence.Quantities.Contains(quantity)
        : evidence.Quantities.Any(known => known.Value == quantity.Value);

    // 一带一路, 五一: words that only look like numbers stand in the article as they are.
    private static bool StandsAsWord(ReadOnlySpan<char> words, Evidence evidence)
    {
        foreach (var character in words)
        {
            if (char.IsAsciiDigit(character))
                return false;
        }

        return evidence.Has(words);
    }
}
