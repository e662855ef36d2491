using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Channels.WeChat.Answering;
using Baozhai.Bot.Channels.WeChat.Callback;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage.LiteDb.Deliveries;
using Baozhai.Bot.Storage.Sql.Channels;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb.Channels;

/// <summary>The state the WeChat channel keeps, in documents.</summary>
internal sealed class LiteWeChatState(LiteStore store, TimeProvider time) : IWeChatState
{
    /// <inheritdoc />
    public Task<LoggedMessage> ClaimAsync(MessageKey key, DateTimeOffset? windowEnds, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var messages = session.Of<MessageDocument>("wechat_message");
            var id = LiteKey.Of(key.OpenId, key.Message);
            if (messages.FindById(id) is { } known) return new LoggedMessage(IsNew: false, known.Answer, RemainingPieces.None, known.CameAt);
            var now = time.GetUtcNow();
            messages.Insert(new MessageDocument { Id = id, CameAt = now });
            if (windowEnds is { } ends) LitePeople.Put(session, key.OpenId, person => (person.WindowEnds, person.WindowLeft) = (ends, IWeChatState.MostInWindow));
            var person = session.Of<PersonDocument>("wechat_person").FindById(key.OpenId);
            return new LoggedMessage(IsNew: true, null, person is null ? RemainingPieces.None : new RemainingPieces(PiecesJson.Read(person.Late), PiecesJson.Read(person.Rest)), now);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> SettleAsync(
        MessageKey key, string answer, RemainingPieces remains, IReadOnlyList<long> shown, bool isLate, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var messages = session.Of<MessageDocument>("wechat_message");
            if (messages.FindById(LiteKey.Of(key.OpenId, key.Message)) is { } message)
            {
                if (message.ToldToWait && !isLate) return false;
                message.Answer = answer;
                messages.Update(message);
            }

            LitePeople.Put(session, key.OpenId, person => (person.Late, person.Rest) = (PiecesJson.Write(remains.Late), PiecesJson.Write(remains.Rest)));
            foreach (var delivery in shown.Select(session.Deliveries.Find).OfType<DeliveryDocument>().Where(delivery => delivery.IsWaiting))
                session.Deliveries.Put(delivery, one => one.End(DeliveryState.Sent, time.GetUtcNow(), "asked for"));
            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<string?> TellToWaitAsync(MessageKey key, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var messages = session.Of<MessageDocument>("wechat_message");
            if (messages.FindById(LiteKey.Of(key.OpenId, key.Message)) is not { Answer: null } message) return messages.FindById(LiteKey.Of(key.OpenId, key.Message))?.Answer;
            message.ToldToWait = true;
            messages.Update(message);
            return null;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task KeepRestAsync(string openId, IReadOnlyList<string> rest, CancellationToken cancellationToken) =>
        store.RunAsync(session => LitePeople.Put(session, openId, person => person.Rest = PiecesJson.Write(rest)), cancellationToken);

    /// <inheritdoc />
    public Task<int> ForgetAsync(DateTimeOffset messagesBefore, DateTimeOffset leftBefore, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            session.Of<MessageDocument>("wechat_message").DeleteMany(BsonExpression.Create("CameAt < @0", messagesBefore.ToUnixTimeMilliseconds()));
            return LitePeople.ForgetLeavers(session, leftBefore, time.GetUtcNow());
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> TryTakeAsync(string openId, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            if (Person(session, openId) is not { WindowLeft: > 0 } person || !(person.WindowEnds > time.GetUtcNow())) return false;
            LitePeople.Put(session, openId, one => one.WindowLeft--);
            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task GiveBackAsync(string openId, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            if (Person(session, openId) is { WindowLeft: < IWeChatState.MostInWindow }) LitePeople.Put(session, openId, one => one.WindowLeft++);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task CloseAsync(string openId, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            if (Person(session, openId) is not null) LitePeople.Put(session, openId, one => one.WindowLeft = 0);
        },
        cancellationToken);

    private static PersonDocument? Person(LiteSession session, string openId) => session.Of<PersonDocument>("wechat_person").FindById(openId);
}

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
            Chats.ForgottenDocuments.Forget(session, chat);
            foreach (var message in MessagesOf(session, leaver.Id)) Forget(session, message);
        }

        return leavers.Count;
    }
}
