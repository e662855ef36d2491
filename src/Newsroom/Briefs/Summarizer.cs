using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Chooses the sentence or two that tell an article, and shortens them.</summary>
/// <param name="maxLength">The longest summary, in characters.</param>
internal sealed partial class Summarizer(int maxLength)
{
    // What a character must earn to be worth reading: below it a clause is left away.
    private const double CostOfCharacter = 0.62;
    private const double LeadBonus = 14;
    private const double LeadBonusFades = 0.55;
    private const double SpeechPenalty = 12;
    private const int MostSentences = 60;
    private const int ShortestSentence = 10;

    /// <summary>Summarizes paragraphs under a title.</summary>
    public Summary Summarize(string title, IReadOnlyList<string> paragraphs)
    {
        var (sentences, dateline) = Read(paragraphs);
        if (sentences is [])
            return new Summary("", []);
        var told = sentences.Where(sentence => !Redundancy.IsIdle(sentence.Text) && !IsSlogan(sentence.Text)).Take(MostSentences).ToList();
        if (told is [])
            told = [.. sentences.Take(MostSentences)];
        var salience = new Salience(title, told[0].Text, sentences);
        var first = Best(told, salience, [], maxLength, position => LeadBonus * Math.Pow(LeadBonusFades, position));
        if (first is not { } main)
            return new Summary(Cut.ToLength(told[0].Text, maxLength), [told[0].Paragraph]);

        var said = new HashSet<(char, char)>();
        salience.Of(main.Text, said);
        var others = told.Where(sentence => sentence.Index > main.Sentence.Index && !(LooksBack().IsMatch(sentence.Text) && sentence.Index != main.Sentence.Index + 1)).ToList();
        var second = Best(others, salience, said, maxLength - main.Text.Length, _ => 0);
        var text = main.Text + (second is { Worth: > 0 } ? second.Value.Text : "");
        int[] from = second is { Worth: > 0 } more ? [main.Sentence.Paragraph, more.Sentence.Paragraph] : [main.Sentence.Paragraph];
        var dated = dateline.Date(text);
        return new Summary(dated.Length <= maxLength ? dated : text, [.. from.Distinct()]);
    }

    private static (List<Sentence> Sentences, Dateline Dateline) Read(IReadOnlyList<string> paragraphs)
    {
        var sentences = new List<Sentence>();
        var first = default(Dateline);
        for (var index = 0; index < paragraphs.Count && sentences.Count < 2 * MostSentences; index++)
        {
            var dateline = Dateline.Of(paragraphs[index]);
            if (first.Length is 0)
                first = dateline;
            foreach (var text in SentenceSplitter.Split(paragraphs[index][dateline.Length..]))
                sentences.Add(new Sentence(text, index, sentences.Count));
        }

        return (sentences, first);
    }

    private static (Sentence Sentence, string Text, double Worth)? Best(
        List<Sentence> sentences, Salience salience, HashSet<(char, char)> said, int room, Func<int, double> bonus)
    {
        (Sentence, string, double Worth)? best = null;
        for (var position = 0; position < sentences.Count; position++)
        {
            var sentence = sentences[position];
            if (sentence.Text.Length < ShortestSentence && sentences.Count > 1)
                continue;
            var extra = bonus(position) - (Speech().IsMatch(sentence.Text) ? SpeechPenalty : 0) - (said.Count is 0 && position > 0 && LooksBack().IsMatch(sentence.Text) ? SpeechPenalty : 0);
            foreach (var text in SentenceCompressor.Variants(sentence.Text, room))
            {
                var worth = salience.Of(text, [.. said]) - CostOfCharacter * text.Length + extra;
                if (best is null || worth > best.Value.Worth)
                    best = (sentence, text, worth);
            }
        }

        return best;
    }

    /// <summary>人勤春来早,春耕备耕忙。: short parts of even length, without a figure.</summary>
    private static bool IsSlogan(string sentence) =>
        sentence.Length < 26 && !sentence.Any(char.IsAsciiDigit) && Clause.Split(sentence.TrimEnd('。', '！')) is { Count: > 1 } clauses
        && clauses.All(clause => clause.Text.Length <= 9) && !ClauseEnding.IsOpen(clauses[0].Text);

    [GeneratedRegex("^[“‘]|[？?！!]”?$|[，,：:]“[^”]{8,}[。！？]?”?$|”[^，。]{0,14}(?:说|表示|介绍)。$")]
    private static partial Regex Speech();

    [GeneratedRegex("^(?:该|其|这|此|他|她|它|同时|对此|但|而|因此|为此|随后|之后|那|当日|也|还|于是|然而|不过|另外|另一方面)")]
    private static partial Regex LooksBack();
}
