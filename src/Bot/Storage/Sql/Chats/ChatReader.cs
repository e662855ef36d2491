using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Storage.Sql.Chats;

/// <summary>Reads chats and what they follow.</summary>
internal static class ChatReader
{
    private const string Following = "SELECT kind, value FROM subscription WHERE chat_id = @chat ORDER BY ordinal";

    /// <summary>One chat, or null.</summary>
    public static ChatRow? Find(Session session, ChatId id)
    {
        using var find = session.Prepare(
            $"SELECT {ChatRow.Columns} FROM chat WHERE channel = @channel AND address = @address", "@channel", "@address");
        return find.Rows(ChatRow.Read, id.Channel, id.Address) is [var row] ? row : null;
    }

    /// <summary>What one chat follows, oldest first.</summary>
    public static List<Subscription> Subscriptions(Session session, long chat)
    {
        using var following = session.Prepare(Following, "@chat");
        return Subscriptions(following, chat);
    }

    /// <summary>Chats with what they follow.</summary>
    public static IReadOnlyList<Subscriber> Subscribers(Session session, IReadOnlyList<ChatRow> rows)
    {
        using var following = session.Prepare(Following, "@chat");
        return [.. rows.Select(row => new Subscriber(row.Chat, Subscriptions(following, row.Id)))];
    }

    /// <summary>Active chats one of whose slots has come, earliest first, with what they follow.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="slot">The column of the slots.</param>
    /// <param name="now">The time.</param>
    /// <param name="limit">How many at most.</param>
    public static IReadOnlyList<Subscriber> Due(Session session, string slot, DateTimeOffset now, int limit)
    {
        using var due = session.Prepare(
            $"""
            SELECT {ChatRow.Columns}
            FROM chat
            WHERE state = 0 AND {slot} <= @now
            ORDER BY {slot}, id
            LIMIT @limit
            """,
            "@now", "@limit");
        return Subscribers(session, due.Rows(ChatRow.Read, now, limit));
    }

    /// <summary>A page of all chats in the order of channel and address.</summary>
    public static List<ChatRow> After(Session session, ChatId last, int limit)
    {
        using var next = session.Prepare(
            $"""
            SELECT {ChatRow.Columns}
            FROM chat
            WHERE (channel, address) > (@channel, @address)
            ORDER BY channel, address
            LIMIT @limit
            """,
            "@channel", "@address", "@limit");
        return next.Rows(ChatRow.Read, last.Channel, last.Address, limit);
    }

    /// <summary>All chats of a channel in the order of their addresses.</summary>
    public static List<ChatRow> OfChannel(Session session, string channel)
    {
        using var own = session.Prepare($"SELECT {ChatRow.Columns} FROM chat WHERE channel = @channel ORDER BY address", "@channel");
        return own.Rows(ChatRow.Read, channel);
    }

    /// <summary>Active chats that follow any of these, each once.</summary>
    public static IReadOnlyList<Chat> Followers(Session session, IEnumerable<Subscription> subscriptions)
    {
        using var followers = session.Prepare(
            $"""
            SELECT {ChatRow.Columns}
            FROM subscription JOIN chat ON chat.id = subscription.chat_id
            WHERE subscription.kind = @kind AND subscription.value = @value AND chat.state = 0
            """,
            "@kind", "@value");
        var found = new OrderedDictionary<long, Chat>();
        foreach (var subscription in subscriptions)
        {
            foreach (var row in followers.Rows(ChatRow.Read, (int)subscription.Kind, subscription.Value)) found.TryAdd(row.Id, row.Chat);
        }

        return [.. found.Values];
    }

    /// <summary>What anybody follows of these kinds, each once.</summary>
    public static IReadOnlyList<Subscription> Followed(Session session, IEnumerable<SubscriptionKind> kinds)
    {
        using var followed = session.Prepare("SELECT DISTINCT value FROM subscription WHERE kind = @kind", "@kind");
        return [.. kinds.SelectMany(kind => followed.Rows(row => new Subscription(kind, row.GetString(0)), (int)kind))];
    }

    private static List<Subscription> Subscriptions(PreparedStatement following, long chat) =>
        following.Rows(row => new Subscription((SubscriptionKind)row.GetInt32(0), row.GetString(1)), chat);
}
