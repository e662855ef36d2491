using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Webhooks;
using Baozhai.Bot.Chats;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb.Channels;

/// <summary>The state the Telegram channel keeps, in documents.</summary>
internal sealed class LiteTelegramState(LiteStore store, TimeProvider time) : ITelegramState
{
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
    public Task<string?> ThreadAsync(ChatId chat, CancellationToken cancellationToken) =>
        store.RunAsync(session => session.Of<ThreadDocument>("forum_thread").FindById(LiteKey.Of(chat))?.Thread, cancellationToken);

    /// <inheritdoc />
    public Task SaveThreadAsync(ChatId chat, string? thread, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var threads = session.Of<ThreadDocument>("forum_thread");
            if (thread is null) threads.Delete(LiteKey.Of(chat));
            else threads.Upsert(new ThreadDocument { Id = LiteKey.Of(chat), Thread = thread });
        },
        cancellationToken);
}
