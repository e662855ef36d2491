using Baozhai.Bot.Archive;
using Baozhai.Bot.Operators;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>The rows of stories that wait, or were let out.</summary>
internal static class HeldTable
{
    /// <summary>Whether an article waits, as a condition.</summary>
    public const string IsWaiting = "EXISTS (SELECT 1 FROM held WHERE held.article_id = article.id AND held.released_at IS NULL)";

    /// <summary>The rows of those that wait.</summary>
    public const string Waiting = "FROM held WHERE held.released_at IS NULL";

    /// <summary>A story that waits, or null.</summary>
    public static async Task<HeldStory?> FindAsync(Session session, long articleId) =>
        (await FindAsync(session, "AND held.article_id = @articleId", new { articleId })).SingleOrDefault();

    /// <summary>Stories that wait.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="which">Which of them: more conditions, the order, the limit.</param>
    /// <param name="parameters">The values it names.</param>
    public static async Task<IReadOnlyList<HeldStory>> FindAsync(Session session, string which, object parameters)
    {
        var rows = await session.QueryAsync<HeldRow>($"SELECT held.article_id, held.confidence, held.minimum, held.page_low, held.page_all, held.at {Waiting} {which}", parameters);
        var articles = (await ArticleReader.FindManyAsync(session, rows.ConvertAll(row => row.ArticleId))).ToDictionary(article => article.Id);
        return [.. rows.Select(row => new HeldStory(articles[row.ArticleId], new ReadingDoubt(row.Confidence, row.Minimum, row.PageLow, row.PageAll), row.At))];
    }

    /// <summary>Notes that a story waits, or that it does no more.</summary>
    public static Task WriteAsync(Session session, long articleId, ReadingDoubt doubt, DateTimeOffset at, DateTimeOffset? releasedAt = null) => session.ExecuteAsync(
        """
        INSERT INTO held (article_id, confidence, minimum, page_low, page_all, at, released_at)
        VALUES (@articleId, @Confidence, @Minimum, @Low, @All, @at, @releasedAt)
        ON CONFLICT (article_id) DO UPDATE
        SET confidence = excluded.confidence, minimum = excluded.minimum, page_low = excluded.page_low, page_all = excluded.page_all,
            at = excluded.at, released_at = excluded.released_at
        """,
        new { articleId, doubt.Confidence, doubt.Minimum, doubt.Low, doubt.All, at, releasedAt });

    /// <summary>Forgets that a story waited.</summary>
    public static Task RemoveAsync(Session session, long articleId) => session.ExecuteAsync("DELETE FROM held WHERE article_id = @articleId", new { articleId });

    private sealed class HeldRow
    {
        public long ArticleId { get; init; }

        public double Confidence { get; init; }

        public double Minimum { get; init; }

        public int PageLow { get; init; }

        public int PageAll { get; init; }

        public DateTimeOffset At { get; init; }
    }
}
