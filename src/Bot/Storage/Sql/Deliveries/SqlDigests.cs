using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Storage.Sql.Chats;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>The slots of digests in the database.</summary>
internal sealed class SqlDigests(Database database, TimeProvider time) : IDigests
{
    /// <inheritdoc />
    public Task<IReadOnlyList<Subscriber>> DueAsync(DateTimeOffset now, int limit, Share share, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Task.FromResult(ChatReader.Due(session, "next_digest_at", now, limit, share)), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscriber>> WeeklyDueAsync(DateTimeOffset now, int limit, Share share, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Task.FromResult(ChatReader.Due(session, "next_weekly_at", now, limit, share)), cancellationToken);

    /// <inheritdoc />
    public Task<int> CommitAsync(IReadOnlyList<DigestDecision> decisions, CancellationToken cancellationToken) => database.WriteRowsAsync(
        session =>
        {
            using var writer = new DigestWriter(session, time.GetUtcNow());
            return Task.FromResult(decisions.Count(writer.Commit));
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<int> CommitAsync(IReadOnlyList<WeeklyDecision> decisions, CancellationToken cancellationToken) => database.WriteRowsAsync(
        session =>
        {
            var now = time.GetUtcNow();
            using var deliveries = new DeliveryWriter(session, now);
            using var menus = new MenuWriter(session, now);
            using var move = session.Prepare(
                "UPDATE chat SET next_weekly_at = @next WHERE channel = @channel AND address = @address AND next_weekly_at = @slot",
                "@next", "@channel", "@address", "@slot");
            var planned = 0;
            foreach (var decision in decisions)
            {
                if (move.Run(decision.NextWeeklyAt, decision.Chat.Channel, decision.Chat.Address, decision.Slot) == 0) continue;
                if (decision.Delivery is null || !deliveries.Plan(decision.Delivery)) continue;
                if (decision.Menu is not null) menus.Save(decision.Chat, decision.Menu);
                planned++;
            }

            return Task.FromResult(planned);
        },
        cancellationToken);

    private sealed class DigestWriter(Session session, DateTimeOffset now) : IDisposable
    {
        private readonly DeliveryWriter _deliveries = new(session, now);
        private readonly MenuWriter _menus = new(session, now);

        private readonly PreparedStatement _waiting = session.Prepare(
            $"SELECT digested_article FROM chat WHERE channel = @channel AND address = @address AND next_digest_at = @slot {session.Dialect.ForUpdate}",
            "@channel", "@address", "@slot");

        private readonly PreparedStatement _move = session.Prepare(
            """
            UPDATE chat
            SET digested_article = @digested, next_digest_at = @next, last_digest_at = coalesce(@last, last_digest_at)
            WHERE channel = @channel AND address = @address
            """,
            "@digested", "@next", "@last", "@channel", "@address");

        /// <summary>Commits one slot unless it is taken; returns whether a digest was planned.</summary>
        public bool Commit(DigestDecision decision)
        {
            var (channel, address) = (decision.Chat.Channel, decision.Chat.Address);
            if (_waiting.Number(channel, address, decision.Slot) is not { } digested) return false;
            var planned = decision.Delivery is not null && _deliveries.Plan(decision.Delivery);

            // The clock of a chat that moved west shows an hour twice: its second digest of that name waits for the next slot.
            var dealtWith = planned || decision.Delivery is null ? decision.DigestedArticle : digested;
            _move.Run(dealtWith, decision.NextDigestAt, planned ? decision.Slot : null, channel, address);
            if (planned && decision.Menu is not null) _menus.Save(decision.Chat, decision.Menu);
            return planned;
        }

        public void Dispose()
        {
            _deliveries.Dispose();
            _menus.Dispose();
            _waiting.Dispose();
            _move.Dispose();
        }
    }
}
