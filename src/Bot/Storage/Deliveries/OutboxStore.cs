using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Deliveries;

/// <summary>The outbox in the database.</summary>
internal sealed class OutboxStore(Database database, TimeProvider time) : IOutbox
{
    // The answer to somebody who wanted to be forgotten is the last that holds the address, until it has gone out.
    private const string Forgotten =
        """
        address = CASE
            WHEN lane = 0 AND NOT EXISTS (SELECT 1 FROM chat WHERE chat.channel = delivery.channel AND chat.address = delivery.address) THEN '-' || id
            ELSE address
        END
        """;

    /// <inheritdoc />
    public Task<int> PlanAsync(IReadOnlyList<PlannedDelivery> deliveries, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            using var writer = new DeliveryWriter(session, time.GetUtcNow());
            return Task.FromResult(writer.Plan(deliveries));
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Delivery>> LeaseAsync(
        IReadOnlyCollection<string> channels, int limit, TimeSpan leaseFor, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            var now = time.GetUtcNow();
            return new LeaseBatch(session, now).TakeAsync(channels, limit, now + leaseFor);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task MarkSentAsync(long deliveryId, string? messageId, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            $"UPDATE delivery SET state = @sent, ended_at = @now, message_id = @messageId, reason = NULL, {Forgotten} WHERE id = @deliveryId",
            new { sent = DeliveryState.Sent, now = time.GetUtcNow(), messageId, deliveryId }),
        cancellationToken);

    /// <inheritdoc />
    public Task PostponeAsync(long deliveryId, DateTimeOffset due, string reason, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            "UPDATE delivery SET state = @pending, due = @due, ready_at = @due, reason = @reason WHERE id = @deliveryId AND state IN (0, 1)",
            new { pending = DeliveryState.Pending, due, reason, deliveryId }),
        cancellationToken);

    /// <inheritdoc />
    public Task AbandonAsync(long deliveryId, DeliveryState state, string reason, CancellationToken cancellationToken)
    {
        if (state is not (DeliveryState.Failed or DeliveryState.Gone or DeliveryState.Expired))
            throw new ArgumentOutOfRangeException(nameof(state), state, "A delivery is abandoned as failed, gone or expired.");
        return database.WriteAsync(
            async session =>
            {
                var ended = await session.ExecuteAsync(
                    $"UPDATE delivery SET state = @state, ended_at = @now, reason = @reason, {Forgotten} WHERE id = @deliveryId AND state IN (0, 1)",
                    new { state, now = time.GetUtcNow(), reason, deliveryId });
                if (ended > 0 && state == DeliveryState.Gone) await MarkChatGoneAsync(session, deliveryId);
                return ended;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Delivery>> SentAsync(ChatId chat, long afterDelivery, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<DeliveryRow>(
                $"""
                SELECT {DeliveryRow.Columns}
                FROM {DeliveryRow.Tables}
                WHERE delivery.channel = @Channel AND delivery.address = @Address AND delivery.state = @sent AND delivery.id > @afterDelivery
                ORDER BY delivery.id
                LIMIT @limit
                """,
                new { chat.Channel, chat.Address, sent = DeliveryState.Sent, afterDelivery, limit }),
            cancellationToken);
        return rows.ConvertAll(row => row.ToDelivery());
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DeliveryRecord>> OfArticleAsync(ChatId chat, long articleId, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<RecordRow>(
                """
                SELECT lane, state, due, ended_at, reason
                FROM delivery
                WHERE channel = @Channel AND address = @Address AND body_id IN (SELECT body_id FROM body_article WHERE article_id = @articleId)
                ORDER BY id
                """,
                new { chat.Channel, chat.Address, articleId }),
            cancellationToken);
        return rows.ConvertAll(row => row.ToRecord());
    }

    /// <inheritdoc />
    public Task<long> BacklogAsync(CancellationToken cancellationToken) => database.ReadAsync(
        session => session.FirstAsync<long>("SELECT count(*) FROM delivery WHERE state IN (0, 1)"), cancellationToken);

    private static Task<int> MarkChatGoneAsync(Session session, long deliveryId) => session.ExecuteAsync(
        """
        UPDATE chat SET state = @gone
        WHERE (channel, address) = (SELECT channel, address FROM delivery WHERE id = @deliveryId)
        """,
        new { gone = ChatState.Gone, deliveryId });

    private sealed class RecordRow
    {
        public int Lane { get; init; }

        public int State { get; init; }

        public DateTimeOffset Due { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        public string? Reason { get; init; }

        public DeliveryRecord ToRecord() => new() { Lane = (Lane)Lane, State = (DeliveryState)State, Due = Due, EndedAt = EndedAt, Reason = Reason };
    }
}
