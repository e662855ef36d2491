using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Bylines;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Chooses the one or two sentences that summarise an article, and shortens them.</summary>
/// <param name="maxLength">The longest summary, in characters.</param>
internal sealed class Summarizer(int maxLength)
{
    // What a character must earn to be worth reading: below it a clause is left away. The first half is cheap.
    private const double CostOfCharacter = 0.5;
    private const double CostOfEarlyCharacter = 0.3;
    private const double EarlyShare = 0.65;

    // News tells its story in the lead; opinion comes to its point later.
    private const double LeadBonus = 33;
    private const double OpinionLeadBonus = 5;
    private const double LeadBonusFades = 0.77;
    private const double TimeBonus = 14;

    // A brief shorter than this has room for more, whatever that is worth.
    private const double EnoughShare = 0.25;

    // A few words leave more questions than they answer.
    private const double TooShortShare = 0.28;
    private const double TooShort = 8;
    private const int MostSentences = 60;
    private const int ShortestSentence = 10;

    // No brief needs more of a sentence; a text without marks is one sentence of any length.
    private const int LongestSentence = 1_000;
    private const int ShortestSecond = 14;
    private const double OpeningShare = 1.2;
    private const int MostOpenings = 8;
    private const int FarthestLead = 6;
    private const double WholeBonus = 2;

    // Any sentence with a figure tells more than that people met.
    private const double OnlyMeeting = 15;

    // The sentence behind the first goes on with its thought.
    private const double NextBonus = 4.7;

    // One that stands before it leads up to it, and seldom reads well behind it.
    private const double BeforePenalty = 4;

    /// <summary>Summarizes paragraphs under a title. Days are written with the month of the dateline, or else of the issue.</summary>
    /// <param name="title">The title.</param>
    /// <param name="paragraphs">The body.</param>
    /// <param name="kind">What sort of piece it is.</param>
    /// <param name="issueDate">The day of the issue; null when unknown.</param>
    /// <param name="outcomes">Words of a denial in the text; the summary should contain one of them. Null for none.</param>
    public Summary Summarize(string title, IReadOnlyList<string> paragraphs, ArticleKind kind = ArticleKind.News, DateOnly? issueDate = null, IReadOnlyList<string>? outcomes = null)
    {
        var (sentences, dateline) = Read(paragraphs);
        if (!sentences.Exists(sentence => sentence.SaysAnything))
            return new Summary("", []);
        var told = sentences.Where(sentence => Denies(sentence) || (!Redundancy.IsIdle(sentence.Text) && !NewsValue.IsSlogan(sentence.Text) && !NewsValue.IsLaterItem(sentence.Text))).Take(MostSentences).ToList();
        if (told is [])
            told = [.. sentences.Take(MostSentences)];
        var isOpinion = kind is ArticleKind.Commentary or ArticleKind.Letter;
        var salience = new Salience(title, isOpinion ? "" : LeadOf(told), sentences, outcomes ?? []);
        var candidates = told.Where(sentence => sentence.Text.Length >= ShortestSentence || told.Count == 1)
            .Select(sentence => new Candidate(sentence, salience, maxLength)).ToList();
        var places = PlacesInNews(told);
        var lead = isOpinion ? OpinionLeadBonus : LeadBonus;
        var openings = Openings(candidates, salience, sentence => lead * Math.Pow(LeadBonusFades, places[sentence.Index]));

        // Every sentence may be too short or too unbroken to shorten well.
        if (openings is [])
            return new Summary(Truncation.ToLength(told[0].Text, maxLength), [told[0].Paragraph]);
        var best = openings.Select(opening => Continue(opening.Choice, opening.Worth, candidates, salience)).MaxBy(pair => pair.Worth);
        return new Summary(Dated(best.Text, dateline, issueDate), best.Paragraphs);

        // However short, it is what the story is about.
        bool Denies(Sentence sentence) => outcomes is not null && outcomes.Any(outcome => sentence.Text.Contains(outcome, StringComparison.Ordinal));
    }

