using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Storage.LiteDb.Chats;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Storage.LiteDb.Deliveries;

/// <summary>The slots of digests, in documents.</summary>
internal sealed class LiteDigests(LiteStore store, TimeProvider time) : IDigests
{
    /// <inheritdoc />
    public Task<IReadOnlyList<Subscriber>> DueAsync(DateTimeOffset now, int limit, Share share, CancellationToken cancellationToken) =>
        DueAsync(chat => chat.NextDigestAt, now, limit, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscriber>> WeeklyDueAsync(DateTimeOffset now, int limit, Share share, CancellationToken cancellationToken) =>
        DueAsync(chat => chat.NextWeeklyAt, now, limit, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscriber>> FlashAsync(Share share, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<Subscriber> (session) => [.. session.Chats.Active.Where(entry => entry.Chat.Flash > 0).OrderBy(entry => entry.Number).Select(entry => entry.ToSubscriber())],
        cancellationToken);

    /// <inheritdoc />
    public Task<int> CommitAsync(IReadOnlyList<DigestDecision> decisions, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var now = time.GetUtcNow();
            var planner = new DeliveryPlanner(session, now);
            return decisions.Count(decision => Commit(session, decision, planner, now));
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<int> CommitAsync(IReadOnlyList<WeeklyDecision> decisions, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var now = time.GetUtcNow();
            var planner = new DeliveryPlanner(session, now);
            var planned = 0;
            foreach (var decision in decisions)
            {
                if (session.Chats.Find(decision.Chat) is not { } known || known.Chat.NextWeeklyAt != LiteInstant.Of(decision.Slot)) continue;
                session.Chats.Put(known with { Chat = known.Chat with { NextWeeklyAt = decision.NextWeeklyAt } });
                if (decision.Delivery is null || !planner.Plan(decision.Delivery)) continue;
                if (decision.Menu is not null) LiteMenus.Save(session, decision.Chat, decision.Menu, now);
                planned++;
            }

            return planned;
        },
        cancellationToken);

    // Commits one slot unless it is taken; returns whether a digest was planned.
    private static bool Commit(LiteSession session, DigestDecision decision, DeliveryPlanner planner, DateTimeOffset now)
    {
        if (session.Chats.Find(decision.Chat) is not { } known || known.Chat.NextDigestAt != LiteInstant.Of(decision.Slot)) return false;
        var isPlanned = decision.Delivery is not null && planner.Plan(decision.Delivery);
        session.Chats.Put(known with
        {
            Chat = known.Chat with
            {
                // The clock of a chat that moved west shows an hour twice: its second digest of that name waits for the next slot.
                DigestedArticle = isPlanned || decision.Delivery is null ? decision.DigestedArticle : known.Chat.DigestedArticle,
                NextDigestAt = decision.NextDigestAt,
                LastDigestAt = isPlanned ? decision.Slot : known.Chat.LastDigestAt,
            },
        });
        if (isPlanned && decision.Menu is not null) LiteMenus.Save(session, decision.Chat, decision.Menu, now);
        return isPlanned;
    }

    private Task<IReadOnlyList<Subscriber>> DueAsync(Func<Chat, DateTimeOffset?> slot, DateTimeOffset now, int limit, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<Subscriber> (session) =>
            [.. session.Chats.Active.Where(entry => slot(entry.Chat) <= now)
                .OrderBy(entry => slot(entry.Chat)).ThenBy(entry => entry.Number)
                .Take(limit).Select(entry => entry.ToSubscriber())],
        cancellationToken);
}
