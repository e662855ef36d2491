using System.Text;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Shortens a sentence without adding words: it omits what a brief does not need and ends early where the clauses allow it.</summary>
internal static class SentenceCompressor
{
    private const int MostOfMiddle = 3;
    private const int LongestOfMiddle = 48;

    /// <summary>Ever shorter forms of a sentence, each complete in itself and within the length limit.</summary>
    public static IEnumerable<Variant> Variants(string sentence, int maxLength)
    {
        var told = Redundancy.WithoutReporter(Redundancy.WithoutAsides(sentence));
        var variants = Forms(told, isBare: false, maxLength);
        var bare = Redundancy.WithoutDetail(told);
        return bare == told ? variants : variants.Concat(Forms(bare, isBare: true, maxLength));
    }

    private static IEnumerable<Variant> Forms(string sentence, bool isBare, int maxLength)
    {
        var clauses = Essential(Clause.Split(sentence));
        var preamble = Preamble(clauses);
        var texts = Prefixes(clauses, preamble, clauses.Count, EndsItself(sentence), maxLength);
        if (preamble > 0) texts = texts.Concat(Prefixes(WithoutPreamble(clauses, preamble), 0, clauses.Count, EndsItself(sentence), maxLength));
        return texts.Select(variant => variant with { Range = variant.Range with { IsBare = isBare } }).Concat(Continuations(clauses, EndsItself(sentence), isBare, Math.Min(maxLength, LongestOfMiddle)));
    }

    /// <summary>Clauses from the middle of a sentence, with which an earlier form of it goes on: none is left out between that has a subject of its own, unless they have one too.</summary>
    private static IEnumerable<Variant> Continuations(List<Clause> clauses, bool endsItself, bool isBare, int maxLength)
    {
        for (var start = 2; start < clauses.Count; start++)
        {
            if (clauses[start].Beginning is ClauseBeginning.Bound || clauses[start - 1].IsOpen) continue;
            var before = start - 1;
            while (before > 0 && clauses[before].Beginning is not ClauseBeginning.Subject) before--;
            for (var end = start + 1; end <= Math.Min(clauses.Count, start + MostOfMiddle); end++)
            {
                var whole = end == clauses.Count && endsItself;
                var last = clauses[end - 1];
                if (!whole && (last.Text.EndsWith('…') || last.IsOpen)) continue;
                var parts = clauses[start..end];
                if (parts.Sum(part => part.Text.Length) > maxLength) break;
                var text = Write(parts);
                if (text.Length > maxLength || !ClauseEnding.Tells(text)) continue;
                yield return new Variant(text, parts, whole, new ClauseRange(start, end, isBare, clauses[start].Beginning is ClauseBeginning.Subject ? 1 : before + 1));
            }
        }
    }

    /// <summary>How many clauses tell no more than why or under what circumstances; none where the sentence has no others.</summary>
    private static int Preamble(List<Clause> clauses)
    {
        var first = clauses.FindIndex(clause => !clause.IsTime);
        if (first < 0 || !ClauseEnding.IsPreamble(clauses[first].Text))
            return 0;
        var end = clauses.FindIndex(first + 1, clause => !ClauseEnding.IsPreambleStill(clause.Text));
        return end < 0 ? first + 1 : end;
    }

    /// <summary>为…,积极…,8月15日,某区开展…: what was done begins where the day is named, or behind the preamble; a day before it stays.</summary>
    private static List<Clause> WithoutPreamble(List<Clause> clauses, int preamble)
    {
        var day = clauses.FindIndex(1, clause => NewsValue.StartsWithTime(clause.Text));
        var rest = clauses[(day is > 0 and < 5 ? day : preamble)..];
        return clauses[0].IsTime && rest is [var next, ..] && !NewsValue.StartsAnewWithTime(next.Text) ? [clauses[0], .. rest] : rest;
    }

