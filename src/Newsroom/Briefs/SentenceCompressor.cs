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
        var bare = Redundancy.WithoutDetail(told);
        var variants = Forms(told, Cut.Nothing, maxLength);
        return bare == told ? variants : variants.Concat(Forms(bare, Cut.Detail, maxLength));
    }

    private static IEnumerable<Variant> Forms(string sentence, Cut cut, int maxLength)
    {
        var clauses = Essential(Clause.Split(sentence));
        var endsItself = EndsItself(sentence);
        var variants = Forms(clauses, endsItself, cut, maxLength);
        var plain = WithoutAdjuncts(clauses);
        return plain.Count == clauses.Count ? variants : variants.Concat(Forms(plain, endsItself, cut | Cut.Adjuncts, maxLength));
    }

    private static IEnumerable<Variant> Forms(List<Clause> clauses, bool endsItself, Cut cut, int maxLength)
    {
        var preamble = Preamble(clauses);
        var texts = Prefixes(clauses, preamble, clauses.Count, endsItself, maxLength);
        if (preamble > 0) texts = texts.Concat(Prefixes(WithoutPreamble(clauses, preamble), 0, clauses.Count, endsItself, maxLength));
        return texts.Select(variant => variant with { Range = variant.Range with { Cut = cut } })
            .Concat(Continuations(clauses, endsItself, cut, Math.Min(maxLength, LongestOfMiddle)))
            .Concat(Asides(clauses, endsItself, cut, Math.Min(maxLength, LongestOfMiddle)))
            .Concat(Said(clauses, endsItself, cut, maxLength));
    }

    /// <summary>Without what only tells by what rule, on what ground or after what step: 根据…要求, 严格把关后.</summary>
    private static List<Clause> WithoutAdjuncts(List<Clause> clauses) =>
        [.. clauses.Where((clause, at) => at == clauses.Count - 1 || !ClauseEnding.IsAdjunct(clause.Text) || clauses[at + 1].Beginning is ClauseBeginning.Bound)];

    /// <summary>A fact from the middle of a sentence with a subject of its own, as a sentence behind others: 全国仅有5家企业入围.</summary>
    private static IEnumerable<Variant> Asides(List<Clause> clauses, bool endsItself, Cut cut, int maxLength)
    {
        for (var start = 1; start < clauses.Count; start++)
        {
            if (clauses[start - 1].IsOpen || !IsFact(clauses[start]) || !StandsAlone(clauses[start], clauses[start - 1].Mark)) continue;
            foreach (var (text, end, whole) in Runs(clauses, start, endsItself, maxLength))
                yield return new Variant(text, clauses[start..end], whole, new ClauseRange(start, end, cut, 0, IsAside: true));
        }

        static bool IsFact(Clause clause) => clause.Facts.Has(Clue.Figures | Clue.Decision | Clue.Service);
    }

    private static bool StandsAlone(Clause clause, char? markBefore) =>
        clause.Beginning is ClauseBeginning.Subject && (markBefore is '；' or ';' || ClauseStart.NamesSubject(clause.Text));

    /// <summary>会议强调, with what is asked for further on: whoever speaks says each of it.</summary>
    private static IEnumerable<Variant> Said(List<Clause> clauses, bool endsItself, Cut cut, int maxLength)
    {
        var first = clauses.FindIndex(clause => !clause.IsTime);
        if (first < 0 || first + 2 >= clauses.Count || ClauseEnding.SpeakerOf(clauses[first].Text, clauses[first + 1].Text) is not { } speaker) yield break;
        var head = clauses[first].With(speaker.Head);
        for (var start = first + (speaker.IsWholeClause ? 2 : 1); start < clauses.Count; start++)
        {
            if (clauses[start - 1].IsOpen && start > first + 1) continue;
            if (clauses[start].Beginning is ClauseBeginning.Bound && !clauses[start].Text.StartsWith('要')) continue;
            foreach (var (_, end, whole) in Runs(clauses, start, endsItself, maxLength))
            {
                var asked = clauses[start].Text is var told && speaker.Must && !told.StartsWith('要') ? clauses[start].With("要" + told) : clauses[start];
                List<Clause> parts = [.. clauses[..first], .. speaker.IsWholeClause ? [head, asked] : new[] { asked.With(speaker.Head + asked.Text) }, .. clauses[(start + 1)..end]];
                var text = Write(parts);
                if (text.Length <= maxLength) yield return new Variant(text, parts, whole, new ClauseRange(start, end, cut | Cut.Said, 0));
            }
        }
    }

    private static IEnumerable<(string Text, int End, bool Whole)> Runs(List<Clause> clauses, int start, bool endsItself, int maxLength)
    {
        for (var end = start + 1; end <= Math.Min(clauses.Count, start + MostOfMiddle); end++)
        {
            var whole = end == clauses.Count && endsItself;
            var last = clauses[end - 1];
            if (!whole && (last.Text.EndsWith('…') || last.IsOpen)) continue;
            var parts = clauses[start..end];
            if (parts.Sum(part => part.Text.Length) > maxLength) yield break;
            var text = Write(parts);
            if (text.Length <= maxLength && ClauseEnding.Tells(text)) yield return (text, end, whole);
        }
    }

    /// <summary>Clauses from the middle of a sentence, with which an earlier form of it goes on: none is left out between that has a subject of its own, unless they have one too.</summary>
    private static IEnumerable<Variant> Continuations(List<Clause> clauses, bool endsItself, Cut cut, int maxLength)
    {
        for (var start = 2; start < clauses.Count; start++)
        {
            if (clauses[start].Beginning is ClauseBeginning.Bound || clauses[start - 1].IsOpen) continue;
            var before = start - 1;
            while (before > 0 && clauses[before].Beginning is not ClauseBeginning.Subject) before--;
            var goes = clauses[start].Beginning is ClauseBeginning.Subject ? 1 : before + 1;
            foreach (var (text, end, whole) in Runs(clauses, start, endsItself, maxLength))
                yield return new Variant(text, clauses[start..end], whole, new ClauseRange(start, end, cut, goes));
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
                yield return new Variant(text, parts, whole, new ClauseRange(all - clauses.Count, all - clauses.Count + count, Cut.Nothing, 0));
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
