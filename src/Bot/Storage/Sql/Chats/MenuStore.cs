using Baozhai.Bot.Conversation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Sql.Chats;

/// <summary>Menus in the database.</summary>
internal sealed class MenuStore(Database database, TimeProvider time) : IMenuStore
{
    /// <inheritdoc />
    public async Task<Menu> FindAsync(ChatId chat, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            session => session.FirstAsync<MenuRow>(
                "SELECT menu, saved_at FROM menu WHERE channel = @Channel AND address = @Address", new { chat.Channel, chat.Address }),
            cancellationToken);
        return row is null ? Menu.Empty : MenuJson.Read(row.Menu) with { SavedAt = row.SavedAt };
    }

    /// <inheritdoc />
    public Task SaveAsync(ChatId chat, Menu menu, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            using var writer = new MenuWriter(session, time.GetUtcNow());
            writer.Save(chat, menu);
            return Task.FromResult(true);
        },
        cancellationToken);

    private sealed class MenuRow
    {
        public string Menu { get; init; } = "";

        public DateTimeOffset SavedAt { get; init; }
    }
}
