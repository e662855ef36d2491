using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Topics;

/// <summary>Sorts texts into topics by the words they use, and where and as what they stand.</summary>
internal sealed class TopicFinder
{
    private const int MostTopics = 3;

    // A single plain word in the body is no topic; two of them, or one in the lead, are.
    private const double LeastStrength = 2.5;
    private const double LeastShareOfStrongest = 0.6;

    // A matter that headline or lead name outright is told of, though the rest of a long report speaks of others.
    private const double StrongInHead = 8;
    private const double LeastShareWhenStrongInHead = 0.35;

    // From this weight on, a word names an object by itself.
    private const double Decisive = 2;

    // Strength at which a topic's score is about two thirds.
    private const double ScoreScale = 12;

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

    /// <summary>The topics of a text, what it is most about first, at most three; 其他 alone when none fits.</summary>
    public IReadOnlyList<TopicMatch> Find(IEnumerable<Passage> passages)
    {
        var evidence = Gather(passages);
        var objects = evidence.Count(one => one.HasObjectInTitle);
        var strongest = evidence.Select(one => one.Strength).DefaultIfEmpty().Max();
        var found = Enumerable.Range(0, evidence.Length)
            .Where(topic => evidence[topic].Strength >= LeastStrength && evidence[topic].Strength >= ShareNeeded(evidence[topic]) * strongest)
            .OrderByDescending(topic => evidence[topic].Order(hasRival: objects > (evidence[topic].HasObjectInTitle ? 1 : 0)))
            .Take(MostTopics)
            .ToList();
        if (found is []) return [new TopicMatch(TopicLexicon.Other, 0, [])];

        // What comes first is no weaker than what comes behind it.
        var scores = found.Select((_, place) => found.Skip(place).Max(topic => Score(evidence[topic].Strength)));
        return [.. found.Zip(scores, (topic, score) => new TopicMatch(_lexicon.Topics[topic].Name, score, evidence[topic].Why()))];
    }

    private static double ShareNeeded(Evidence evidence) => evidence.InHead >= StrongInHead ? LeastShareWhenStrongInHead : LeastShareOfStrongest;

    private static double Score(double strength) => Math.Round(1 - Math.Exp(-strength / ScoreScale), 3);

    private Evidence[] Gather(IEnumerable<Passage> passages)
    {
        var mentions = new Dictionary<int, Mentions>();
        var first = -1;
        foreach (var passage in passages)
        {
            var end = -1;
            foreach (var hit in _matcher.Find(SimplifiedScript.Fold(passage.Text)))
            {
                var share = WordRole.Share(passage.Text, hit);
                var (weight, known) = (share * passage.Weight, mentions.GetValueOrDefault(hit.Word));
                mentions[hit.Word] = new Mentions(
                    known.All + weight, passage.IsHead ? known.InHead + weight : known.InHead, passage.IsTitle ? Math.Max(known.InTitle, share) : known.InTitle);
                // Of words that stand together the last is the object: 制造业贷款 are loans.
                if (!passage.IsTitle || (first >= 0 && hit.Start != end)) continue;
                var named = ObjectOf(hit.Word);
                if (named >= 0 && (first >= 0 || share == 1)) first = named;
                if (first >= 0) end = hit.Start + hit.Length;
            }
        }

        var evidence = _lexicon.Topics.Select((_, topic) => new Evidence { IsFirstInTitle = topic == first }).ToArray();
        foreach (var (word, told) in mentions)
        {
            foreach (var vote in _words[word].Votes)
                evidence[vote.Topic].Add(_words[word].Word, vote, told);
        }

        return evidence;
    }

    /// <summary>The topic that a word names by itself; -1 for none.</summary>
    private int ObjectOf(int word)
    {
        foreach (var vote in _words[word].Votes)
        {
            if (vote.Weight >= Decisive && !vote.IsForm && !vote.IsAmbiguous)
                return vote.Topic;
        }

        return -1;
    }
}
