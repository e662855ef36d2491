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
