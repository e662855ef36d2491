using Baozhai.Bot.Conversation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Chats;

/// <summary>Menus in the database.</summary>
internal sealed class MenuStore(Database database) : IMenuStore
{
    /// <inheritdoc />
    public async Task<Menu> FindAsync(ChatId chat, CancellationToken cancellationToken)
    {
        var json = await database.ReadAsync(
            session => session.FirstAsync<string>(
                "SELECT menu FROM menu WHERE channel = @Channel AND address = @Address", new { chat.Channel, chat.Address }),
            cancellationToken);
        return json is null ? Menu.Empty : MenuJson.Read(json);
    }

    /// <inheritdoc />
    public Task SaveAsync(ChatId chat, Menu menu, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            using var writer = new MenuWriter(session);
            writer.Save(chat, menu);
            return Task.FromResult(true);
        },
        cancellationToken);
}
