using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Topics;

/// <summary>Sorts texts into topics by the words they use.</summary>
internal sealed class TopicFinder
{
    private const int MostTopics = 3;

    // A single plain word in the body is no topic; two of them, or one in the lead, are.
    private const double LeastStrength = 2.5;
    private const double LeastShareOfStrongest = 0.45;

    // A matter that headline or lead name outright is told of, though the rest of a long report speaks of others.
    private const double StrongInHead = 8;
    private const double LeastShareWhenStrongInHead = 0.35;

    // Strength at which a topic's score is about two thirds.
    private const double ScoreScale = 12;

    // The tenth mention of a word says little more than the third: after BM25's term saturation.
    private const double Saturation = 2;

    // What a word counts that other topics use too, where nothing else speaks for its topic.
    private const double AmbiguousAlone = 0.4;

    // The object of a meeting beats the meeting.
    internal static double FormInOrder = 0.35, TitleBonus = 2, TitleObject = 2, FirstBonus = 0, AmbiguousBeside = 1, Power = 1, LeastShare = 0.45;

    private readonly List<(string Word, List<Vote> Votes)> _words;
    private readonly WordMatcher _matcher;
    private readonly TopicLexicon _lexicon;

    public TopicFinder(TopicLexicon lexicon)
    {
        _lexicon = lexicon;
        var votes = new Dictionary<string, List<Vote>>();
        foreach (var (topic, index) in lexicon.Topics.Select((topic, index) => (topic, index)))
        {
            foreach (var (word, weight) in topic.Words)
            {
                if (!votes.TryGetValue(word, out var list))
                    votes.Add(word, list = []);
                list.Add(new Vote(index, weight, topic.Forms.Contains(word), topic.Ambiguous.Contains(word)));
            }
        }

        _words = [.. votes.Select(pair => (pair.Key, pair.Value))];
        _matcher = new WordMatcher(_words.Select(entry => SimplifiedScript.Fold(entry.Word)));
    }

    /// <summary>The topics of a text, strongest first, at most three; 其他 alone when none fits.</summary>
    public IReadOnlyList<TopicMatch> Find(IEnumerable<Passage> passages)
    {
        var evidence = _lexicon.Topics.Select(_ => new Evidence()).ToArray();
        foreach (var (word, mentions) in Count(passages))
        {
            var head = Saturate(mentions.InHead);
            var all = Saturate(mentions.All);
            foreach (var vote in _words[word].Votes)
                evidence[vote.Topic].Add(_words[word].Word, vote, head, all, mentions.InTitle);
        }

        var first = passages.Where(p => p.IsTitle).SelectMany(p => _matcher.Find(SimplifiedScript.Fold(p.Text)).Where(h => WordRole.Share(p.Text, h) == 1)).SelectMany(h => _words[h.Word].Votes.Where(v => v.Weight >= 2 && !v.IsForm && !v.IsAmbiguous)).FirstOrDefault();
        if (first.Weight > 0) evidence[first.Topic].IsFirst = true;
        foreach (var one in evidence)
            one.HasRival = evidence.Any(rival => rival != one && rival.InTitle >= TitleObject);

        var strengths = Array.ConvertAll(evidence, one => one.Strength);
        var strongest = strengths.DefaultIfEmpty().Max();
        var found = Enumerable.Range(0, strengths.Length)
            .Where(topic => strengths[topic] >= LeastStrength && strengths[topic] >= ShareNeeded(evidence[topic].InHead) * strongest)
            .OrderByDescending(topic => evidence[topic].Order)
            .Take(MostTopics)
            .Select(topic => new TopicMatch(_lexicon.Topics[topic].Name, Score(Math.Max(evidence[topic].Order, 0)), evidence[topic].Why()))
            .ToList();
        return found is [] ? [new TopicMatch(TopicLexicon.Other, 0, [])] : found;
    }

    private static double ShareNeeded(double inHead) => inHead >= StrongInHead ? LeastShareWhenStrongInHead : LeastShare;

    private static double Saturate(double mentions) => mentions * (Saturation + 1) / (mentions + Saturation);

    private static double Score(double strength) => Math.Round(1 - Math.Exp(-strength / ScoreScale), 3);

    private Dictionary<int, (double All, double InHead, double InTitle)> Count(IEnumerable<Passage> passages)
    {
        var mentions = new Dictionary<int, (double All, double InHead, double InTitle)>();
        foreach (var passage in passages)
        {
            foreach (var hit in _matcher.Find(SimplifiedScript.Fold(passage.Text)))
            {
                var (all, inHead, inTitle) = mentions.GetValueOrDefault(hit.Word);
                var weight = WordRole.Share(passage.Text, hit) * passage.Weight;
                mentions[hit.Word] = (all + weight, passage.IsHead ? inHead + weight : inHead, passage.IsTitle ? Math.Max(inTitle, weight / passage.Weight) : inTitle);
            }
        }

        return mentions;
    }

    /// <summary>What a word says of a topic.</summary>
    private readonly record struct Vote(int Topic, double Weight, bool IsForm, bool IsAmbiguous);

    /// <summary>What speaks for one topic.</summary>
    private sealed class Evidence
    {
        private readonly List<(string Word, double Strength)> _reasons = [];
        private double _clear;
        private double _ambiguous;
        private double _form;
        private int _ambiguousWords;
        private int _clearWords;

        public double InHead { get; private set; }

        public double Strength => _clear + (AmbiguityShare * _ambiguous);

        public double Order => Math.Pow(Math.Max(0, Strength - (HasRival ? (1 - FormInOrder) * _form : 0)), Power) + (TitleBonus * InTitle) + (IsFirst ? FirstBonus : 0);

        public bool IsFirst { get; set; }

        public bool HasRival { get; set; }

        public double InTitle { get; private set; }

        private double AmbiguityShare => _clearWords > 0 || _ambiguousWords > 1 ? TopicFinder.AmbiguousBeside : AmbiguousAlone;

        public void Add(string word, Vote vote, double head, double all, double title)
        {
            var strength = vote.Weight * (head + all);
            if (vote.IsAmbiguous) (_ambiguous, _ambiguousWords) = (_ambiguous + strength, _ambiguousWords + 1);
            else (_clear, _clearWords) = (_clear + strength, _clearWords + (vote.Weight > 0 ? 1 : 0));
            if (vote.IsForm) _form += strength;
            else InTitle += vote.Weight * title;
            InHead += vote.Weight * head;
            _reasons.Add((word, strength));
        }

        public List<string> Why() =>
            [.. _reasons.Where(reason => reason.Strength > 0).OrderByDescending(reason => reason.Strength).Take(5).Select(reason => reason.Word)];
    }
}
