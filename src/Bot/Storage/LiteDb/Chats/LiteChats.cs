using System.Globalization;
using System.Runtime.CompilerServices;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Storage.LiteDb.Deliveries;
using Baozhai.Bot.Storage.LiteDb.Operations;
using Baozhai.Bot.Storage.Sql.Chats;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.LiteDb.Chats;

/// <summary>Chats, what they follow, what they were shown and their slots, in documents.</summary>
internal sealed class LiteChats(LiteStore store, TimeProvider time) : IChats
{
    // A week holds every weekday, and a pause ends at a slot. Weekly slots are given twice that.
    private static readonly TimeSpan Reach = TimeSpan.FromDays(8);
    private static readonly TimeSpan WeeklyReach = TimeSpan.FromDays(15);

    /// <inheritdoc />
    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) => store.RunAsync(session => session.Chats.Find(id)?.Chat, cancellationToken);

    /// <inheritdoc />
    public Task<Chat> EnsureAsync(Chat newcomer, CancellationToken cancellationToken) => store.RunAsync(
        session => (session.Chats.Find(newcomer.Id) ?? session.Chats.Add(newcomer, [])).Chat, cancellationToken);

    /// <inheritdoc />
    public Task SaveAsync(Chat chat, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var known = Known(session, chat.Id);
            session.Chats.Overwrite(known, chat, known.Following);
            LiteWaiting.Follow(session, chat, time.GetUtcNow());
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscription>> SubscriptionsAsync(ChatId id, CancellationToken cancellationToken) =>
        store.RunAsync(session => session.Chats.Find(id)?.Following ?? [], cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscription>> SubscribeAsync(ChatId id, IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<Subscription> (session) =>
        {
            var known = Known(session, id);
            List<Subscription> added = [.. subscriptions.Distinct().Except(known.Following)];
            if (added.Count > 0) session.Chats.Put(known with { Following = [.. known.Following, .. added] });
            return added;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscription>> UnsubscribeAsync(ChatId id, IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<Subscription> (session) =>
        {
            if (session.Chats.Find(id) is not { } known) return [];
            List<Subscription> removed = [.. subscriptions.Distinct().Where(known.Following.Contains)];
            if (removed.Count > 0) session.Chats.Put(known with { Following = [.. known.Following.Except(removed)] });
            return removed;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Chat>> FollowersAsync(IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<Chat> (session) =>
            [.. subscriptions.SelectMany(subscription => session.Chats.Active.Where(entry => entry.Following.Contains(subscription)).OrderBy(entry => entry.Number))
                .DistinctBy(entry => entry.Number).Select(entry => entry.Chat)],
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Chat>> OfChannelAsync(string channel, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<Chat> (session) =>
            [.. session.Chats.All.Where(entry => entry.Chat.Id.Channel == channel).OrderBy(entry => entry.Chat.Id.Address, StringComparer.Ordinal).Select(entry => entry.Chat)],
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscription>> FollowedAsync(IReadOnlyList<SubscriptionKind> kinds, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<Subscription> (session) =>
            [.. kinds.SelectMany(kind => session.Chats.All.SelectMany(entry => entry.Following).Where(one => one.Kind == kind).Distinct().OrderBy(one => one.Value, StringComparer.Ordinal))],
        cancellationToken);

    /// <inheritdoc />
    public Task SetStateAsync(ChatId id, ChatState state, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            if (session.Chats.Find(id) is { } known) session.Chats.Put(known with { Chat = known.Chat with { State = state } });
        },
        cancellationToken);

    /// <inheritdoc />
    public Task ForgetAsync(ChatId id, CancellationToken cancellationToken) => store.RunAsync(session => ForgottenDocuments.Forget(session, id), cancellationToken);

    /// <inheritdoc />
    public async Task<long> ImportAsync(IAsyncEnumerable<Subscriber> subscribers, CancellationToken cancellationToken)
    {
        // A transaction belongs to a thread, so that nothing can be waited for inside: they are all read first.
        var read = await subscribers.ToListAsync(cancellationToken);
        return await store.RunAsync(
            session =>
            {
                foreach (var (chat, following) in read)
                {
                    if (session.Chats.Find(chat.Id) is { } known) session.Chats.Overwrite(known, chat, [.. following.Distinct()]);
                    else session.Chats.Add(chat, [.. following.Distinct()]);
                }

                return (long)read.Count;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<Subscriber> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var entry in await store.RunAsync(session => session.Chats.Sorted.ToList(), cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry.ToSubscriber();
        }
    }

    /// <inheritdoc />
    public Task<Menu> MenuAsync(ChatId chat, CancellationToken cancellationToken) => store.RunAsync(
        session => session.Of<MenuDocument>("menu").FindById(LiteKey.Of(chat)) is { } kept ? MenuJson.Read(kept.Menu) with { SavedAt = kept.SavedAt } : Menu.Empty,
        cancellationToken);

    /// <inheritdoc />
    public Task SaveMenuAsync(ChatId chat, Menu menu, CancellationToken cancellationToken) =>
        store.RunAsync(session => LiteMenus.Save(session, chat, menu, time.GetUtcNow()), cancellationToken);

    /// <inheritdoc />
    public Task<DateTimeOffset?> ClockAsync(CancellationToken cancellationToken) => store.RunAsync(session => session.Of<ClockDocument>("clock").FindById(1)?.SeenAt, cancellationToken);

    /// <inheritdoc />
    public Task SaveClockAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        store.RunAsync(session => session.Of<ClockDocument>("clock").Upsert(new ClockDocument { SeenAt = now }), cancellationToken);

    /// <inheritdoc />
    public Task<bool> IsOutOfReachAsync(DateTimeOffset now, CancellationToken cancellationToken) => store.RunAsync(
        session => session.Chats.Active.Select(entry => entry.Chat).Any(chat =>
            IsBeyond(chat.NextDigestAt, now, chat.PausedUntil, Reach) || IsBeyond(chat.NextWeeklyAt, now, chat.PausedUntil, WeeklyReach)),
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Chat>> AfterAsync(ChatId last, int limit, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<Chat> (session) => [.. session.Chats.Sorted.Select(entry => entry.Chat).Where(chat => IsAfter(chat.Id, last)).Take(limit)], cancellationToken);

    /// <inheritdoc />
    public Task<int> KeepSlotsAsync(IReadOnlyList<(Chat Was, Chat Is)> chats, DateTimeOffset? freeAfter, DateTimeOffset now, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var changed = 0;
            foreach (var (was, chat) in chats)
            {
                if (was != chat && Keep(session, was, chat)) changed++;
                if (freeAfter is { } after) Free(session, chat, after);
                if (chat.Quiet is not null && session.Deliveries.WaitingFor(chat.Id).Any(delivery => delivery.Lane != Outbox.Lane.Reply)) LiteWaiting.Follow(session, chat, now);
            }

            return changed;
        },
        cancellationToken);

    private static ChatEntry Known(LiteSession session, ChatId id) =>
        session.Chats.Find(id) ?? throw new InvalidOperationException($"The chat {id} is not known: call EnsureAsync first.");

    private static bool IsBeyond(DateTimeOffset? slot, DateTimeOffset now, DateTimeOffset? pausedUntil, TimeSpan reach) =>
        slot > now + reach && slot > (pausedUntil ?? DateTimeOffset.UnixEpoch) + reach;

    private static bool Keep(LiteSession session, Chat was, Chat chat)
    {
        if (session.Chats.Find(chat.Id) is not { } known) return false;
        if (known.Chat.NextDigestAt != LiteInstant.Of(was.NextDigestAt) || known.Chat.NextWeeklyAt != LiteInstant.Of(was.NextWeeklyAt) || known.Chat.PausedUntil != LiteInstant.Of(was.PausedUntil)) return false;
        session.Chats.Put(known with
        {
            Chat = known.Chat with { NextDigestAt = chat.NextDigestAt, NextWeeklyAt = chat.NextWeeklyAt, PausedUntil = chat.PausedUntil, LastDigestAt = chat.LastDigestAt },
        });
        return true;
    }

    private static void Free(LiteSession session, Chat chat, DateTimeOffset after)
    {
        var local = TimeZoneInfo.ConvertTime(after, chat.Zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        foreach (var kind in (string[])["digest", "weekly"])
        {
            foreach (var delivery in session.Deliveries.Of(chat.Id, $"{kind}:")
                .Where(delivery => string.CompareOrdinal(delivery.Slot, $"{kind}:{local}") > 0 && string.CompareOrdinal(delivery.Slot, $"{kind}:9999~") < 0))
                session.Deliveries.Put(delivery, one => one.Slot = string.Create(CultureInfo.InvariantCulture, $"{one.Slot}~{one.Id}"));
        }
    }

    private static bool IsAfter(ChatId chat, ChatId last)
    {
        var byChannel = string.CompareOrdinal(chat.Channel, last.Channel);
        return byChannel > 0 || (byChannel == 0 && string.CompareOrdinal(chat.Address, last.Address) > 0);
    }
}
