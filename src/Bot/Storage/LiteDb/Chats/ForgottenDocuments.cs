using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage.LiteDb.Channels;
using Baozhai.Bot.Storage.LiteDb.Deliveries;
using Baozhai.Bot.Storage.LiteDb.Operations;
using Baozhai.Bot.Storage.Sql.Chats;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.LiteDb.Chats;

/// <summary>Deletes what is kept of a chat. A new document that names chats belongs here too; a test looks through all of them.</summary>
internal static class ForgottenDocuments
{
    /// <summary>Forgets a chat.</summary>
    public static void Forget(LiteSession session, ChatId id)
    {
        var key = LiteKey.Of(id);
        foreach (var delivery in session.Deliveries.Of(id).ToList())
        {
            // An export it was sent holds its settings. Nobody else was sent it.
            session.Deliveries.Empty(delivery.BodyId, ForgottenChat.Settings(id));
            if (delivery.IsWaiting || delivery.Lane == Lane.Reply) session.Deliveries.Delete(delivery);
            else session.Deliveries.Put(delivery, one => (one.Address, one.MessageId, one.Reason) = ($"-{one.Id}", null, null));
        }

        session.Of<MenuDocument>("menu").Delete(key);
        session.Of<ReviewDocument>("review").DeleteMany(LiteKey.Beginning("Key", key + "\n"));
        session.Of<ThreadDocument>("forum_thread").Delete(key);
        session.Of<PauseDocument>("pause").Delete(key);
        if (id.Channel == WeChatChat.ChannelName)
        {
            // The wish itself is being acted on: without its document WeChat's second try would be a newcomer's first word.
            foreach (var message in LitePeople.MessagesOf(session, id.Address).Where(message => message.Answer is not null)) LitePeople.Forget(session, message);
            session.Of<PersonDocument>("wechat_person").Delete(id.Address);
        }

        session.Chats.Remove(id);
    }
}
