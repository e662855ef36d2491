namespace Baozhai.Newsroom.Briefs;

/// <summary>A part of a sentence between commas or semicolons that stand outside brackets and quotations.</summary>
/// <param name="Text">The words.</param>
/// <param name="Mark">The mark behind it; null at the end of the sentence.</param>
internal readonly record struct Clause(string Text, char? Mark)
{
    /// <summary>The clauses of a sentence.</summary>
    public static List<Clause> Split(string sentence)
    {
        var clauses = new List<Clause>();
        var start = 0;
        var depth = 0;
        for (var at = 0; at < sentence.Length; at++)
        {
            depth = sentence[at] switch
            {
                '“' or '《' or '（' or '(' or '【' => depth + 1,
                '”' or '》' or '）' or ')' or '】' => Math.Max(0, depth - 1),
                _ => depth,
            };
            if (depth > 0 || !IsBreak(sentence, at))
                continue;
            clauses.Add(new Clause(sentence[start..at].Trim(), sentence[at]));
            start = at + 1;
        }

        clauses.Add(new Clause(sentence[start..].Trim(), null));
        return clauses;
    }

    private static bool IsBreak(string text, int at) => text[at] switch
    {
        '，' or '；' or ';' => true,
        ',' => at is 0 || at + 1 >= text.Length || !char.IsAsciiDigit(text[at - 1]) || !char.IsAsciiDigit(text[at + 1]),
        _ => false,
    };
}
