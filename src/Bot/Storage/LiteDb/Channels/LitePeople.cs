using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.LiteDb.Channels;

/// <summary>People in WeChat and their messages.</summary>
internal static class LitePeople
{
    private const string Channel = WeChatChat.ChannelName;

    /// <summary>The messages of a person.</summary>
    public static IReadOnlyList<MessageDocument> MessagesOf(LiteSession session, string address) =>
        [.. session.Of<MessageDocument>("wechat_message").Find(LiteKey.Beginning("_id", address + "\n"))];

    /// <summary>Forgets a message.</summary>
    public static void Forget(LiteSession session, MessageDocument message) => session.Of<MessageDocument>("wechat_message").Delete(message.Id);

    /// <summary>Changes what is kept of a person, who need not be known.</summary>
    public static void Put(LiteSession session, string address, Action<PersonDocument> change)
    {
        var people = session.Of<PersonDocument>("wechat_person");
        var person = people.FindById(address) ?? new PersonDocument { Id = address };
        change(person);
        people.Upsert(person);
    }

    /// <summary>Notes who left and who came back, and forgets those who left before an instant with all that is kept of them; returns how many.</summary>
    public static int ForgetLeavers(LiteSession session, DateTimeOffset leftBefore, DateTimeOffset now)
    {
        var people = session.Of<PersonDocument>("wechat_person");
        foreach (var chat in session.Chats.All.Select(entry => entry.Chat).Where(chat => chat.Id.Channel == Channel).ToList())
        {
            if (chat.State == ChatState.Gone) Put(session, chat.Id.Address, person => person.LeftAt ??= LiteInstant.Of(now));
            else if (people.FindById(chat.Id.Address) is { LeftAt: not null }) Put(session, chat.Id.Address, person => person.LeftAt = null);
        }

        var leavers = people.FindAll().Where(person => person.LeftAt < leftBefore).ToList();
        foreach (var leaver in leavers)
        {
            var chat = new ChatId(Channel, leaver.Id);
            session.Of<Chats.MenuDocument>("menu").Delete(LiteKey.Of(chat));
            foreach (var delivery in session.Deliveries.Of(chat)) session.Deliveries.Delete(delivery);
            foreach (var message in MessagesOf(session, leaver.Id)) Forget(session, message);
            session.Chats.Remove(chat);
            people.Delete(leaver.Id);
        }

        return leavers.Count;
    }
}
