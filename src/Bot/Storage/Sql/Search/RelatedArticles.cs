using System.Buffers;
using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql.Articles;

namespace Baozhai.Bot.Storage.Sql.Search;

/// <summary>
/// Finds other articles about the same matter. Each name, place and pair of characters the article is about gives the newest articles
/// that have it too, and counts the more the fewer they are.
/// </summary>
internal static class RelatedArticles
{
    /// <summary>The related articles, newest first.</summary>
    public static async Task<IReadOnlyList<ArchivedArticle>> FindAsync(Session session, ArchivedArticle article, int offset, int limit)
    {
        var score = new RelatedScore(article, await session.FirstAsync<long>("SELECT coalesce(max(id), 0) FROM article"));
        foreach (var name in RelatedTerms.Names(article)) score.Add(await HavingAsync(session, SearchDepth.Body, name), words: 1);
        foreach (var pair in RelatedTerms.Pairs(article)) score.Add(await HavingAsync(session, SearchDepth.Brief, pair), words: 1);
        foreach (var place in article.Brief.Places) score.Add(await AtAsync(session, place), words: 0);
        return score.Choose(await ArticleReader.FindManyAsync(session, score.Best()), offset, limit);
    }

    private static async Task<List<long>> HavingAsync(Session session, SearchDepth depth, string word) => SearchTerms.AnyOf([word]) is { } terms
        ? (await session.Dialect.Search.NewestAsync(session, depth, terms, SearchKey.First(null), SearchKey.Last(null), RelatedScore.Asked)).ConvertAll(SearchKey.Article)
        : [];

    private static Task<List<long>> AtAsync(Session session, string place) => session.QueryAsync<long>(
        "SELECT article_id FROM article_place WHERE place = @place ORDER BY day DESC, issue_id DESC, position LIMIT @limit", new { place, limit = RelatedScore.Asked });
}

/// <summary>What an article is about, as words the index is asked for.</summary>
internal static class RelatedTerms
{
    // Characters that stand in every sentence: a pair with one of them tells nothing.
    private static readonly SearchValues<char> Empty = SearchValues.Create("的了是在和与及为对将被从到向以于把让不也都就还又并等这那其之我们你他她它个年月日一二三四五六七八九十两");

    private const int MostPairs = 24;

    /// <summary>Names the article hangs on wherever they stand in another: stations, and the words that decided its topics.</summary>
    public static IReadOnlyList<string> Names(ArchivedArticle article) =>
        [.. article.Brief.Readings.Select(reading => reading.Station).OfType<string>()
            .Concat(article.Brief.Topics.SelectMany(topic => topic.Why))
            .Distinct()];

    /// <summary>Pairs of neighbouring characters of its headline, which are looked for in headlines and briefs.</summary>
    public static IReadOnlyList<string> Pairs(ArchivedArticle article)
    {
        string?[] lines = [article.Article.Headline, article.Article.Title, article.Article.Kicker, .. article.Article.Subtitles];
        return [.. lines.OfType<string>().SelectMany(SearchText.Runs).SelectMany(Pairs).Except(Names(article)).Take(MostPairs)];
    }

    private static IEnumerable<string> Pairs(List<Rune> run)
    {
        for (var i = 0; i + 1 < run.Count; i++)
        {
            var pair = $"{run[i]}{run[i + 1]}";
            if (!Rune.IsDigit(run[i]) && !Rune.IsDigit(run[i + 1]) && !pair.AsSpan().ContainsAny(Empty)) yield return pair;
        }
    }
}

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
