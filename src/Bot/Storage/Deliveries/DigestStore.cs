using Baozhai.Bot.Digests;
using Baozhai.Bot.Storage.Chats;

namespace Baozhai.Bot.Storage.Deliveries;

/// <summary>Commits digest slots in the database.</summary>
internal sealed class DigestStore(Database database, TimeProvider time) : IDigestStore
{
    /// <inheritdoc />
    public Task<int> CommitAsync(IReadOnlyList<DigestDecision> decisions, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            using var writer = new DigestWriter(session, time.GetUtcNow());
            return Task.FromResult(decisions.Count(writer.Commit));
        },
        cancellationToken);

    private sealed class DigestWriter(Session session, DateTimeOffset now) : IDisposable
    {
        private readonly DeliveryWriter _deliveries = new(session, now);
        private readonly MenuWriter _menus = new(session);

        private readonly PreparedStatement _move = session.Prepare(
            """
            UPDATE chat
            SET digested_article = @digested, next_digest_at = @next, last_digest_at = coalesce(@last, last_digest_at)
            WHERE channel = @channel AND address = @address AND next_digest_at = @slot
            """,
            "@digested", "@next", "@last", "@channel", "@address", "@slot");

        /// <summary>Commits one slot unless it is taken; returns whether a digest was planned.</summary>
        public bool Commit(DigestDecision decision)
        {
            DateTimeOffset? told = decision.Delivery is null ? null : decision.Slot;
            var taken = _move.Run(
                decision.DigestedArticle, decision.NextDigestAt, told, decision.Chat.Channel, decision.Chat.Address, decision.Slot);
            if (taken == 0 || decision.Delivery is null || !_deliveries.Plan(decision.Delivery)) return false;
            if (decision.Menu is not null) _menus.Save(decision.Chat, decision.Menu);
            return true;
        }

        public void Dispose()
        {
            _deliveries.Dispose();
            _menus.Dispose();
            _move.Dispose();
        }
    }
}
