using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Sql.Operations;

/// <summary>Counts in the database. It reads whole tables: for an operator's question, not for every request.</summary>
internal sealed class StatisticsStore(Database database, TimeProvider time) : IStatisticsStore
{
    /// <inheritdoc />
    public Task<Statistics> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(
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
}
