using Baozhai.Bot.Reviews;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Sql.Operations;

/// <summary>Reports of readers in the database.</summary>
internal sealed class ReviewStore(Database database, TimeProvider time) : IReviewStore
{
    private const string Columns = "id, article_id, reason, at";

    /// <inheritdoc />
    public Task<bool> ReportAsync(ChatId chat, long articleId, string? reason, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var row = new { chat.Channel, chat.Address, articleId, reason, now = time.GetUtcNow(), open = ReviewState.Open };
            var added = await session.ExecuteAsync(
                """
                INSERT INTO review (channel, address, article_id, reason, at, state)
                VALUES (@Channel, @Address, @articleId, @reason, @now, @open)
                ON CONFLICT DO NOTHING
                """,
                row);
            if (added > 0) return true;
            await session.ExecuteAsync(
                """
                UPDATE review SET reason = coalesce(@reason, reason), at = @now, state = @open, settled_at = NULL, note = NULL
                WHERE channel = @Channel AND address = @Address AND article_id = @articleId
                """,
                row);
            return false;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<Review?> FindOpenAsync(long reviewId, CancellationToken cancellationToken) => database.ReadAsync(
        async session => (await session.FirstAsync<ReviewRow>($"SELECT {Columns} FROM review WHERE id = @reviewId AND state = 0", new { reviewId }))?.ToReview(),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Review>> OpenAsync(int offset, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<ReviewRow>(
                $"SELECT {Columns} FROM review WHERE state = 0 ORDER BY id LIMIT @limit OFFSET @offset", new { limit, offset }),
            cancellationToken);
        return rows.ConvertAll(row => row.ToReview());
    }

    /// <inheritdoc />
    public Task<int> CountOpenAsync(CancellationToken cancellationToken) => database.ReadAsync(
        session => session.FirstAsync<int>("SELECT count(*) FROM review WHERE state = 0"), cancellationToken);

    /// <inheritdoc />
    public Task<bool> SettleAsync(long reviewId, ReviewState state, string? note, CancellationToken cancellationToken)
    {
        if (state == ReviewState.Open) throw new ArgumentOutOfRangeException(nameof(state), state, "A report is settled as fixed or rejected.");
        return database.WriteAsync(
            async session => await session.ExecuteAsync(
                "UPDATE review SET state = @state, settled_at = @now, note = @note WHERE id = @reviewId AND state = 0",
                new { state, now = time.GetUtcNow(), note, reviewId }) > 0,
            cancellationToken);
    }

    private sealed class ReviewRow
    {
        public long Id { get; init; }

        public long ArticleId { get; init; }

        public string? Reason { get; init; }

        public DateTimeOffset At { get; init; }

        public Review ToReview() => new() { Id = Id, ArticleId = ArticleId, Reason = Reason, At = At };
    }
}