    /// <summary>The first sentence that tells news; a scene or a musing before it is not the lead.</summary>
    private static string LeadOf(List<Sentence> told) => told.Take(FarthestLead).FirstOrDefault(sentence => sentence.IsNews)?.Text ?? "";

    /// <summary>How much news stands before each sentence, by its index: scenes and musings that open a story take no place in it.</summary>
    private static Dictionary<int, int> PlacesInNews(List<Sentence> told)
    {
        var places = new Dictionary<int, int>();
        var news = 0;
        foreach (var sentence in told)
        {
            places[sentence.Index] = news;
            if (news > 0 || sentence.IsNews)
                news++;
        }

        return places;
    }

    /// <summary>The forms most worth opening with, best first; one that looks back only where there is no other.</summary>
    private List<(Choice Choice, double Worth)> Openings(List<Candidate> candidates, Salience salience, Func<Sentence, double> leadBonus)
    {
        foreach (var mayLookBack in (ReadOnlySpan<bool>)[false, true])
        {
            var best = new List<(Choice Choice, double Worth)>();
            foreach (var candidate in candidates.Where(candidate => mayLookBack || !candidate.Sentence.LooksBack))
            {
                // What the whole sentence is worth at most is cheap to know, and its forms are not.
                var sentence = candidate.Sentence;
                var atMost = OpeningShare * salience.Of(candidate.Pairs) + WholeBonus + TimeBonus + leadBonus(sentence);
                if (best.Count == MostOpenings && atMost <= best[^1].Worth)
                    continue;
                var manner = leadBonus(sentence) + (sentence.NamesTime ? TimeBonus : 0) - sentence.Penalty;
                foreach (var choice in candidate.Choices.Where(choice => mayLookBack || !choice.LooksBack))
                    Keep(best, choice, OpeningShare * salience.Of(choice.Pairs) - Cost(choice.Text.Length) + Wholeness(choice) + manner - (choice.Text.Length < TooShortShare * maxLength ? TooShort : 0));
            }

            if (best.Count > 0)
                return best;
        }

        return [];
    }

    private static void Keep(List<(Choice Choice, double Worth)> best, Choice choice, double worth)
    {
        var place = best.FindIndex(other => other.Worth < worth);
        best.Insert(place < 0 ? best.Count : place, (choice, worth));
        if (best.Count > MostOpenings)
            best.RemoveAt(MostOpenings);
    }

    private (string Text, int[] Paragraphs, double Worth) Continue(Choice opening, double worth, List<Candidate> candidates, Salience salience)
    {
        var said = salience.Saying(opening.Pairs);
        var room = maxLength - opening.Text.Length;
        Choice? second = null;
        var best = double.NegativeInfinity;
        foreach (var candidate in candidates)
        {
            var sentence = candidate.Sentence;
            var follows = sentence.Follows(opening.Sentence);
            if (sentence == opening.Sentence || salience.Of(candidate.Pairs, said) + WholeBonus + NextBonus <= best || (!follows && sentence.LooksBack))
                continue;
            var manner = (follows ? NextBonus : 0) - (sentence.Index < opening.Sentence.Index ? BeforePenalty : 0) - sentence.Penalty;
            foreach (var choice in candidate.Choices.Where(choice => choice.Text.Length >= ShortestSecond && choice.Text.Length <= room))
            {
                if (!follows && ((!choice.Variant.IsWhole && choice.Variant.Clauses <= 1) || choice.LooksBack))
                    continue;
                var added = salience.Of(choice.Pairs, said) - Cost(opening.Text.Length + choice.Text.Length) + Cost(opening.Text.Length) + Wholeness(choice) + manner;
                if (added > best)
                    (second, best) = (choice, added);
            }
        }

        // That a meeting was held says nothing yet; its figures do.
        var needsFigures = second is not null && NewsValue.IsMeeting(opening.Text) && NewsValue.HasFigures(second.Text);
        if (second is null || (best <= 0 && !needsFigures && (opening.Text.Length >= EnoughShare * maxLength || second.Sentence.Penalty > 0)))
            return (opening.Text, [opening.Sentence.Paragraph], worth - (NewsValue.IsMeeting(opening.Text) && candidates.Exists(other => other.Sentence != opening.Sentence && NewsValue.HasFigures(other.Sentence.Text)) ? OnlyMeeting : 0));
        // What led up to it is told first.
        var (first, then) = second.Sentence.Index < opening.Sentence.Index ? (second, opening) : (opening, second);
        int[] paragraphs = [.. new[] { first.Sentence.Paragraph, then.Sentence.Paragraph }.Distinct()];
        return (first.Text + then.Text, paragraphs, worth + best);
    }

