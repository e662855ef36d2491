using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Storage.Sql.Search;

/// <summary>Weighs how much other articles have in common with one.</summary>
/// <param name="article">The article.</param>
/// <param name="last">The number of the last article of all.</param>
internal sealed class RelatedScore(ArchivedArticle article, long last)
{
    // The newest of each term: enough for a story that runs for months, and a bound in an archive of any size.
    private const int Newest = 400;

    private const int Fetched = 60;

    // A term of more than one article in five tells nothing.
    private const double TooMany = 5;

    // Stories of no common topic need more in common.
    private const double OtherTopic = 0.6;

    // The share of all that could be common.
    private const double Enough = 0.22;

    // Whatever the share: two rare words at least, however few there are in the headline.
    private const double Least = 1.4;

    // A place alone, or one word, is no matter.
    private const int FewestWords = 2;

    private readonly Dictionary<long, (double Weight, int Words)> _found = [];
    private readonly HashSet<string> _topics = [.. article.Brief.Topics.Select(topic => topic.Name)];
    private double _whole;

    /// <summary>How many of the newest articles of a term are asked for; one more than counts says that there are more.</summary>
    public static int Asked => Newest + 1;

    /// <summary>Adds a term.</summary>
    /// <param name="having">The newest articles that have it.</param>
    /// <param name="words">How many words it is: none for a place.</param>
    public void Add(IReadOnlyCollection<long> having, int words)
    {
        if (having.Count < 2) return;
        // Where the newest fill the bound, how close they lie together says how many there are in all.
        var spread = having.Count > Newest ? (double)(last - having.Min() + 1) : last;
        var oneIn = spread / having.Count;
        if (oneIn < TooMany) return;
        var weight = Math.Log(oneIn);
        _whole += weight;
        foreach (var id in having)
        {
            var known = _found.GetValueOrDefault(id);
            _found[id] = (known.Weight + weight, known.Words + words);
        }
    }

    /// <summary>The numbers of those that have most in common with it.</summary>
    public IReadOnlyList<long> Best() =>
        [.. _found.Where(found => found.Key != article.Id && found.Value.Words >= FewestWords)
            .OrderByDescending(found => found.Value.Weight).ThenByDescending(found => found.Key)
            .Take(Fetched).Select(found => found.Key)];

    /// <summary>Those of the best that have enough in common with it, newest first.</summary>
    public IReadOnlyList<ArchivedArticle> Choose(IEnumerable<ArchivedArticle> best, int offset, int limit) =>
        [.. best.Where(other => Share(other) >= Enough && _found[other.Id].Weight >= Least * Math.Log(last))
            .OrderByDescending(other => other.Date).ThenByDescending(Share)
            .Skip(offset).Take(limit)];

    private double Share(ArchivedArticle other) =>
        _found[other.Id].Weight / _whole * (other.Brief.Topics.Any(topic => _topics.Contains(topic.Name)) ? 1 : OtherTopic);
}
