using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Storage.Sql.Chats;

/// <summary>Writes chats and what they follow with prepared statements.</summary>
internal sealed class ChatWriter(Session session) : IDisposable
{
    private readonly PreparedStatement _insert = session.Prepare(
        """
        INSERT INTO chat (
            channel, address, kind, language, time_zone, digest_times, weekdays, quiet, state, next_digest_at, last_digest_at, digested_article, created_at,
            quiet_alerts, silent_alerts, paused_until, weekly, next_weekly_at, form, hashtags, pinned, flash)
        VALUES (
            @channel, @address, @kind, @language, @zone, @times, @weekdays, @quiet, @state, @next, @last, @digested, @created,
            @quietAlerts, @silent, @paused, @weekly, @nextWeekly, @form, @hashtags, @pinned, @flash)
        ON CONFLICT DO NOTHING
        RETURNING id
        """,
        "@channel", "@address", "@kind", "@language", "@zone", "@times", "@weekdays", "@quiet", "@state", "@next", "@last", "@digested", "@created",
        "@quietAlerts", "@silent", "@paused", "@weekly", "@nextWeekly", "@form", "@hashtags", "@pinned", "@flash");

    private readonly PreparedStatement _update = session.Prepare(
        """
        UPDATE chat
        SET kind = @kind, language = @language, time_zone = @zone, digest_times = @times, weekdays = @weekdays, quiet = @quiet,
            state = @state, next_digest_at = @next,
            quiet_alerts = @quietAlerts, silent_alerts = @silent, paused_until = @paused, weekly = @weekly, next_weekly_at = @nextWeekly,
            form = @form, hashtags = @hashtags, pinned = @pinned, flash = @flash
        WHERE channel = @channel AND address = @address
        RETURNING id
        """,
        "@kind", "@language", "@zone", "@times", "@weekdays", "@quiet", "@state", "@next",
        "@quietAlerts", "@silent", "@paused", "@weekly", "@nextWeekly", "@form", "@hashtags", "@pinned", "@flash", "@channel", "@address");

    private readonly PreparedStatement _follow = session.Prepare(
        "INSERT INTO subscription (chat_id, kind, value, ordinal) VALUES (@chat, @kind, @value, @ordinal) ON CONFLICT DO NOTHING",
        "@chat", "@kind", "@value", "@ordinal");

    private readonly PreparedStatement _forget = session.Prepare("DELETE FROM subscription WHERE chat_id = @chat", "@chat");

    /// <summary>Adds a chat unless it is known; returns its number, or null when it was known.</summary>
    public long? Insert(Chat chat) => _insert.Number(
        chat.Id.Channel, chat.Id.Address, (int)chat.Kind, chat.Language, chat.TimeZone, ChatForm.Times(chat.DigestTimes),
        ChatForm.Weekdays(chat.Weekdays), ChatForm.Quiet(chat.Quiet), (int)chat.State, chat.NextDigestAt, chat.LastDigestAt,
        chat.DigestedArticle, chat.CreatedAt, (int)chat.QuietAlerts, chat.SilentAlerts, chat.PausedUntil, ChatForm.Weekly(chat.Weekly), chat.NextWeeklyAt,
        (int)chat.Form, chat.Hashtags, chat.Pinned, chat.Flash);

    /// <summary>Overwrites the settings of a known chat; returns its number, or null when it is not known.</summary>
    public long? Update(Chat chat) => _update.Number(
        (int)chat.Kind, chat.Language, chat.TimeZone, ChatForm.Times(chat.DigestTimes), ChatForm.Weekdays(chat.Weekdays),
        ChatForm.Quiet(chat.Quiet), (int)chat.State, chat.NextDigestAt, (int)chat.QuietAlerts, chat.SilentAlerts, chat.PausedUntil, ChatForm.Weekly(chat.Weekly),
        chat.NextWeeklyAt, (int)chat.Form, chat.Hashtags, chat.Pinned, chat.Flash, chat.Id.Channel, chat.Id.Address);

    /// <summary>Adds a subscription; returns whether it is new.</summary>
    public bool Follow(long chat, Subscription subscription, long ordinal) =>
        _follow.Run(chat, (int)subscription.Kind, subscription.Value, ordinal) > 0;

    /// <summary>Adds or overwrites a chat with all it follows. One that was known keeps its digest bookkeeping: nothing is told it twice.</summary>
    public void Replace(Subscriber subscriber)
    {
        if (Insert(subscriber.Chat) is not { } id)
        {
            id = Update(subscriber.Chat)!.Value;
            _forget.Run(id);
        }

        for (var i = 0; i < subscriber.Subscriptions.Count; i++) Follow(id, subscriber.Subscriptions[i], i);
    }

    public void Dispose()
    {
        _insert.Dispose();
        _update.Dispose();
        _follow.Dispose();
        _forget.Dispose();
    }
}

/// <summary>Replaces menus.</summary>
internal sealed class MenuWriter(Session session, DateTimeOffset now) : IDisposable
{
    private const string Replace = "ON CONFLICT (channel, address) DO UPDATE SET menu = excluded.menu, saved_at = excluded.saved_at";

    private readonly ManyRows _save = session.Dialect.Many(
        session,
        $"INSERT INTO menu (channel, address, menu, saved_at) VALUES (@channel, @address, @menu, @now) {Replace}",
        $"INSERT INTO menu (channel, address, menu, saved_at) SELECT channel, address, menu, now FROM {{0}} ORDER BY channel, address {Replace}",
        ("channel", false), ("address", false), ("menu", false), ("now", true));

    // A digest run gives the same menu to every chat of the same interests.
    private readonly Dictionary<Menu, string> _written = new(ReferenceEqualityComparer.Instance);

    /// <summary>Saves the menus of chats, one for each.</summary>
    public void Save(IEnumerable<(ChatId Chat, Menu Menu)> menus) => _save.Run([.. menus.Select(entry => new object?[] { entry.Chat.Channel, entry.Chat.Address, Written(entry.Menu), now })]);

    public void Dispose() => _save.Dispose();

    private string Written(Menu menu)
    {
        if (!_written.TryGetValue(menu, out var json)) _written[menu] = json = MenuJson.Write(menu with { SavedAt = null });
        return json;
    }
}

/// <summary>The form in which menus are kept.</summary>
[JsonSerializable(typeof(Menu), TypeInfoPropertyName = "MenuForm")]
internal sealed partial class MenuJson : JsonSerializerContext
{
    private static readonly MenuJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Menu menu) => JsonSerializer.Serialize(menu, Readable.MenuForm);

    public static Menu Read(string json) => JsonSerializer.Deserialize(json, Readable.MenuForm) ?? Menu.Empty;
}
