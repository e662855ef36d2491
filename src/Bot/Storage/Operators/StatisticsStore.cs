using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Operators;

/// <summary>Counts in the database. It reads whole tables: for an operator's question, not for every request.</summary>
internal sealed class StatisticsStore(Database database, TimeProvider time) : IStatisticsStore
{
    /// <inheritdoc />
    public Task<Statistics> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session => new Statistics(
            await session.QueryAsync<ChatCount>(
                "SELECT channel, sum(state = 0) AS active, sum(state <> 0) AS gone FROM chat GROUP BY channel ORDER BY channel"),
            await session.QueryAsync<NamedCount>(
                """
                SELECT value AS name, count(*) AS count
                FROM subscription JOIN chat ON chat.id = subscription.chat_id
                WHERE subscription.kind = @topic AND chat.state = 0
                GROUP BY value
                ORDER BY count DESC, value
                """,
                new { topic = SubscriptionKind.Topic }),
            await session.FirstAsync<long>(
                "SELECT count(*) FROM subscription JOIN chat ON chat.id = subscription.chat_id WHERE subscription.kind <> @topic AND chat.state = 0",
                new { topic = SubscriptionKind.Topic }),
            [.. (await session.QueryAsync<StateCount>(
                "SELECT state, count(*) AS count FROM delivery WHERE ended_at >= @since GROUP BY state ORDER BY state",
                new { since = time.GetUtcNow().AddDays(-1) })).Select(row => new NamedCount(((DeliveryState)row.State).ToString().ToLowerInvariant(), row.Count))],
            await session.FirstAsync<long>("SELECT count(*) FROM delivery WHERE state IN (0, 1)"),
            await session.FirstAsync<long>("SELECT count(*) FROM issue"),
            await session.FirstAsync<long>("SELECT count(*) FROM article"),
            await session.FirstAsync<DateOnly?>("SELECT max(day) FROM issue")),
        cancellationToken);

    private sealed class StateCount
    {
        public int State { get; init; }

        public long Count { get; init; }
    }
}
