using Baozhai.Bot.Conversation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Sql.Chats;

/// <summary>Replaces menus.</summary>
internal sealed class MenuWriter(Session session, DateTimeOffset now) : IDisposable
{
    private readonly PreparedStatement _save = session.Prepare(
        "INSERT INTO menu (channel, address, menu, saved_at) VALUES (@channel, @address, @menu, @now) ON CONFLICT (channel, address) DO UPDATE SET menu = excluded.menu, saved_at = excluded.saved_at",
        "@channel", "@address", "@menu", "@now");

    // A digest run gives the same menu to every chat of the same interests.
    private readonly Dictionary<Menu, string> _written = new(ReferenceEqualityComparer.Instance);

    public void Save(ChatId chat, Menu menu)
    {
        if (!_written.TryGetValue(menu, out var json)) _written[menu] = json = MenuJson.Write(menu with { SavedAt = null });
        _save.Run(chat.Channel, chat.Address, json, now);
    }

    public void Dispose() => _save.Dispose();
}
