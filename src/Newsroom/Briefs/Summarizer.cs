using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Chooses the sentence or two that tell an article, and shortens them.</summary>
/// <param name="maxLength">The longest summary, in characters.</param>
internal sealed class Summarizer(int maxLength)
{
    // What a character must earn to be worth reading: below it a clause is left away.
    private const double CostOfCharacter = 0.3;

    // News tells its story in the lead; opinion comes to its point later.
    private const double LeadBonus = 16;
    private const double OpinionLeadBonus = 5;
    private const double LeadBonusFades = 0.55;
    private const double WithoutTime = 0.6;

    // A brief shorter than this has room for more, whatever that is worth.
    private const double EnoughShare = 0.6;
    private const int MostSentences = 60;
    private const int ShortestSentence = 10;

    /// <summary>Summarizes paragraphs under a title.</summary>
    public Summary Summarize(string title, IReadOnlyList<string> paragraphs, ArticleKind kind = ArticleKind.News)
    {
        var (sentences, dateline) = Read(paragraphs);
        if (sentences is [])
            return new Summary("", []);
        var told = sentences.Where(sentence => !Redundancy.IsIdle(sentence.Text) && !NewsValue.IsSlogan(sentence.Text)).Take(MostSentences).ToList();
        if (told is [])
            told = [.. sentences.Take(MostSentences)];
        var salience = new Salience(title, told[0].Text, sentences);
        var lead = kind is ArticleKind.Commentary or ArticleKind.Letter ? OpinionLeadBonus : LeadBonus;
        var first = Best(told, salience, [], maxLength, (sentence, position) =>
            lead * Math.Pow(LeadBonusFades, position) * (NewsValue.NamesTime(sentence) ? 1 : WithoutTime) - NewsValue.PenaltyOf(sentence, opens: true));
        if (first is not { } main)
            return new Summary(Cut.ToLength(told[0].Text, maxLength), [told[0].Paragraph]);

        var said = new HashSet<(char, char)>();
        salience.Of(main.Text, said);
        var others = told.Where(sentence => sentence.Index > main.Sentence.Index && (!NewsValue.LooksBack(sentence.Text) || sentence.Index == main.Sentence.Index + 1)).ToList();
        var second = Best(others, salience, said, maxLength - main.Text.Length, (sentence, _) => -NewsValue.PenaltyOf(sentence, opens: false));
        if (second is not { } more || (more.Worth <= 0 && main.Text.Length >= EnoughShare * maxLength))
            return new Summary(Dated(main.Text, dateline), [main.Sentence.Paragraph]);
        return new Summary(Dated(main.Text + more.Text, dateline), [.. new[] { main.Sentence.Paragraph, more.Sentence.Paragraph }.Distinct()]);
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

    private static Choice? Best(List<Sentence> sentences, Salience salience, HashSet<(char, char)> said, int room, Func<string, int, double> manner)
    {
        Choice? best = null;
        for (var position = 0; position < sentences.Count; position++)
        {
            var sentence = sentences[position];
            if (sentence.Text.Length < ShortestSentence && sentences.Count > 1)
                continue;
            var extra = manner(sentence.Text, position);
            foreach (var text in SentenceCompressor.Variants(sentence.Text, room))
            {
                var worth = salience.Of(text, [.. said]) - CostOfCharacter * text.Length + extra;
                if (best is null || worth > best.Value.Worth)
                    best = new Choice(sentence, text, worth);
            }
        }

        return best;
    }

    private string Dated(string text, Dateline dateline) => dateline.Date(text) is var dated && dated.Length <= maxLength ? dated : text;

    private readonly record struct Choice(Sentence Sentence, string Text, double Worth);
}
