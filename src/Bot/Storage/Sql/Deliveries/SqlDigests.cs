using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
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
    public Task<IReadOnlyList<Subscriber>> FlashAsync(Share share, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Task.FromResult(ChatReader.Flash(session, share)), cancellationToken);

    /// <inheritdoc />
    public Task<int> CommitAsync(IReadOnlyList<DigestDecision> decisions, CancellationToken cancellationToken) => CommitAsync(
        decisions, decision => (decision.Chat, decision.Slot, decision.Delivery, decision.Menu), "next_digest_at", MoveDigests, cancellationToken);

    /// <inheritdoc />
    public Task<int> CommitAsync(IReadOnlyList<WeeklyDecision> decisions, CancellationToken cancellationToken) => CommitAsync(
        decisions, decision => (decision.Chat, decision.Slot, decision.Delivery, decision.Menu), "next_weekly_at", MoveWeeklies, cancellationToken);

    // The slots that are still as they were decided are kept from other workers, their deliveries planned and their menus saved; then their chats move on.
    private Task<int> CommitAsync<T>(
        IReadOnlyList<T> decisions,
        Func<T, (ChatId Chat, DateTimeOffset Slot, PlannedDelivery? Delivery, Menu? Menu)> of,
        string slot,
        Action<Session, IReadOnlyList<Committed<T>>> move,
        CancellationToken cancellationToken) => database.WriteRowsAsync(
        async session =>
        {
            var now = time.GetUtcNow();
            using var find = session.Dialect.Many(
                session,
                $"SELECT digested_article FROM chat WHERE channel = @channel AND address = @address AND {slot} = @slot",
                $"SELECT place, digested_article FROM {{0}} JOIN chat USING (channel, address) WHERE chat.{slot} = given.slot ORDER BY chat.id FOR UPDATE OF chat",
                ("channel", false), ("address", false), ("slot", true));
            using var deliveries = new DeliveryWriter(session, now);
            using var menus = new MenuWriter(session, now);
            var found = find.Run([.. decisions.Select(of).Select(decision => new object?[] { decision.Chat.Channel, decision.Chat.Address, decision.Slot })]);
            List<Committed<T>> open = [.. decisions.Zip(found).Where(pair => pair.Second is not null).Select(pair => new Committed<T>(pair.First, pair.Second!.Value))];
            List<Committed<T>> told = [.. open.Where(one => of(one.Decision).Delivery is not null)];
            foreach (var (one, isNew) in told.Zip(await deliveries.PlanEachAsync([.. told.Select(one => of(one.Decision).Delivery!)]))) one.IsPlanned = isNew;
            menus.Save(told.Where(one => one.IsPlanned && of(one.Decision).Menu is not null).Select(one => (of(one.Decision).Chat, of(one.Decision).Menu!)));
            move(session, open);
            return open.Count(one => one.IsPlanned);
        },
        cancellationToken);

    private static void MoveDigests(Session session, IReadOnlyList<Committed<DigestDecision>> committed)
    {
        using var move = session.Dialect.Many(
            session,
            """
            UPDATE chat SET digested_article = @digested, next_digest_at = @next, last_digest_at = coalesce(@last, last_digest_at)
            WHERE channel = @channel AND address = @address
            """,
            """
            UPDATE chat SET digested_article = given.digested, next_digest_at = given.next, last_digest_at = coalesce(given.last, chat.last_digest_at)
            FROM {0} WHERE chat.channel = given.channel AND chat.address = given.address
            """,
            ("digested", true), ("next", true), ("last", true), ("channel", false), ("address", false));
        move.Run([.. committed.Select(one => new object?[]
        {
            // The clock of a chat that moved west shows an hour twice: its second digest of that name waits for the next slot.
            one.IsPlanned || one.Decision.Delivery is null ? one.Decision.DigestedArticle : one.Digested,
            one.Decision.NextDigestAt,
            one.IsPlanned ? one.Decision.Slot : null,
            one.Decision.Chat.Channel,
            one.Decision.Chat.Address,
        })]);
    }

    private static void MoveWeeklies(Session session, IReadOnlyList<Committed<WeeklyDecision>> committed)
    {
        using var move = session.Dialect.Many(
            session,
            "UPDATE chat SET next_weekly_at = @next WHERE channel = @channel AND address = @address",
            "UPDATE chat SET next_weekly_at = given.next FROM {0} WHERE chat.channel = given.channel AND chat.address = given.address",
            ("next", true), ("channel", false), ("address", false));
        move.Run([.. committed.Select(one => new object?[] { one.Decision.NextWeeklyAt, one.Decision.Chat.Channel, one.Decision.Chat.Address })]);
    }

    /// <summary>A decision whose slot is kept from other workers.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="digested">The last article its chat has dealt with.</param>
    private sealed class Committed<T>(T decision, long digested)
    {
        public T Decision => decision;

        public long Digested => digested;

        /// <summary>Whether a delivery was planned for it.</summary>
        public bool IsPlanned { get; set; }
    }
}
