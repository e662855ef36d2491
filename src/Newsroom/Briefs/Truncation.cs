namespace Baozhai.Newsroom.Briefs;

/// <summary>Cuts a text that has no place to end within the limit.</summary>
internal static class Truncation
{
    private const int FarthestBack = 24;

    /// <summary>The start of a text with … behind it, a list after a whole item, and not cut inside a number, a Latin word or a pair of surrogates.</summary>
    public static string ToLength(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return PairedMarks.Balance(text);
        var end = maxLength - 1;
        if (text.LastIndexOf('、', end) is var mark && mark > maxLength / 2)
            return PairedMarks.Balance(text[..mark]) + '…';
        var least = Math.Max(0, end - FarthestBack);
        while (end > least && Joined(text[end - 1], text[end]))
            end--;
        if (end == least && end > 0 && Joined(text[end - 1], text[end]))
            end = InsideNumber(text, end) ? 0 : char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
        var start = text[..end].TrimEnd('，', ',', '、', '；', ';', '：', ':', ' ', '.', '。');
        return PairedMarks.Balance(start) + '…';
    }

    private static bool InsideNumber(string text, int at) => IsOfNumber(text[at - 1]) && IsOfNumber(text[at]);

    private static bool Joined(char before, char after) =>
        (IsOfNumber(before) && IsOfNumber(after)) || (char.IsAsciiLetter(before) && char.IsAsciiLetter(after)) || char.IsHighSurrogate(before);

    private static bool IsOfNumber(char letter) => char.IsDigit(letter) || letter is '.' or ',' or '％' or '%' or '．';
}
