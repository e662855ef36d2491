using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Storage.Sql.Chats;

namespace Baozhai.Bot.Storage.Sql.Channels;

/// <summary>Notes who left and who came back, and forgets those who left long ago with all that is kept of them.</summary>
internal sealed class LeaverSweep(Session session, DateTimeOffset now)
{
    private const string Channel = WeChatChat.ChannelName;

    /// <summary>Forgets those who left before an instant; returns how many.</summary>
    public async Task<int> ForgetAsync(DateTimeOffset leftBefore)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO wechat_person (address, left_at)
            SELECT address, @now FROM chat WHERE channel = @Channel AND state = @gone
            ON CONFLICT (address) DO UPDATE SET left_at = coalesce(wechat_person.left_at, excluded.left_at)
            """,
            new { now, Channel, gone = ChatState.Gone });
        await session.ExecuteAsync(
            """
            UPDATE wechat_person SET left_at = NULL
            WHERE left_at IS NOT NULL
                AND EXISTS (SELECT 1 FROM chat WHERE chat.channel = @Channel AND chat.address = wechat_person.address AND chat.state = @active)
            """,
            new { Channel, active = ChatState.Active });
        var leavers = await session.QueryAsync<string>("SELECT address FROM wechat_person WHERE left_at < @leftBefore", new { leftBefore });
        foreach (var address in leavers)
        {
            await ForgottenChat.ForgetAsync(session, new ChatId(Channel, address));
            await session.ExecuteAsync("DELETE FROM wechat_message WHERE address = @address", new { address });
        }

        return leavers.Count;
    }
}
