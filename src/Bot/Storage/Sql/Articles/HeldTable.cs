using Baozhai.Bot.Archive;
using Baozhai.Bot.Reviews;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>The rows of stories that wait, or were let out.</summary>
internal static class HeldTable
{
    /// <summary>Whether an article waits, as a condition.</summary>
    public const string IsWaiting = "EXISTS (SELECT 1 FROM held WHERE held.article_id = article.id AND held.released_at IS NULL)";

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
}
