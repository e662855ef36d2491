using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Chooses the sentence or two that tell an article, and shortens them.</summary>
/// <param name="maxLength">The longest summary, in characters.</param>
internal sealed class Summarizer(int maxLength)
{
    // What a character must earn to be worth reading: below it a clause is left away. The first half is cheap.
    private const double CostOfCharacter = 0.35;
    private const double CostOfEarlyCharacter = 0.15;
    private const double EarlyShare = 0.55;

    // News tells its story in the lead; opinion comes to its point later.
    private const double LeadBonus = 20;
    private const double OpinionLeadBonus = 5;
    private const double LeadBonusFades = 0.55;
    private const double TimeBonus = 7;

    // A brief shorter than this has room for more, whatever that is worth.
    private const double EnoughShare = 0.5;
    private const int MostSentences = 60;
    private const int ShortestSentence = 10;

    // No brief needs more of a sentence; a text without marks is one sentence of any length.
    private const int LongestSentence = 1_000;
    private const int ShortestSecond = 14;
    private const double OpeningShare = 1.2;
    private const int MostOpenings = 8;
    private const int FarthestLead = 6;
    private const double WholeBonus = 4;

    // The sentence behind the first goes on with its thought.
    private const double NextBonus = 2;

    // One that stands before it leads up to it, and seldom reads well behind it.
    private const double BeforePenalty = 4;

    /// <summary>Summarizes paragraphs under a title.</summary>
    public Summary Summarize(string title, IReadOnlyList<string> paragraphs, ArticleKind kind = ArticleKind.News)
    {
        var (sentences, dateline) = Read(paragraphs);
        if (sentences is [])
            return new Summary("", []);
        var told = sentences.Where(sentence => !Redundancy.IsIdle(sentence.Text) && !NewsValue.IsSlogan(sentence.Text)).Take(MostSentences).ToList();
        if (told is [])
            told = [.. sentences.Take(MostSentences)];
        var isOpinion = kind is ArticleKind.Commentary or ArticleKind.Letter;
        var salience = new Salience(title, isOpinion ? "" : LeadOf(told), sentences);
        var lead = isOpinion ? OpinionLeadBonus : LeadBonus;
        var places = PlacesInNews(told);
        var choices = Choices(told, salience, [], maxLength, sentence =>
            lead * Math.Pow(LeadBonusFades, places[sentence.Index]) + (NewsValue.NamesTime(sentence.Text) ? TimeBonus : 0) - NewsValue.PenaltyOf(sentence.Text));
        var openings = choices.FindAll(choice => !NewsValue.LooksBack(choice.Sentence.Text) && !NewsValue.LooksBack(choice.Text));
        if (openings is [])
            openings = choices;
        // Every sentence may be too short or too unbroken to shorten well.
        if (openings is [])
            return new Summary(Cut.ToLength(told[0].Text, maxLength), [told[0].Paragraph]);
        var best = openings.OrderByDescending(choice => choice.Worth).Take(MostOpenings).Select(opening => Continue(opening, told, salience)).MaxBy(pair => pair.Worth);
        return new Summary(Dated(best.Text, dateline), best.Paragraphs);
    }

    /// <summary>The first sentence that tells news; a scene or a musing before it is not the lead.</summary>
    private static string LeadOf(List<Sentence> told) =>
        told.Take(FarthestLead).FirstOrDefault(sentence => IsNews(sentence.Text))?.Text ?? "";

    private static bool IsNews(string sentence) => NewsValue.PenaltyOf(sentence) is 0 && !NewsValue.LooksBack(sentence);

    /// <summary>How much news stands before each sentence, by its index: scenes and musings that open a story take no place in it.</summary>
    private static Dictionary<int, int> PlacesInNews(List<Sentence> told)
    {
        var places = new Dictionary<int, int>();
        var news = 0;
        foreach (var sentence in told)
        {
            places[sentence.Index] = news;
            if (news > 0 || IsNews(sentence.Text))
                news++;
        }

        return places;
    }

    private (string Text, int[] Paragraphs, double Worth) Continue(Choice opening, List<Sentence> told, Salience salience)
    {
        var said = new HashSet<(char, char)>();
        salience.Of(opening.Text, said);
        var others = told.Where(sentence => sentence.Index != opening.Sentence.Index && (sentence.Follows(opening.Sentence) || !NewsValue.LooksBack(sentence.Text))).ToList();
        var second = Choices(others, salience, said, maxLength - opening.Text.Length, sentence =>
                (sentence.Follows(opening.Sentence) ? NextBonus : 0) - (sentence.Index < opening.Sentence.Index ? BeforePenalty : 0) - NewsValue.PenaltyOf(sentence.Text))
            .Where(choice => choice.Text.Length >= ShortestSecond && (choice.Variant.IsWhole || choice.Variant.Clauses > 1 || choice.Sentence.Follows(opening.Sentence)))
            .Where(choice => choice.Sentence.Follows(opening.Sentence) || !NewsValue.LooksBack(choice.Text))
            .OrderByDescending(choice => choice.Worth).FirstOrDefault();
        if (second.Text is null || (second.Worth <= 0 && (opening.Text.Length >= EnoughShare * maxLength || NewsValue.PenaltyOf(second.Sentence.Text) > 0)))
            return (opening.Text, [opening.Sentence.Paragraph], opening.Worth);
        int[] paragraphs = [.. new[] { opening.Sentence.Paragraph, second.Sentence.Paragraph }.Distinct()];
        return (opening.Text + second.Text, paragraphs, opening.Worth + second.Worth);
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
            if (NewsValue.IsStatement(paragraphs[index]) && paragraphs.Count > 1)
                continue;
            foreach (var text in SentenceSplitter.Split(paragraphs[index][dateline.Length..]))
                sentences.Add(new Sentence(Shortened(text), index, sentences.Count));
        }

        return (sentences, first);
    }

    /// <summary>The start of an endless sentence, cut behind a clause so that no number is.</summary>
    private static string Shortened(string text)
    {
        if (text.Length <= LongestSentence)
            return text;
        var clause = text.LastIndexOfAny(['，', '；', '、'], LongestSentence);
        return text[..(clause > 0 ? clause : LongestSentence)];
    }

    private List<Choice> Choices(List<Sentence> sentences, Salience salience, HashSet<(char, char)> said, int room, Func<Sentence, double> manner)
    {
        var choices = new List<Choice>();
        foreach (var sentence in sentences)
        {
            if (sentence.Text.Length < ShortestSentence && sentences.Count > 1)
                continue;
            var extra = manner(sentence);
            foreach (var variant in SentenceCompressor.Variants(sentence.Text, room))
            {
                var worth = (said.Count is 0 ? OpeningShare : 1) * salience.Of(variant.Text, [.. said]) - (Cost(maxLength - room + variant.Text.Length) - Cost(maxLength - room)) + (variant.IsWhole ? WholeBonus : 0);
                choices.Add(new Choice(sentence, variant, worth + extra));
            }
        }

        return choices;
    }

    private double Cost(int length)
    {
        var early = Math.Min(length, EarlyShare * maxLength);
        return CostOfEarlyCharacter * early + CostOfCharacter * (length - early);
    }

    private string Dated(string text, Dateline dateline) => dateline.Date(text) is var dated && dated.Length <= maxLength ? dated : text;

    private readonly record struct Choice(Sentence Sentence, Variant Variant, double Worth)
    {
        public string Text => Variant.Text;
    }
}
