using System.Data.Common;
using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Storage.Sql.Chats;

/// <summary>A chat as its row. Read by position: a digest run reads tens of thousands.</summary>
/// <param name="Id">The row's number, which only the store knows.</param>
/// <param name="Chat">The chat.</param>
internal readonly record struct ChatRow(long Id, Chat Chat)
{
    /// <summary>The columns in the order of <see cref="Read"/>.</summary>
    public const string Columns =
        """
        chat.id, chat.channel, chat.address, chat.kind, chat.language, chat.time_zone, chat.digest_times, chat.weekdays, chat.quiet,
        chat.state, chat.next_digest_at, chat.last_digest_at, chat.digested_article, chat.created_at,
        chat.quiet_alerts, chat.silent_alerts, chat.paused_until, chat.weekly, chat.next_weekly_at,
        chat.form, chat.hashtags, chat.pinned, chat.flash
        """;

    public static ChatRow Read(DbDataReader row) => new(row.GetInt64(0), new Chat
    {
        Id = new ChatId(row.GetString(1), row.GetString(2)),
        Kind = (ChatKind)row.GetInt32(3),
        Language = row.GetString(4),
        TimeZone = row.GetString(5),
        DigestTimes = ChatForm.ReadTimes(row.GetString(6)),
        Weekdays = ChatForm.ReadWeekdays(row.GetString(7)),
        Quiet = ChatForm.ReadQuiet(row.IsDBNull(8) ? null : row.GetString(8)),
        State = (ChatState)row.GetInt32(9),
        NextDigestAt = Instant(row, 10),
        LastDigestAt = Instant(row, 11),
        DigestedArticle = row.GetInt64(12),
        CreatedAt = Instant(row, 13)!.Value,
        QuietAlerts = (QuietAlerts)row.GetInt32(14),
        SilentAlerts = row.GetInt64(15) != 0,
        PausedUntil = Instant(row, 16),
        Weekly = ChatForm.ReadWeekly(row.IsDBNull(17) ? null : row.GetString(17)),
        NextWeeklyAt = Instant(row, 18),
        Form = (DigestForm)row.GetInt64(19),
        Hashtags = row.GetInt64(20) != 0,
        Pinned = row.GetInt64(21) != 0,
        Flash = (int)row.GetInt64(22),
    });

    private static DateTimeOffset? Instant(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}

/// <summary>The text forms of chat settings: <c>07:30,18:00</c>, <c>12345</c>, <c>22:00-07:00</c>, <c>7 18:00</c>. Seconds are kept where there are any.</summary>
internal static class ChatForm
{
    private const string Minutes = "HH:mm";

    public static string Times(IReadOnlyList<TimeOnly> times) => string.Join(',', times.Select(Time));

    public static IReadOnlyList<TimeOnly> ReadTimes(string times) => Array.ConvertAll(Split(times), ReadTime);

    public static string Weekdays(IReadOnlyList<int> weekdays) => string.Concat(weekdays);

    public static IReadOnlyList<int> ReadWeekdays(string weekdays) => [.. weekdays.Select(digit => digit - '0')];

    public static string? Quiet(QuietHours? quiet) => quiet is null ? null : $"{Time(quiet.From)}-{Time(quiet.Until)}";

    public static QuietHours? ReadQuiet(string? quiet)
    {
        if (quiet is null) return null;
        var ends = quiet.Split('-');
        return new QuietHours(ReadTime(ends[0]), ReadTime(ends[1]));
    }

    public static string? Weekly(WeeklyTime? weekly) => weekly is null ? null : $"{weekly.Weekday} {Time(weekly.Time)}";

    public static WeeklyTime? ReadWeekly(string? weekly) => weekly is null ? null : new WeeklyTime(weekly[0] - '0', ReadTime(weekly[2..]));

    private static string[] Split(string times) => times.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string Time(TimeOnly time) =>
        time.ToString(time.Ticks % TimeSpan.TicksPerMinute == 0 ? Minutes : "O", CultureInfo.InvariantCulture);

    private static TimeOnly ReadTime(string time) => TimeOnly.Parse(time, CultureInfo.InvariantCulture);
}

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
    /// <param name="share">The share of the chats they are of.</param>
    public static IReadOnlyList<Subscriber> Due(Session session, string slot, DateTimeOffset now, int limit, Share share)
    {
        using var due = session.Prepare(
            $"""
            SELECT {ChatRow.Columns}
            FROM chat
            WHERE state = 0 AND {slot} <= @now AND id % @of = @number
            ORDER BY {slot}, id
            LIMIT @limit
            """,
            "@now", "@of", "@number", "@limit");
        return Subscribers(session, due.Rows(ChatRow.Read, now, share.Of, share.Number, limit));
    }

    /// <summary>Active chats that get 快讯, with what they follow.</summary>
    public static IReadOnlyList<Subscriber> Flash(Session session, Share share)
    {
        using var wanting = session.Prepare($"SELECT {ChatRow.Columns} FROM chat WHERE flash > 0 AND state = 0 AND id % @of = @number ORDER BY id", "@of", "@number");
        return Subscribers(session, wanting.Rows(ChatRow.Read, share.Of, share.Number));
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
