using System.Runtime.CompilerServices;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage.Sql.Deliveries;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Sql.Chats;

/// <summary>Chats, what they follow and what they were shown, in the database.</summary>
internal sealed class SqlChats(Database database, TimeProvider time) : IChats
{
    private const int ExportPage = 1000;

    /// <inheritdoc />
    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Task.FromResult(ChatReader.Find(session, id)?.Chat), cancellationToken);

    /// <inheritdoc />
    public Task<Chat> EnsureAsync(Chat newcomer, CancellationToken cancellationToken) => WriteAsync(
        (writer, session) =>
        {
            writer.Insert(newcomer);
            return ChatReader.Find(session, newcomer.Id)!.Value.Chat;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task SaveAsync(Chat chat, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            using var writer = new ChatWriter(session);
            var number = writer.Update(chat) ?? throw Unknown(chat.Id);
            await WaitingChanges.FollowAsync(session, chat, time.GetUtcNow());
            return number;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscription>> SubscriptionsAsync(ChatId id, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Subscription>>(
            session => Task.FromResult<IReadOnlyList<Subscription>>(
                ChatReader.Find(session, id) is { } row ? ChatReader.Subscriptions(session, row.Id) : []),
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscription>> SubscribeAsync(ChatId id, IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<Subscription>>(
            async session =>
            {
                using var writer = new ChatWriter(session);
                var chat = ChatReader.Find(session, id)?.Id ?? throw Unknown(id);
                var next = await session.FirstAsync<long>("SELECT coalesce(max(ordinal), -1) + 1 FROM subscription WHERE chat_id = @chat", new { chat });
                return [.. subscriptions.Where((subscription, i) => writer.Follow(chat, subscription, next + i))];
            },
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscription>> UnsubscribeAsync(ChatId id, IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<Subscription>>(
            session =>
            {
                using var remove = session.Prepare(
                    """
                    DELETE FROM subscription
                    WHERE chat_id = (SELECT id FROM chat WHERE channel = @channel AND address = @address) AND kind = @kind AND value = @value
                    """,
                    "@channel", "@address", "@kind", "@value");
                List<Subscription> removed =
                    [.. subscriptions.Where(subscription => remove.Run(id.Channel, id.Address, (int)subscription.Kind, subscription.Value) > 0)];
                return Task.FromResult<IReadOnlyList<Subscription>>(removed);
            },
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Chat>> FollowersAsync(IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Task.FromResult(ChatReader.Followers(session, subscriptions)), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Chat>> OfChannelAsync(string channel, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Task.FromResult<IReadOnlyList<Chat>>([.. ChatReader.OfChannel(session, channel).Select(row => row.Chat)]), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscription>> FollowedAsync(IReadOnlyList<SubscriptionKind> kinds, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Task.FromResult(ChatReader.Followed(session, kinds)), cancellationToken);

    /// <inheritdoc />
    public Task SetStateAsync(ChatId id, ChatState state, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                "UPDATE chat SET state = @state WHERE channel = @Channel AND address = @Address", new { state, id.Channel, id.Address }),
            cancellationToken);

    /// <inheritdoc />
    public Task ForgetAsync(ChatId id, CancellationToken cancellationToken) =>
        database.WriteAsync(session => ForgottenChat.ForgetAsync(session, id), cancellationToken);

    /// <inheritdoc />
    public Task<long> ImportAsync(IAsyncEnumerable<Subscriber> subscribers, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                // Chats may come as slowly as a file is typed.
                session.Dialect.ExpectPauses(session);
                using var writer = new ChatWriter(session);
                var count = 0L;
                await foreach (var subscriber in subscribers.WithCancellation(cancellationToken))
                {
                    writer.Replace(subscriber);
                    count++;
                }

                return count;
            },
            cancellationToken);

    /// <inheritdoc />
    public async IAsyncEnumerable<Subscriber> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var snapshot = database.Snapshot(cancellationToken);
        var last = new ChatId("", "");
        while (true)
        {
            var page = ChatReader.After(snapshot.Session, last, ExportPage);
            foreach (var subscriber in ChatReader.Subscribers(snapshot.Session, page)) yield return subscriber;
            if (page.Count < ExportPage) yield break;
            last = page[^1].Chat.Id;

            // A reader of a million chats shares its thread with others between the pages.
            await Task.Yield();
        }
    }

    /// <inheritdoc />
    public async Task<Menu> MenuAsync(ChatId chat, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            session => session.FirstAsync<MenuRow>(
                "SELECT menu, saved_at FROM menu WHERE channel = @Channel AND address = @Address", new { chat.Channel, chat.Address }),
            cancellationToken);
        return row is null ? Menu.Empty : MenuJson.Read(row.Menu) with { SavedAt = row.SavedAt };
    }

    /// <inheritdoc />
    public Task SaveMenuAsync(ChatId chat, Menu menu, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            using var writer = new MenuWriter(session, time.GetUtcNow());
            writer.Save([(chat, menu)]);
            return Task.FromResult(true);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<DateTimeOffset?> ClockAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.FirstAsync<DateTimeOffset?>("SELECT seen_at FROM clock"), cancellationToken);

    /// <inheritdoc />
    public Task SaveClockAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync("INSERT INTO clock (id, seen_at) VALUES (1, @now) ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at", new { now }),
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> IsOutOfReachAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ReadAsync(session => ChatSlots.IsOutOfReachAsync(session, now), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Chat>> AfterAsync(ChatId last, int limit, CancellationToken cancellationToken) => database.ReadAsync(
        session => Task.FromResult<IReadOnlyList<Chat>>([.. ChatReader.After(session, last, limit).Select(row => row.Chat)]), cancellationToken);

    /// <inheritdoc />
    public Task<int> KeepSlotsAsync(IReadOnlyList<(Chat Was, Chat Is)> chats, DateTimeOffset? freeAfter, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => ChatSlots.KeepAsync(session, chats, freeAfter, now), cancellationToken);

    private static InvalidOperationException Unknown(ChatId id) => new($"The chat {id} is not known: call EnsureAsync first.");

    private Task<T> WriteAsync<T>(Func<ChatWriter, Session, T> write, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            using var writer = new ChatWriter(session);
            return Task.FromResult(write(writer, session));
        },
        cancellationToken);

    private sealed class MenuRow
    {
        public string Menu { get; init; } = "";

        public DateTimeOffset SavedAt { get; init; }
    }
}
