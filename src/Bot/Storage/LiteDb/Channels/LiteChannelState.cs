using Baozhai.Bot.Channels;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Webhooks;
using Baozhai.Bot.Channels.WeChat.Answering;
using Baozhai.Bot.Channels.WeChat.Callback;
using Baozhai.Bot.Channels.WeChat.Sending;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage.LiteDb.Deliveries;
using Baozhai.Bot.Storage.Sql.Channels;
using Baozhai.Bot.Subscriptions;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb.Channels;

/// <summary>What the channels remember, in documents: updates, threads, messages and windows for sending.</summary>
internal sealed class LiteChannelState(LiteStore store, TimeProvider time) : IUpdateLog, IForumThreads, IReceivedUpdates, IMessageLog, ISendWindow
{
    /// <summary>Deletes some updates seen before an instant; returns how many.</summary>
    public static int Retire(LiteSession session, DateTimeOffset seenBefore, int atOnce)
    {
        var seen = session.Of<SeenDocument>("update_seen");
        var old = seen.Find(BsonExpression.Create("SeenAt < @0", seenBefore.ToUnixTimeMilliseconds()), limit: atOnce).ToList();
        foreach (var update in old) seen.Delete(update.Id);
        return old.Count;
    }

    /// <inheritdoc />
    public Task<bool> SeenAsync(string channel, long updateId, CancellationToken cancellationToken) =>
        store.RunAsync(session => session.Of<SeenDocument>("update_seen").FindById(LiteKey.Of(channel, updateId)) is not null, cancellationToken);

    /// <inheritdoc />
    public Task RecordAsync(string channel, long updateId, IReadOnlyList<PlannedDelivery> answers, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var (seen, now) = (session.Of<SeenDocument>("update_seen"), time.GetUtcNow());
            var document = new SeenDocument { Id = LiteKey.Of(channel, updateId), UpdateId = updateId, SeenAt = now };
            if (seen.FindById(document.Id) is not null) return;
            seen.Insert(document);
            new DeliveryPlanner(session, now).Plan(answers);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<long?> LastAsync(string channel, CancellationToken cancellationToken) => store.RunAsync(
        session => session.Of<SeenDocument>("update_seen").Query().Where(LiteKey.Beginning("_id", channel + "\n")).OrderByDescending(BsonExpression.Create("_id")).FirstOrDefault()?.UpdateId,
        cancellationToken);

    /// <inheritdoc />
    public Task<string?> FindAsync(ChatId chat, CancellationToken cancellationToken) =>
        store.RunAsync(session => session.Of<ThreadDocument>("forum_thread").FindById(LiteKey.Of(chat))?.Thread, cancellationToken);

    /// <inheritdoc />
    public Task SaveAsync(ChatId chat, string? thread, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var threads = session.Of<ThreadDocument>("forum_thread");
            if (thread is null) threads.Delete(LiteKey.Of(chat));
            else threads.Upsert(new ThreadDocument { Id = LiteKey.Of(chat), Thread = thread });
        },
        cancellationToken);

    /// <inheritdoc />
    public Task AddAsync(ReceivedUpdate update, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var updates = session.Of<UpdateDocument>("telegram_update");
            if (updates.FindById(update.UpdateId) is null)
                updates.Insert(new UpdateDocument { Id = update.UpdateId, Queue = update.Queue, ReceivedAt = time.GetUtcNow(), Raw = update.Raw });
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ReceivedUpdate>> WaitingAsync(IReadOnlyCollection<long> busy, int limit, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<ReceivedUpdate> (session) =>
            [.. session.Of<UpdateDocument>("telegram_update").Query().OrderBy(BsonExpression.Create("_id")).ToEnumerable()
                .Where(update => !busy.Contains(update.Queue)).Take(limit)
                .Select(update => new ReceivedUpdate(update.Id, update.Queue, update.Raw))],
        cancellationToken);

    /// <inheritdoc />
    public Task DoneAsync(long updateId, CancellationToken cancellationToken) =>
        store.RunAsync(session => session.Of<UpdateDocument>("telegram_update").Delete(updateId), cancellationToken);

    /// <inheritdoc />
    public Task<LoggedMessage> ClaimAsync(MessageKey key, DateTimeOffset? windowEnds, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var messages = session.Of<MessageDocument>("wechat_message");
            var id = LiteKey.Of(key.OpenId, key.Message);
            if (messages.FindById(id) is { } known) return new LoggedMessage(IsNew: false, known.Answer, Remains.None);
            messages.Insert(new MessageDocument { Id = id, CameAt = time.GetUtcNow() });
            if (windowEnds is { } ends) LitePeople.Put(session, key.OpenId, person => (person.WindowEnds, person.WindowLeft) = (ends, ISendWindow.Most));
            var person = session.Of<PersonDocument>("wechat_person").FindById(key.OpenId);
            return new LoggedMessage(IsNew: true, null, person is null ? Remains.None : new Remains(PiecesJson.Read(person.Late), PiecesJson.Read(person.Rest)));
        },
        cancellationToken);

    /// <inheritdoc />
    public Task SettleAsync(MessageKey key, string answer, Remains remains, IReadOnlyList<long> shown, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var messages = session.Of<MessageDocument>("wechat_message");
            if (messages.FindById(LiteKey.Of(key.OpenId, key.Message)) is { } message)
            {
                message.Answer = answer;
                messages.Update(message);
            }

            LitePeople.Put(session, key.OpenId, person => (person.Late, person.Rest) = (PiecesJson.Write(remains.Late), PiecesJson.Write(remains.Rest)));
            foreach (var delivery in shown.Select(session.Deliveries.Find).OfType<DeliveryDocument>().Where(delivery => delivery.IsWaiting))
                session.Deliveries.Put(delivery, one => one.End(DeliveryState.Sent, time.GetUtcNow(), "asked for"));
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
            if (Person(session, openId) is { WindowLeft: < ISendWindow.Most }) LitePeople.Put(session, openId, one => one.WindowLeft++);
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
