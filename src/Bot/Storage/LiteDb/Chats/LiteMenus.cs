using Baozhai.Bot.Conversation;
using Baozhai.Bot.Storage.Sql.Chats;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.LiteDb.Chats;

/// <summary>Replaces menus.</summary>
internal static class LiteMenus
{
    /// <summary>Replaces the menu of a chat.</summary>
    public static void Save(LiteSession session, ChatId chat, Menu menu, DateTimeOffset now) => session.Of<MenuDocument>("menu").Upsert(
        new MenuDocument { Id = LiteKey.Of(chat), Menu = MenuJson.Write(menu with { SavedAt = null }), SavedAt = now });
}
