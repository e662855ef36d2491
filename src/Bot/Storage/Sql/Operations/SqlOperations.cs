using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage.Sql.Alerts;
using Baozhai.Bot.Storage.Sql.Articles;
using Baozhai.Newsroom.Issues;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Storage.Sql.Operations;

/// <summary>What operators look after, in the database. Statistics read whole tables: they are for an operator's question, not for every request.</summary>
internal sealed class SqlOperations(Database database, IOptions<AlertOptions> options, TimeProvider time) : IOperations
{
    private const string Columns = "id, article_id, reason, at";

    /// <inheritdoc />
    public Task<(int Stories, int Reports)> CountWaitingAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session => (await session.FirstAsync<int>($"SELECT count(*) {HeldTable.Waiting}"), await session.FirstAsync<int>("SELECT count(*) FROM review WHERE state = 0")),
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<HeldStory>> HeldAsync(int offset, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => HeldTable.FindAsync(session, "ORDER BY held.article_id LIMIT @limit OFFSET @offset", new { offset, limit }), cancellationToken);

    /// <inheritdoc />
    public Task<HeldStory?> FindHeldAsync(long articleId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => HeldTable.FindAsync(session, articleId), cancellationToken);

    /// <inheritdoc />
    public Task<(long ArticleId, int Alerts)?> ReleaseAsync(long articleId, Func<ArchivedArticle, AlertRole> role, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            if (await HeldTable.FindAsync(session, articleId) is not { } held) return ((long, int)?)null;
            var now = time.GetUtcNow();
            var article = held.Article;
            var place = (await session.FirstAsync<PlaceRow>(
                "SELECT article.position, issue.file, issue.back_issue FROM article JOIN issue ON issue.id = article.issue_id WHERE article.id = @articleId", new { articleId }))!;
            var read = article.AsRead ?? article;
            var briefed = new BriefedArticle(read.Article, read.Brief, role(article));
            var admission = new IssueAdmission(new Issue { File = place.File, Paper = read.Paper, Date = read.Date }, "", [briefed], place.BackIssue) { DayAssumed = read.IsDayAssumed };
            using var writer = new ArticleWriter(session, article.IssueId, admission, now);
            var correction = await CorrectionTable.NumberAsync(session, articleId);
            writer.Remove(KeptArticle.Of(article));
            var id = writer.Write(null, briefed, place.Position, article.Correction);
            if (correction is { } number) await session.ExecuteAsync("UPDATE correction SET article_id = @id WHERE id = @number", new { id, number });
            await HeldTable.WriteAsync(session, id, held.Doubt, held.At, releasedAt: now);
            return (id, await new AlertBook(session, article.IssueId, admission, options.Value, now).RecordAsync(id, briefed));
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> DropAsync(long articleId, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            if (await HeldTable.FindAsync(session, articleId) is not { Article: var article }) return false;
            var admission = new IssueAdmission(new Issue { File = "", Paper = article.Paper, Date = article.Date }, "", [], BackIssue: false);
            using var writer = new ArticleWriter(session, article.IssueId, admission, time.GetUtcNow());
            writer.Remove(KeptArticle.Of(article));
            return true;
        },
        cancellationToken);

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
    public Task<Review?> FindReportAsync(long reviewId, CancellationToken cancellationToken) => database.ReadAsync(
        async session => (await session.FirstAsync<ReviewRow>($"SELECT {Columns} FROM review WHERE id = @reviewId AND state = 0", new { reviewId }))?.ToReview(),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Review>> ReportsAsync(int offset, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<ReviewRow>(
                $"SELECT {Columns} FROM review WHERE state = 0 ORDER BY id LIMIT @limit OFFSET @offset", new { limit, offset }),
            cancellationToken);
        return rows.ConvertAll(row => row.ToReview());
    }

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

    /// <inheritdoc />
    public Task<Statistics> StatisticsAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session => new Statistics(
            Chats(session),
            Topics(session),
            await session.FirstAsync<long>(
                "SELECT count(*) FROM subscription JOIN chat ON chat.id = subscription.chat_id WHERE subscription.kind <> @topic AND chat.state = 0",
                new { topic = SubscriptionKind.Topic }),
            Deliveries(session, time.GetUtcNow().AddDays(-1)),
            await session.FirstAsync<long>("SELECT count(*) FROM delivery WHERE state IN (0, 1)"),
            await session.FirstAsync<long>("SELECT count(*) FROM issue"),
            await session.FirstAsync<long>("SELECT count(*) FROM article"),
            await session.QueryAsync<DateOnly>("SELECT day FROM issue WHERE day IS NOT NULL ORDER BY day DESC LIMIT 1") is [var newest] ? newest : null),
        cancellationToken);

    private static List<ChatCount> Chats(Session session)
    {
        using var count = session.Prepare("SELECT channel, sum(CASE WHEN state = 0 THEN 1 ELSE 0 END), sum(CASE WHEN state = 0 THEN 0 ELSE 1 END) FROM chat GROUP BY channel ORDER BY channel");
        return count.Rows(row => new ChatCount(row.GetString(0), row.GetInt64(1), row.GetInt64(2)));
    }

    private static List<NamedCount> Topics(Session session)
    {
        using var count = session.Prepare(
            """
            SELECT value, count(*)
            FROM subscription JOIN chat ON chat.id = subscription.chat_id
            WHERE subscription.kind = @topic AND chat.state = 0
            GROUP BY value
            ORDER BY count(*) DESC, value
            """,
            "@topic");
        return count.Rows(row => new NamedCount(row.GetString(0), row.GetInt64(1)), (int)SubscriptionKind.Topic);
    }

    private static List<NamedCount> Deliveries(Session session, DateTimeOffset since)
    {
        using var count = session.Prepare("SELECT state, count(*) FROM delivery WHERE ended_at >= @since GROUP BY state ORDER BY state", "@since");
        return count.Rows(row => new NamedCount(((DeliveryState)row.GetInt32(0)).ToString().ToLowerInvariant(), row.GetInt64(1)), since);
    }

    private sealed class PlaceRow
    {
        public int Position { get; init; }

        public string File { get; init; } = "";

        public bool BackIssue { get; init; }
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
