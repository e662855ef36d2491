using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Facts;

/// <summary>
/// Money and shares are told of what the article tells them of. The words before one must fit those before it in the article as well as
/// those before any other that counts the same: 存款320亿元 is wrong where the article has 贷款320亿元 and 存款510亿元.
/// </summary>
internal sealed class SubjectRule : IFactRule
{
    /// <inheritdoc />
    public FactFault Fault => FactFault.Subject;

    /// <inheritdoc />
    public string? Offence(string claim, Evidence evidence)
    {
        Telling[] claimed = [.. SentenceSplitter.Split(claim).SelectMany(Telling.In)];
        if (claimed.Length == 0)
            return null;
        Telling[] told = [.. evidence.Sentences.SelectMany(Telling.In)];
        return claimed.FirstOrDefault(one => !Fits(one, told)) is { } misplaced ? $"{misplaced.Words}{misplaced.Quantity.Value}" : null;
    }

    private static bool Fits(Telling claimed, Telling[] told)
    {
        var best = told.Where(one => one.Quantity.Unit == claimed.Quantity.Unit).GroupBy(one => one.Quantity == claimed.Quantity)
            .ToDictionary(group => group.Key, group => group.Max(one => one.Fit(claimed.Words)));
        return !best.TryGetValue(true, out var own) || !best.TryGetValue(false, out var other) || own.CompareTo(other) >= 0;
    }
}