    private static IEnumerable<Variant> Prefixes(List<Clause> clauses, int preamble, int all, bool endsItself, int maxLength)
    {
        for (var count = clauses.Count; count > preamble; count--)
        {
            var whole = count == clauses.Count && endsItself;
            var last = clauses[count - 1];
            if (!whole && ClauseEnding.WithoutSpeaker(last.Text) is var told && told != last.Text)
                last = last.With(told);
            else if (!whole && (last.Text.EndsWith('…') || last.IsOpen))
                continue;
            if (IsBrokenList(clauses, count) || (whole && ClauseEnding.OnlySpeaks(last.Text) && !clauses.Exists(clause => clause.Text.Contains('“', StringComparison.Ordinal))))
                continue;
            List<Clause> parts = [.. clauses.Take(count - 1), last];
            if (parts.Sum(part => part.Text.Length) > maxLength) continue;
            var text = Write(parts);
            if (text.Length <= maxLength && (whole || ClauseEnding.Tells(text)))
                yield return new Variant(text, parts, whole, new ClauseRange(all - clauses.Count, all - clauses.Count + count, false, 0));
        }
    }

    private static bool EndsItself(string sentence) => sentence is [.., var last] && last is '。' or '！' or '？' or '”' or '.' or '!' or '?';

    private static List<Clause> Essential(List<Clause> clauses)
    {
        var kept = WithoutSources(clauses);
        var plain = WithoutCeremony(kept);

        // Ceremony that carries the end of the sentence stays where leaving it out would leave half a thought.
        if (plain.Count > 0 && (plain[^1] == kept[^1] || !plain[^1].IsOpen))
            kept = plain;
        return WithOneTime([.. kept.Where(clause => clause.Text.Length > 0)]);
    }

    /// <summary>8月9日,[公告显示,]8月16日,…: the first day was that of the announcement.</summary>
    private static List<Clause> WithOneTime(List<Clause> clauses) =>
        clauses is [var first, var second, ..] && first.IsTime && NewsValue.StartsAnewWithTime(second.Text) ? clauses[1..] : clauses;

    private static List<Clause> WithoutSources(List<Clause> clauses)
    {
        var kept = new List<Clause>();
        foreach (var (clause, index) in clauses.Select((clause, index) => (clause, index)))
        {
            // 消息:据媒体报道,…: one source before another.
            var text = kept is [] ? Redundancy.WithoutSource(clause.Text) : clause.Text;

            // 记者从动物园获悉,该园…: the source is what the rest speaks of.
            var next = index + 1 < clauses.Count ? clauses[index + 1].Text : null;
            var isSource = (Redundancy.IsSource(text) || Redundancy.IsHearsay(text)) && (next is null || !NewsValue.LooksBack(next));
            if (!isSource)
                kept.Add(clause.With(text));

            // 1月7日,记者获悉,去年…: the reporter heard it that day; it happened when the sentence says.
            else if (next is not null && kept.TrueForAll(before => before.IsTime))
                kept.Clear();
        }

        return kept;
    }

    private static List<Clause> WithoutCeremony(List<Clause> clauses)
    {
        var kept = new List<Clause>();
        var lead = "";
        foreach (var (clause, index) in clauses.Select((clause, index) => (clause, index)))
        {
            if (index > 0 && Redundancy.LeadOfCeremony(clause.Text) is { } introduction && index + 1 < clauses.Count)
            {
                lead = introduction;
                continue;
            }

            if (index > 0 && Redundancy.IsCeremony(clause.Text))
                continue;
            kept.Add(clause.With(lead.EndsWith('要') && clause.Text.StartsWith('要') ? lead + clause.Text[1..] : lead + clause.Text));
            lead = "";
        }

        return kept;
    }

    /// <summary>一是 without its 二是.</summary>
    private static bool IsBrokenList(List<Clause> clauses, int count) =>
        count < clauses.Count
        && clauses.Take(count).Any(clause => clause.Text.Contains("一是", StringComparison.Ordinal) || clause.Text.StartsWith("一方面", StringComparison.Ordinal))
        && clauses.Skip(count).Any(clause => clause.Text.StartsWith("二是", StringComparison.Ordinal) || clause.Text.StartsWith("三是", StringComparison.Ordinal) || clause.Text.StartsWith("另一方面", StringComparison.Ordinal));

    private static string Write(List<Clause> clauses)
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
        text = PairedMarks.Balance(text.TrimEnd('，', ',', '；', ';', '：', ':', '、', ' '));
        if (text is "")
            return text;
        var last = text[^1] is '”' && text.Length > 1 ? text[^2] : text[^1];
        if (last is '。' or '！' or '？' or '!' or '?' or '.' or '…')
            return text;
        return text.Any(letter => letter >= '⺀') ? text + '。' : text + '.';
    }
}