    private static (List<Sentence> Sentences, StoryStart Start) Read(IReadOnlyList<string> paragraphs)
    {
        var sentences = new List<Sentence>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        var first = default(StoryStart);
        for (var index = 0; index < paragraphs.Count && sentences.Count < 2 * MostSentences; index++)
        {
            var dateline = StoryStart.Of(paragraphs[index]);
            if (first.Length is 0)
                first = dateline;
            if (NewsValue.IsStatement(paragraphs[index]) && paragraphs.Count > 1)
                continue;
            string[] texts = [.. SentenceSplitter.Split(paragraphs[index][dateline.Length..])];
            foreach (var (text, at) in texts.Select((text, at) => (text, at)))
            {
                var told = WithoutCredit(text).TrimStart('—', ' ', '　', '●', '■', '◆', '▲');
                var isCaption = (at + 1 < texts.Length && Redundancy.CreditOf(texts[at + 1]) > 0) || NewsValue.IsCaption(told);
                if (told.Length > 0 && !SaysAgain(told, said))
                    sentences.Add(new Sentence(Shortened(told), index, sentences.Count, isCaption));
            }
        }

        return (sentences, first);
    }

    /// <summary>Whether every clause of a sentence stood in the text before: a slogan that comes again tells nothing.</summary>
    private static bool SaysAgain(string sentence, HashSet<string> said)
    {
        var isNew = false;
        foreach (var clause in sentence.Split(ClauseMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            isNew |= said.Add(clause);
        return !isNew;
    }

    private static readonly char[] ClauseMarks = ['，', ',', '；', ';', '：', '。', '！', '？'];

    /// <summary>Behind the credit of a picture the story may begin anew, with its reporters.</summary>
    private static string WithoutCredit(string text)
    {
        if (Redundancy.CreditOf(text) is var credit && credit is 0)
            return text;
        var told = text[credit..].TrimStart();
        return told[StoryStart.Of(told).Length..];
    }

    /// <summary>The start of an endless sentence, cut behind a clause so that no number is.</summary>
    private static string Shortened(string text)
    {
        if (text.Length <= LongestSentence)
            return text;
        var clause = text.LastIndexOfAny(['，', '；', '、'], LongestSentence);
        return text[..(clause > 0 ? clause : LongestSentence)];
    }

    private static double Wholeness(Choice choice) => choice.Variant.IsWhole ? WholeBonus : 0;

    private double Cost(int length)
    {
        var early = Math.Min(length, EarlyShare * maxLength);
        return CostOfEarlyCharacter * early + CostOfCharacter * (length - early);
    }

    /// <summary>昨天 is the day before the paper came out; under a dateline of another day it may be the day before that one.</summary>
    private string Dated(string text, StoryStart dateline, DateOnly? issueDate)
    {
        if ((dateline.Month ?? issueDate?.Month) is not { } month || (dateline.Day ?? issueDate?.Day) is not { } day)
            return text;
        var yesterday = dateline.Day is null || dateline.Day == issueDate?.Day ? issueDate?.AddDays(-1) : null;
        var dated = RelativeDays.Write(text, month, day, yesterday);
        return dated.Length <= maxLength ? dated : text;
    }
}

/// <summary>A summary and where it was taken from.</summary>
/// <param name="Text">The summary; empty when there was no text.</param>
/// <param name="Paragraphs">The paragraphs it was taken from, from 0, in order.</param>
internal sealed record Summary(string Text, IReadOnlyList<int> Paragraphs);
