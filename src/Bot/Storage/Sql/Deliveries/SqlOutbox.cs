using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>The outbox in the database.</summary>
internal sealed class SqlOutbox(Database database, TimeProvider time) : IOutbox
{
    // A minute at the limit of any channel.
    private const int MostRecent = 5000;

    // What a lease is asked for by: a relay that lost it changes nothing.
    private const string Held = "id = @Delivery AND lease = @Number AND state = 1";

    // The answer to somebody who wanted to be forgotten is the last that holds the address, until it has gone out.
    private const string Forgotten =
        """
        address = CASE
            WHEN lane = 0 AND NOT EXISTS (SELECT 1 FROM chat WHERE chat.channel = delivery.channel AND chat.address = delivery.address) THEN '-' || id
            ELSE address
        END
        """;

    private const string MarkSent =
        $"UPDATE delivery SET state = @sent, ended_at = @now, message_id = coalesce(message_id, @messageId), reason = NULL, {Forgotten} WHERE id = @delivery AND state <> @sent";

    // Quiet hours put off what is sent, not what is asked for: due is not looked at. One that is being sent just now is left to its sender.
    private const string Waiting =
        $"""
        SELECT {DeliveryRow.Columns}
        FROM {DeliveryRow.Tables}
        WHERE delivery.channel = @Channel AND delivery.address = @Address AND delivery.state = @pending AND delivery.lane IN (@alert, @digest)
            AND (delivery.expires IS NULL OR delivery.expires > @now)
        ORDER BY delivery.lane, delivery.id
        """;

