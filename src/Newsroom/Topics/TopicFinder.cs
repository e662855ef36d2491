using System.Buffers;
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

    // 防汛 between 、 and 、 is one of many cares of a meeting, not its subject.
    private const double InEnumeration = 0.4;

    private static readonly SearchValues<char> Marks = SearchValues.Create("、，,。；;：:！？");

    private readonly List<(string Word, List<(int Topic, double Weight)> Votes)> _words;
    private readonly WordMatcher _matcher;
    private readonly TopicLexicon _lexicon;

    public TopicFinder(TopicLexicon lexicon)
    {
        _lexicon = lexicon;
        var votes = new Dictionary<string, List<(int, double)>>();
        foreach (var (topic, index) in lexicon.Topics.Select((topic, index) => (topic, index)))
        {
            foreach (var (word, weight) in topic.Words)
            {
                if (!votes.TryGetValue(word, out var list))
                    votes.Add(word, list = []);
                list.Add((index, weight));
            }
        }

        _words = [.. votes.Select(pair => (pair.Key, pair.Value))];
        _matcher = new WordMatcher(_words.Select(entry => SimplifiedScript.Fold(entry.Word)));
    }

    /// <summary>The topics of a text, strongest first, at most three; 其他 alone when none fits.</summary>
    public IReadOnlyList<TopicMatch> Find(IEnumerable<Passage> passages)
    {
        var strengths = new double[_lexicon.Topics.Count];
        var inHead = new double[strengths.Length];
        var reasons = strengths.Select(_ => new List<(string Word, double Strength)>()).ToArray();
        foreach (var (word, mentions) in Count(passages))
        {
            var head = Saturate(mentions.InHead);
            var strength = head + Saturate(mentions.All);
            foreach (var (topic, weight) in _words[word].Votes)
            {
                inHead[topic] += weight * head;
                strengths[topic] += weight * strength;
                reasons[topic].Add((_words[word].Word, weight * strength));
            }
        }

        var strongest = strengths.DefaultIfEmpty().Max();
        var found = Enumerable.Range(0, strengths.Length)
            .Where(topic => strengths[topic] >= LeastStrength && strengths[topic] >= ShareNeeded(inHead[topic]) * strongest)
            .OrderByDescending(topic => strengths[topic])
            .Take(MostTopics)
            .Select(topic => new TopicMatch(_lexicon.Topics[topic].Name, Score(strengths[topic]), Why(reasons[topic])))
            .ToList();
        return found is [] ? [new TopicMatch(TopicLexicon.Other, 0, [])] : found;
    }

    private static double ShareNeeded(double inHead) => inHead >= StrongInHead ? LeastShareWhenStrongInHead : LeastShareOfStrongest;

    private static double Saturate(double mentions) => mentions * (Saturation + 1) / (mentions + Saturation);

    private static double Score(double strength) => Math.Round(1 - Math.Exp(-strength / ScoreScale), 3);

    private static List<string> Why(List<(string Word, double Strength)> reasons) =>
        [.. reasons.Where(reason => reason.Strength > 0).OrderByDescending(reason => reason.Strength).Take(5).Select(reason => reason.Word)];

    private static bool IsEnumerated(string text, WordHit hit)
    {
        var from = Math.Max(0, hit.Start - 12);
        var before = text.AsSpan(from, hit.Start - from);
        var end = hit.Start + hit.Length;
        var after = text.AsSpan(end, Math.Min(12, text.Length - end));
        return MeetsListMark(before, fromEnd: true) && MeetsListMark(after, fromEnd: false);
    }

    /// <summary>Whether a 、 comes before any other punctuation, looking away from the word.</summary>
    private static bool MeetsListMark(ReadOnlySpan<char> around, bool fromEnd)
    {
        var at = fromEnd ? around.LastIndexOfAny(Marks) : around.IndexOfAny(Marks);
        return at >= 0 && around[at] is '、';
    }

    private Dictionary<int, (double All, double InHead)> Count(IEnumerable<Passage> passages)
    {
        var mentions = new Dictionary<int, (double All, double InHead)>();
        foreach (var passage in passages)
        {
            foreach (var hit in _matcher.Find(SimplifiedScript.Fold(passage.Text)))
            {
                var (all, inHead) = mentions.GetValueOrDefault(hit.Word);
                var weight = (IsEnumerated(passage.Text, hit) ? InEnumeration : 1) * passage.Weight;
                mentions[hit.Word] = (all + weight, passage.IsHead ? inHead + weight : inHead);
            }
        }

        return mentions;
    }
}
