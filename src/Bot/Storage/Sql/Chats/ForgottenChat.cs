using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Sql.Chats;

/// <summary>Deletes what is kept of a chat. A new table that names chats belongs here too; a test looks through all of them.</summary>
internal static class ForgottenChat
{
    private static readonly string[] Statements =
    [
        // An export it was sent holds its settings. Nobody else was sent it, and a body that is emptied needs no look through all deliveries.
        """
        UPDATE body SET reply = @empty, hash = @nothing
        WHERE strpos(reply, @settings) > 0
            AND id IN (SELECT body_id FROM delivery WHERE channel = @Channel AND address = @Address)
        """,
        "DELETE FROM delivery WHERE channel = @Channel AND address = @Address AND (state IN (0, 1) OR lane = 0)",
        "UPDATE delivery SET address = '-' || id, message_id = NULL, reason = NULL WHERE channel = @Channel AND address = @Address",
        "DELETE FROM delivery WHERE channel = 'push' AND address IN (SELECT name FROM push_subscription WHERE channel = @Channel AND address = @Address)",
        "DELETE FROM push_subscription WHERE channel = @Channel AND address = @Address",
        "DELETE FROM menu WHERE channel = @Channel AND address = @Address",
        "DELETE FROM review WHERE channel = @Channel AND address = @Address",
        "DELETE FROM forum_thread WHERE channel = @Channel AND address = @Address",
        "DELETE FROM pause WHERE channel = @Channel AND address = @Address",
        // The wish itself is being acted on: without its row WeChat's second try would be a newcomer's first word.
        "DELETE FROM wechat_message WHERE @Channel = 'wechat' AND address = @Address AND answer IS NOT NULL",
        "DELETE FROM wechat_person WHERE @Channel = 'wechat' AND address = @Address",
        // Its subscriptions go with it.
        "DELETE FROM chat WHERE channel = @Channel AND address = @Address",
    ];

    /// <summary>Forgets a chat; returns how many rows were changed.</summary>
    public static async Task<int> ForgetAsync(Session session, ChatId id)
    {
        var values = new { id.Channel, id.Address, settings = Settings(id), empty = ReplyJson.Write(new Reply { Parts = [] }), nothing = RandomNumberGenerator.GetBytes(32) };
        var changed = 0;
        foreach (var statement in Statements) changed += await session.ExecuteAsync(statement, values);
        return changed;
    }

    /// <summary>How the settings of a chat begin where they are written inside a reply.</summary>
    public static string Settings(ChatId id) => JsonEncodedText.Encode(ChatLine.Beginning(id), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
}
