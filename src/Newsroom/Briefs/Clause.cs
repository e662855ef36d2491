namespace Baozhai.Newsroom.Briefs;

/// <summary>A part of a sentence between commas or semicolons that stand outside brackets and quotations. What is found out about it is kept.</summary>
/// <param name="text">The words.</param>
/// <param name="mark">The mark behind it; null at the end of the sentence.</param>
internal sealed class Clause(string text, char? mark)
{
    private bool? _isOpen;
    private bool? _isTime;
    private ClauseBeginning? _beginning;
    private ClauseFacts? _facts;

    /// <summary>The words.</summary>
    public string Text => text;

    /// <summary>The mark behind it; null at the end of the sentence.</summary>
    public char? Mark => mark;

    /// <summary>Whether it is incomplete without the next one.</summary>
    public bool IsOpen => _isOpen ??= ClauseEnding.IsOpen(Text);

    /// <summary>Whether it gives only a time.</summary>
    public bool IsTime => _isTime ??= ClauseEnding.IsTime(Text);

    /// <summary>What it needs before it.</summary>
    public ClauseBeginning Beginning => _beginning ??= ClauseStart.Of(Text);

    /// <summary>What its words tell.</summary>
    public ClauseFacts Facts => _facts ??= ClauseFacts.Of(Text);

    /// <summary>The same clause with another text.</summary>
    public Clause With(string other) => other == text ? this : new Clause(other, mark);

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

    private static bool IsBreak(string sentence, int at) => sentence[at] switch
    {
        '，' or '；' or ';' => true,
        ',' => at is 0 || at + 1 >= sentence.Length || !char.IsAsciiDigit(sentence[at - 1]) || !char.IsAsciiDigit(sentence[at + 1]),
        _ => false,
    };
}
