using Baozhai.Bot.Channels.WeChat.Sending;

namespace Baozhai.Bot.Storage.Sql.Channels;

/// <summary>Windows for sending, in the database.</summary>
internal sealed class SendWindow(Database database, TimeProvider time) : ISendWindow
{
    /// <inheritdoc />
    public async Task<bool> TryTakeAsync(string openId, CancellationToken cancellationToken) => await database.WriteAsync(
        session => session.ExecuteAsync(
            "UPDATE wechat_person SET window_left = window_left - 1 WHERE address = @openId AND window_left > 0 AND window_ends > @now",
            new { openId, now = time.GetUtcNow() }),
        cancellationToken) > 0;

    /// <inheritdoc />
    public Task GiveBackAsync(string openId, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            "UPDATE wechat_person SET window_left = window_left + 1 WHERE address = @openId AND window_left < @Most", new { openId, ISendWindow.Most }),
        cancellationToken);

    /// <inheritdoc />
    public Task CloseAsync(string openId, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync("UPDATE wechat_person SET window_left = 0 WHERE address = @openId", new { openId }), cancellationToken);
}
