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
    private (Menu Menu, string Json)? _last;

    public void Save(ChatId chat, Menu menu)
    {
        if (!ReferenceEquals(_last?.Menu, menu)) _last = (menu, MenuJson.Write(menu));
        _save.Run(chat.Channel, chat.Address, _last.Value.Json);
    }

    public void Dispose() => _save.Dispose();
}
