using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Sql.Channels;

/// <summary>Threads of forums in the database.</summary>
internal sealed class ForumThreads(Database database) : IForumThreads
{
    /// <inheritdoc />
    public Task<string?> FindAsync(ChatId chat, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.FirstAsync<string>("SELECT thread FROM forum_thread WHERE channel = @Channel AND address = @Address", new { chat.Channel, chat.Address }),
        cancellationToken);

    /// <inheritdoc />
    public Task SaveAsync(ChatId chat, string? thread, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            thread is null
                ? "DELETE FROM forum_thread WHERE channel = @Channel AND address = @Address"
                : "INSERT INTO forum_thread (channel, address, thread) VALUES (@Channel, @Address, @thread) ON CONFLICT (channel, address) DO UPDATE SET thread = excluded.thread",
            new { chat.Channel, chat.Address, thread }),
        cancellationToken);
}
