using System.Text;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Shortens a sentence without a new word: leaves out what a brief can do without, and ends early where the thought allows.</summary>
internal static class SentenceCompressor
{
    /// <summary>Shorter and shorter forms of a sentence, each a sentence by itself and none longer than asked for.</summary>
    public static IEnumerable<string> Variants(string sentence, int maxLength)
    {
        var clauses = Essential(Clause.Split(Redundancy.WithoutAsides(sentence)));
        for (var count = clauses.Count; count > 0; count--)
        {
            if (ClauseEnding.IsOpen(clauses[count - 1].Text) && !(count == clauses.Count && EndsItself(sentence)))
                continue;
            if (IsBrokenList(clauses, count))
                continue;
            var text = Write(clauses.Take(count));
            if (text.Length <= maxLength)
                yield return text;
        }
    }

    private static bool EndsItself(string sentence) => sentence[^1] is '。' or '！' or '？' or '”' or '.' or '!' or '?';

    private static List<Clause> Essential(List<Clause> clauses)
    {
        List<Clause> kept = [.. clauses.Where(clause => !Redundancy.IsSource(clause.Text)).Select((clause, index) => index is 0 ? clause with { Text = Redundancy.WithoutSource(clause.Text) } : clause)];
        List<Clause> plain = [.. kept.Where((clause, index) => index is 0 || !Redundancy.IsCeremony(clause.Text))];

        // Ceremony that carries the end of the sentence stays where leaving it out would leave half a thought.
        if (plain.Count > 0 && !ClauseEnding.IsOpen(plain[^1].Text.TrimEnd('。')))
            kept = plain;
        return [.. kept.Where(clause => clause.Text.Length > 0)];
    }

    /// <summary>一是 without its 二是.</summary>
    private static bool IsBrokenList(List<Clause> clauses, int count) =>
        count < clauses.Count
        && clauses.Take(count).Any(clause => clause.Text.Contains("一是", StringComparison.Ordinal) || clause.Text.StartsWith("一方面", StringComparison.Ordinal))
        && clauses.Skip(count).Any(clause => clause.Text.StartsWith("二是", StringComparison.Ordinal) || clause.Text.StartsWith("三是", StringComparison.Ordinal) || clause.Text.StartsWith("另一方面", StringComparison.Ordinal));

    private static string Write(IEnumerable<Clause> clauses)
    {
        var text = new StringBuilder();
        char? mark = null;
        foreach (var clause in clauses)
        {
            if (mark is not null)
                text.Append(mark);
            text.Append(clause.Text);
            mark = clause.Mark ?? '，';
        }

        return Finish(text.ToString());
    }

    private static string Finish(string text)
    {
        text = Marks.Balance(text.TrimEnd('，', ',', '；', ';', '：', ':', '、', ' '));
        if (text is "")
            return text;
        var last = text[^1] is '”' && text.Length > 1 ? text[^2] : text[^1];
        if (last is '。' or '！' or '？' or '!' or '?' or '.' or '…')
            return text;
        return text.Any(letter => letter >= '⺀') ? text + '。' : text + '.';
    }
}
