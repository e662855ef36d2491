using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Storage.Sql.Chats;

namespace Baozhai.Bot.Storage.LiteDb.Chats;

/// <summary>A chat as it is kept, with what it follows.</summary>
internal sealed class ChatDocument
{
    /// <summary>Channel and address.</summary>
    public string Id { get; set; } = "";

    /// <summary>Its place among all chats, in the order they came.</summary>
    public long Number { get; set; }

    public string Channel { get; set; } = "";

    public string Address { get; set; } = "";

    public ChatKind Kind { get; set; }

    public string Language { get; set; } = "";

    public string TimeZone { get; set; } = "";

    public string DigestTimes { get; set; } = "";

    public string Weekdays { get; set; } = "";

    public string? Quiet { get; set; }

    public QuietAlerts QuietAlerts { get; set; }

    public bool SilentAlerts { get; set; }

    public DateTimeOffset? PausedUntil { get; set; }

    public string? Weekly { get; set; }

    public DigestForm Form { get; set; }

    public bool Hashtags { get; set; }

    public bool Pinned { get; set; }

    public int Flash { get; set; }

    public ChatState State { get; set; }

    public DateTimeOffset? NextDigestAt { get; set; }

    public DateTimeOffset? NextWeeklyAt { get; set; }

    public DateTimeOffset? LastDigestAt { get; set; }

    public long DigestedArticle { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>What it follows, oldest first.</summary>
    public List<FollowedDocument> Following { get; set; } = [];

    /// <summary>A chat as it is kept.</summary>
    public static ChatDocument Of(ChatEntry entry)
    {
        var chat = entry.Chat;
        return new ChatDocument
        {
            Id = LiteKey.Of(chat.Id),
            Number = entry.Number,
            Channel = chat.Id.Channel,
            Address = chat.Id.Address,
            Kind = chat.Kind,
            Language = chat.Language,
            TimeZone = chat.TimeZone,
            DigestTimes = ChatForm.Times(chat.DigestTimes),
            Weekdays = ChatForm.Weekdays(chat.Weekdays),
            Quiet = ChatForm.Quiet(chat.Quiet),
            QuietAlerts = chat.QuietAlerts,
            SilentAlerts = chat.SilentAlerts,
            PausedUntil = LiteInstant.Of(chat.PausedUntil),
            Weekly = ChatForm.Weekly(chat.Weekly),
            Form = chat.Form,
            Hashtags = chat.Hashtags,
            Pinned = chat.Pinned,
            Flash = chat.Flash,
            State = chat.State,
            NextDigestAt = LiteInstant.Of(chat.NextDigestAt),
            NextWeeklyAt = LiteInstant.Of(chat.NextWeeklyAt),
            LastDigestAt = LiteInstant.Of(chat.LastDigestAt),
            DigestedArticle = chat.DigestedArticle,
            CreatedAt = LiteInstant.Of(chat.CreatedAt),
            Following = [.. entry.Following.Select(one => new FollowedDocument { Kind = one.Kind, Value = one.Value })],
        };
    }

    /// <summary>The chat with what it follows.</summary>
    public ChatEntry ToEntry() => new(
        Number,
        new Chat
        {
            Id = new ChatId(Channel, Address),
            Kind = Kind,
            Language = Language,
            TimeZone = TimeZone,
            DigestTimes = ChatForm.ReadTimes(DigestTimes),
            Weekdays = ChatForm.ReadWeekdays(Weekdays),
            Quiet = ChatForm.ReadQuiet(Quiet),
            QuietAlerts = QuietAlerts,
            SilentAlerts = SilentAlerts,
            PausedUntil = PausedUntil,
            Weekly = ChatForm.ReadWeekly(Weekly),
            Form = Form,
            Hashtags = Hashtags,
            Pinned = Pinned,
            Flash = Flash,
            State = State,
            NextDigestAt = NextDigestAt,
            NextWeeklyAt = NextWeeklyAt,
            LastDigestAt = LastDigestAt,
            DigestedArticle = DigestedArticle,
            CreatedAt = CreatedAt,
        },
        Following.ConvertAll(one => new Subscription(one.Kind, one.Value)));
}

/// <summary>One thing a chat follows.</summary>
internal sealed class FollowedDocument
{
    public SubscriptionKind Kind { get; set; }

    public string Value { get; set; } = "";
}

/// <summary>A chat with what it follows.</summary>
/// <param name="Number">Its place among all chats, in the order they came.</param>
/// <param name="Chat">The chat.</param>
/// <param name="Following">What it follows, oldest first.</param>
internal sealed record ChatEntry(long Number, Chat Chat, IReadOnlyList<Subscription> Following)
{
    /// <summary>The form the stores give it in.</summary>
    public Subscriber ToSubscriber() => new(Chat, Following);
}

/// <summary>What a chat was shown last, and what its numbers mean.</summary>
internal sealed class MenuDocument
{
    /// <summary>Channel and address.</summary>
    public string Id { get; set; } = "";

    /// <summary>The menu, as JSON.</summary>
    public string Menu { get; set; } = "";

    public DateTimeOffset SavedAt { get; set; }
}

/// <summary>Replaces menus.</summary>
internal static class LiteMenus
{
    /// <summary>Replaces the menu of a chat.</summary>
    public static void Save(LiteSession session, ChatId chat, Menu menu, DateTimeOffset now) => session.Of<MenuDocument>("menu").Upsert(
        new MenuDocument { Id = LiteKey.Of(chat), Menu = MenuJson.Write(menu with { SavedAt = null }), SavedAt = now });
}
