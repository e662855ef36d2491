using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Channels.WeChat.Answering;
using Baozhai.Bot.Channels.WeChat.Callback;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.Sql.Channels;

/// <summary>The state the WeChat channel keeps, in the database.</summary>
internal sealed class SqlWeChatState(Database database, TimeProvider time) : IWeChatState
{
    /// <inheritdoc />
    public Task<LoggedMessage> ClaimAsync(MessageKey key, DateTimeOffset? windowEnds, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var isNew = await session.ExecuteAsync(
                "INSERT INTO wechat_message (address, message, came_at) VALUES (@OpenId, @Message, @now) ON CONFLICT DO NOTHING",
                new { key.OpenId, key.Message, now = time.GetUtcNow() }) > 0;
            if (!isNew)
            {
                var known = (await session.FirstAsync<MessageRow>("SELECT answer, came_at FROM wechat_message WHERE address = @OpenId AND message = @Message", new { key.OpenId, key.Message }))!;
                return new LoggedMessage(IsNew: false, known.Answer, RemainingPieces.None, known.CameAt);
            }

            if (windowEnds is { } ends) await OpenWindowAsync(session, key.OpenId, ends);
            return new LoggedMessage(IsNew: true, null, await RemainingPiecesAsync(session, key.OpenId), time.GetUtcNow());
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> SettleAsync(MessageKey key, string answer, RemainingPieces remains, IReadOnlyList<long> shown, bool isLate, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                if (!isLate && await session.FirstAsync<long>("SELECT told_to_wait FROM wechat_message WHERE address = @OpenId AND message = @Message", new { key.OpenId, key.Message }) != 0)
                    return false;
                await session.ExecuteAsync(
                    "UPDATE wechat_message SET answer = @answer WHERE address = @OpenId AND message = @Message", new { answer, key.OpenId, key.Message });
                await session.ExecuteAsync(
                    """
                    INSERT INTO wechat_person (address, late, rest) VALUES (@OpenId, @late, @rest)
                    ON CONFLICT (address) DO UPDATE SET late = excluded.late, rest = excluded.rest
                    """,
                    new { key.OpenId, late = PiecesJson.Write(remains.Late), rest = PiecesJson.Write(remains.Rest) });
                foreach (var id in shown) await MarkShownAsync(session, id);
                return true;
            },
            cancellationToken);

    /// <inheritdoc />
    public Task<string?> TellToWaitAsync(MessageKey key, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync(
                "UPDATE wechat_message SET told_to_wait = 1 WHERE address = @OpenId AND message = @Message AND answer IS NULL", new { key.OpenId, key.Message });
            return await session.FirstAsync<string>("SELECT answer FROM wechat_message WHERE address = @OpenId AND message = @Message", new { key.OpenId, key.Message });
        },
        cancellationToken);

    /// <inheritdoc />
    public Task KeepRestAsync(string openId, IReadOnlyList<string> rest, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            "INSERT INTO wechat_person (address, rest) VALUES (@openId, @rest) ON CONFLICT (address) DO UPDATE SET rest = excluded.rest",
            new { openId, rest = PiecesJson.Write(rest) }),
        cancellationToken);

    /// <inheritdoc />
    public async Task<bool> TryTakeAsync(string openId, CancellationToken cancellationToken) => await database.WriteAsync(
        session => session.ExecuteAsync(
            "UPDATE wechat_person SET window_left = window_left - 1 WHERE address = @openId AND window_left > 0 AND window_ends > @now",
            new { openId, now = time.GetUtcNow() }),
        cancellationToken) > 0;

    /// <inheritdoc />
    public Task GiveBackAsync(string openId, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            "UPDATE wechat_person SET window_left = window_left + 1 WHERE address = @openId AND window_left < @MostInWindow", new { openId, IWeChatState.MostInWindow }),
        cancellationToken);

    /// <inheritdoc />
    public Task CloseAsync(string openId, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync("UPDATE wechat_person SET window_left = 0 WHERE address = @openId", new { openId }), cancellationToken);

    /// <inheritdoc />
    public Task<int> ForgetAsync(DateTimeOffset messagesBefore, DateTimeOffset leftBefore, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync("DELETE FROM wechat_message WHERE came_at < @messagesBefore", new { messagesBefore });
            return await new LeaverSweep(session, time.GetUtcNow()).ForgetAsync(leftBefore);
        },
        cancellationToken);

    private static async Task<RemainingPieces> RemainingPiecesAsync(Session session, string openId)
    {
        var row = await session.FirstAsync<PersonRow>("SELECT late, rest FROM wechat_person WHERE address = @openId", new { openId });
        return row is null ? RemainingPieces.None : new RemainingPieces(PiecesJson.Read(row.Late), PiecesJson.Read(row.Rest));
    }

    private static Task<int> OpenWindowAsync(Session session, string openId, DateTimeOffset ends) => session.ExecuteAsync(
        """
        INSERT INTO wechat_person (address, window_ends, window_left) VALUES (@openId, @ends, @MostInWindow)
        ON CONFLICT (address) DO UPDATE SET window_ends = excluded.window_ends, window_left = excluded.window_left
        """,
        new { openId, ends, IWeChatState.MostInWindow });

    private Task<int> MarkShownAsync(Session session, long id) => session.ExecuteAsync(
        "UPDATE delivery SET state = @sent, ended_at = @now, reason = 'asked for' WHERE id = @id AND state IN (0, 1)",
        new { sent = DeliveryState.Sent, now = time.GetUtcNow(), id });

    private sealed class MessageRow
    {
        public string? Answer { get; init; }

        public DateTimeOffset CameAt { get; init; }
    }

    private sealed class PersonRow
    {
        public string? Late { get; init; }

        public string? Rest { get; init; }
    }
}

/// <summary>The form in which pieces of text are kept.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>), TypeInfoPropertyName = "Pieces")]
internal sealed partial class PiecesJson : JsonSerializerContext
{
    private static readonly PiecesJson Readable = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes pieces; null for none.</summary>
    public static string? Write(IReadOnlyList<string> pieces) => pieces.Count > 0 ? JsonSerializer.Serialize(pieces, Readable.Pieces) : null;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<string> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize(json, Readable.Pieces) ?? [];
}
