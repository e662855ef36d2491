using System.Runtime.CompilerServices;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Storage.LiteDb.Deliveries;
using Baozhai.Bot.Storage.Sql.Chats;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.LiteDb.Chats;

/// <summary>Chats, what they follow and what they were shown, in documents.</summary>
internal sealed class LiteChats(LiteStore store, TimeProvider time) : IChatStore, IMenuStore
{
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
    public Task<IReadOnlyList<Subscriber>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<Subscriber> (session) =>
            [.. session.Chats.Active.Where(entry => entry.Chat.NextDigestAt <= now)
                .OrderBy(entry => entry.Chat.NextDigestAt).ThenBy(entry => entry.Number)
                .Take(limit).Select(entry => entry.ToSubscriber())],
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
    Task<Menu> IMenuStore.FindAsync(ChatId chat, CancellationToken cancellationToken) => store.RunAsync(
        session => session.Of<MenuDocument>("menu").FindById(LiteKey.Of(chat)) is { } kept ? MenuJson.Read(kept.Menu) with { SavedAt = kept.SavedAt } : Menu.Empty,
        cancellationToken);

    /// <inheritdoc />
    public Task SaveAsync(ChatId chat, Menu menu, CancellationToken cancellationToken) =>
        store.RunAsync(session => LiteMenus.Save(session, chat, menu, time.GetUtcNow()), cancellationToken);

    private static ChatEntry Known(LiteSession session, ChatId id) =>
        session.Chats.Find(id) ?? throw new InvalidOperationException($"The chat {id} is not known: call EnsureAsync first.");
}