    /// <inheritdoc />
    public Task<int> PlanAsync(IReadOnlyList<PlannedDelivery> deliveries, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            using var writer = new DeliveryWriter(session, time.GetUtcNow());
            return await writer.PlanAsync(deliveries);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Delivery>> LeaseAsync(
        IReadOnlyCollection<string> channels, int limit, TimeSpan leaseFor, Fence? fence, CancellationToken cancellationToken) => database.WriteRowsAsync<IReadOnlyList<Delivery>>(
        async session =>
        {
            // The row of the seat is kept until the leases are written: whoever takes the seat finds all of them.
            if (fence is { } held && await session.FirstAsync<long?>("SELECT epoch FROM seat WHERE name = @Seat FOR SHARE", new { held.Seat }) != held.Epoch) return [];
            var now = time.GetUtcNow();
            return new LeaseBatch(session, now).Take(channels, limit, now + leaseFor);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task MarkSentAsync(Lease lease, string? messageId, CancellationToken cancellationToken) => database.WriteRowsAsync(
        session =>
        {
            using var mark = session.Prepare(MarkSent, "@sent", "@now", "@messageId", "@delivery");
            return Task.FromResult(mark.Run((int)DeliveryState.Sent, time.GetUtcNow(), messageId, lease.Delivery));
        },
        cancellationToken);

    /// <inheritdoc />
    public Task NotePiecesAsync(Lease lease, int pieces, string? messageId, TimeSpan leaseFor, CancellationToken cancellationToken) => database.WriteRowsAsync(
        session => session.ExecuteAsync(
            $"UPDATE delivery SET pieces = @pieces, message_id = coalesce(message_id, @messageId), ready_at = @until WHERE {Held}",
            new { pieces, messageId, until = time.GetUtcNow() + leaseFor, lease.Delivery, lease.Number }),
        cancellationToken);

    /// <inheritdoc />
    public Task PostponeAsync(Lease lease, DateTimeOffset readyAt, string reason, bool tried, CancellationToken cancellationToken) => database.WriteRowsAsync(
        async session =>
        {
            var postponed = await session.ExecuteAsync(
                $"UPDATE delivery SET state = @pending, ready_at = @readyAt, reason = @reason, attempts = attempts - @untried WHERE {Held}",
                new { pending = DeliveryState.Pending, readyAt, reason, untried = tried ? 0 : 1, lease.Delivery, lease.Number });
            if (postponed > 0 && tried) await DeliveryHistoryTable.NoteAsync(session, lease.Delivery, time.GetUtcNow(), reason);
            return postponed;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task AbandonAsync(Lease lease, DeliveryState state, string reason, CancellationToken cancellationToken)
    {
        if (state is not (DeliveryState.Failed or DeliveryState.Gone or DeliveryState.Expired))
            throw new ArgumentOutOfRangeException(nameof(state), state, "A delivery is abandoned as failed, gone or expired.");
        return database.WriteAsync(
            async session =>
            {
                var now = time.GetUtcNow();
                var ended = await session.ExecuteAsync(
                    $"UPDATE delivery SET state = @state, ended_at = @now, reason = @reason, {Forgotten} WHERE {Held}",
                    new { state, now, reason, lease.Delivery, lease.Number });
                if (ended > 0 && state == DeliveryState.Gone) await DeliverySweep.EndOfChatAsync(session, lease.Delivery, now, reason);
                return ended;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<LaneCount>> ExpireAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(session => DeliverySweep.ExpireAsync(session, time.GetUtcNow()), cancellationToken);

    /// <inheritdoc />
    public Task<int> ResumeAsync(string channel, CancellationToken cancellationToken) => database.WriteAsync(
        session => DeliverySweep.ResumeAsync(session, channel, time.GetUtcNow()), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecentlySent>> RecentAsync(string channel, TimeSpan within, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = await database.ReadAsync(
            session => session.QueryAsync<SentRow>(
                "SELECT address, ended_at FROM delivery WHERE ended_at > @since AND channel = @channel AND state = @sent ORDER BY ended_at DESC LIMIT @MostRecent",
                new { since = now - within, channel, sent = DeliveryState.Sent, MostRecent }),
            cancellationToken);
        return [.. rows.Select(row => new RecentlySent(row.Address, now > row.EndedAt ? now - row.EndedAt : TimeSpan.Zero)).Reverse()];
    }

    /// <inheritdoc />
    public Task<int> GiveUpLostAsync(string channel, Lane lane, CancellationToken cancellationToken) => database.WriteAsync(
        session => DeliverySweep.GiveUpLostAsync(session, channel, lane, time.GetUtcNow()), cancellationToken);

    /// <inheritdoc />
    public Task MoveAsync(ChatId from, ChatId to, CancellationToken cancellationToken) => database.WriteAsync(
        session => DeliverySweep.MoveAsync(session, from, to, time.GetUtcNow()), cancellationToken);

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
    public async Task<IReadOnlyList<Delivery>> WaitingAsync(ChatId chat, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<DeliveryRow>(
                Waiting,
                new { chat.Channel, chat.Address, pending = DeliveryState.Pending, alert = Lane.Alert, digest = Lane.Digest, now = time.GetUtcNow() }),
            cancellationToken);
        return rows.ConvertAll(row => row.ToDelivery());
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DeliveryRecord>> OfArticleAsync(ChatId chat, long articleId, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<DeliveryRow>(
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
    public Task<IReadOnlyList<LaneCount>> DepthAsync(CancellationToken cancellationToken) => database.ReadAsync(
        session => LaneCountRow.ReadAsync(session, "SELECT channel, lane, count(*) AS count FROM delivery WHERE state IN (0, 1) GROUP BY channel, lane"),
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<DeliveryHistory>> LatestAsync(ChatId chat, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => DeliveryHistoryTable.LatestAsync(session, chat, limit), cancellationToken);

    /// <inheritdoc />
    public Task<DeliveryHistory?> HistoryAsync(long deliveryId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => DeliveryHistoryTable.FindAsync(session, deliveryId), cancellationToken);

    /// <inheritdoc />
    public Task<bool> IsAnsweredAsync(string channel, long updateId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.FirstAsync<bool>(
            "SELECT count(*) FROM update_seen WHERE channel = @channel AND update_id = @updateId", new { channel, updateId }),
        cancellationToken);

    /// <inheritdoc />
    public Task AnswerAsync(string channel, long updateId, IReadOnlyList<PlannedDelivery> answers, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                var recorded = await session.ExecuteAsync(
                    "INSERT INTO update_seen (channel, update_id, seen_at) VALUES (@channel, @updateId, @now) ON CONFLICT DO NOTHING",
                    new { channel, updateId, now = time.GetUtcNow() });

                // Another process may have dealt with it in the meantime: then its answers stand.
                if (recorded == 0) return 0;
                using var writer = new DeliveryWriter(session, time.GetUtcNow());
                return await writer.PlanAsync(answers);
            },
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Pause>> PausesAsync(string channel, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync("DELETE FROM pause WHERE until <= @now", new { now = time.GetUtcNow() });
            var rows = await session.QueryAsync<PauseRow>("SELECT address, until FROM pause WHERE channel = @channel", new { channel });
            return (IReadOnlyList<Pause>)rows.ConvertAll(row => new Pause(row.Address.Length > 0 ? row.Address : null, row.Until));
        },
        cancellationToken);

    /// <inheritdoc />
    public Task PauseAsync(string channel, Pause pause, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            """
            INSERT INTO pause (channel, address, until) VALUES (@channel, @address, @until)
            ON CONFLICT (channel, address) DO UPDATE SET until = greatest(pause.until, excluded.until)
            """,
            new { channel, address = pause.Address ?? "", until = pause.Until }),
        cancellationToken);

    /// <inheritdoc />
    public Task LetGoAsync(DateTimeOffset? before, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => AheadSweep.LetGoAsync(session, before, now), cancellationToken);

    /// <inheritdoc />
    public Task<RetentionResult> RetireAsync(DateTimeOffset endedBefore, DateTimeOffset answeredBefore, CancellationToken cancellationToken) =>
        new DeliveryRetention(database).RetireAsync(endedBefore, answeredBefore, cancellationToken);

    private sealed class SentRow
    {
        public string Address { get; init; } = "";

        public DateTimeOffset EndedAt { get; init; }
    }

    private sealed class PauseRow
    {
        public string Address { get; init; } = "";

        public DateTimeOffset Until { get; init; }
    }
}
