using Baozhai.Bot.Conversation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Chats;

/// <summary>Replaces menus.</summary>
internal sealed class MenuWriter(Session session) : IDisposable
{
    private readonly PreparedStatement _save = session.Prepare(
        "INSERT INTO menu (channel, address, menu) VALUES (@channel, @address, @menu) ON CONFLICT (channel, address) DO UPDATE SET menu = excluded.menu",
        "@channel", "@address", "@menu");

    // A digest run gives the same menu to every chat of the same interests.
    private readonly Dictionary<Menu, string> _written = new(ReferenceEqualityComparer.Instance);

    public void Save(ChatId chat, Menu menu)
    {
        if (!_written.TryGetValue(menu, out var json)) _written[menu] = json = MenuJson.Write(menu);
        _save.Run(chat.Channel, chat.Address, json);
    }

    public void Dispose() => _save.Dispose();
}
