using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.WeChat.Answering;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage.LiteDb.Channels;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Storage.LiteDb.Deliveries;

/// <summary>The outbox in documents: what must be sent, what was, and which channels asked for a pause.</summary>
internal sealed class LiteOutbox(LiteStore store, TimeProvider time) : IOutbox
{
    /// <inheritdoc />
    public Task<int> PlanAsync(IReadOnlyList<PlannedDelivery> deliveries, CancellationToken cancellationToken) =>
        store.RunAsync(session => new DeliveryPlanner(session, time.GetUtcNow()).Plan(deliveries), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Delivery>> LeaseAsync(IReadOnlyCollection<string> channels, int limit, TimeSpan leaseFor, Fence? fence, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<Delivery> (session) =>
        {
            var now = time.GetUtcNow();
            var bodies = new BodyReader(session.Deliveries);
            var leased = new List<Delivery>();
            foreach (var delivery in new LiteLeases(session.Deliveries, now).Ready(channels, limit))
            {
                var attempts = delivery.Attempts;
                session.Deliveries.Put(delivery, one =>
                {
                    one.State = DeliveryState.Leased;
                    one.Attempts++;
                    one.Lease++;
                    one.ReadyAt = LiteInstant.Of(now + leaseFor);
                });
                leased.Add(delivery.ToDelivery(bodies.Read(delivery)) with { Attempts = attempts });
            }

            return leased;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task MarkSentAsync(Lease lease, string? messageId, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            if (session.Deliveries.Find(lease.Delivery) is not { State: not DeliveryState.Sent } delivery) return;
            session.Deliveries.Put(delivery, one =>
            {
                one.End(DeliveryState.Sent, time.GetUtcNow(), reason: null);
                one.MessageId ??= messageId;
                ForgetAddress(session, one);
            });
        },
        cancellationToken);

    /// <inheritdoc />
    public Task NotePiecesAsync(Lease lease, int pieces, string? messageId, TimeSpan leaseFor, CancellationToken cancellationToken) => ChangeAsync(
        lease,
        (_, one) =>
        {
            one.Pieces = pieces;
            one.MessageId ??= messageId;
            one.ReadyAt = LiteInstant.Of(time.GetUtcNow() + leaseFor);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task PostponeAsync(Lease lease, DateTimeOffset readyAt, string reason, bool tried, CancellationToken cancellationToken) => ChangeAsync(
        lease,
        (_, one) =>
        {
            (one.State, one.ReadyAt, one.Reason) = (DeliveryState.Pending, LiteInstant.Of(readyAt), reason);
            if (tried) one.Notes.Add(new NoteDocument { At = time.GetUtcNow(), Text = reason });
            else one.Attempts--;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task AbandonAsync(Lease lease, DeliveryState state, string reason, CancellationToken cancellationToken)
    {
        if (state is not (DeliveryState.Failed or DeliveryState.Gone or DeliveryState.Expired))
            throw new ArgumentOutOfRangeException(nameof(state), state, "A delivery is abandoned as failed, gone or expired.");
        return store.RunAsync(
            session =>
            {
                if (Held(session, lease) is not { } delivery) return;
                var chat = delivery.Chat();
                session.Deliveries.Put(delivery, one =>
                {
                    one.End(state, time.GetUtcNow(), reason);
                    ForgetAddress(session, one);
                });
                if (state == DeliveryState.Gone) LiteSweep.EndOfChat(session, chat, reason, time.GetUtcNow());
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<LaneCount>> ExpireAsync(CancellationToken cancellationToken) =>
        store.RunAsync(session => LiteSweep.Expire(session, time.GetUtcNow()), cancellationToken);

    /// <inheritdoc />
    public Task<int> ResumeAsync(string channel, CancellationToken cancellationToken) =>
        store.RunAsync(session => LiteSweep.Resume(session, channel, time.GetUtcNow()), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<RecentlySent>> RecentAsync(string channel, TimeSpan within, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var now = time.GetUtcNow();
            var sent = session.Deliveries.EndedSince(now - within).Where(delivery => delivery.Channel == channel && delivery.State == DeliveryState.Sent && delivery.EndedAt <= now);
            return (IReadOnlyList<RecentlySent>)[.. sent.OrderBy(delivery => delivery.EndedAt).Select(delivery => new RecentlySent(delivery.Address, now - delivery.EndedAt!.Value))];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<int> GiveUpLostAsync(string channel, Lane lane, CancellationToken cancellationToken) =>
        store.RunAsync(session => LiteSweep.GiveUpLost(session, channel, lane, time.GetUtcNow()), cancellationToken);

    /// <inheritdoc />
    public Task MoveAsync(ChatId from, ChatId to, CancellationToken cancellationToken) =>
        store.RunAsync(session => LiteSweep.Move(session, from, to, time.GetUtcNow()), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Delivery>> SentAsync(ChatId chat, long afterDelivery, int limit, CancellationToken cancellationToken) => store.RunAsync(
        session => Deliveries(session, session.Deliveries.Of(chat).Where(delivery => delivery.State == DeliveryState.Sent && delivery.Id > afterDelivery).OrderBy(delivery => delivery.Id).Take(limit)),
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Delivery>> WaitingAsync(ChatId chat, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            // Quiet hours put off what is sent, not what is asked for: due is not looked at. One that is being sent just now is left to its sender.
            var now = time.GetUtcNow();
            return Deliveries(session, session.Deliveries.WaitingFor(chat)
                .Where(delivery => delivery.State == DeliveryState.Pending && delivery.Lane is Lane.Alert or Lane.Digest && !(delivery.Expires <= now))
                .OrderBy(delivery => delivery.Lane).ThenBy(delivery => delivery.Id));
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<DeliveryRecord>> OfArticleAsync(ChatId chat, long articleId, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<DeliveryRecord> (session) =>
        {
            var bodies = session.Deliveries.BodiesOf(articleId);
            return [.. session.Deliveries.Of(chat).Where(delivery => bodies.Contains(delivery.BodyId)).OrderBy(delivery => delivery.Id).Select(delivery => new DeliveryRecord
            {
                Lane = delivery.Lane,
                State = delivery.State,
                Due = delivery.Due,
                EndedAt = delivery.EndedAt,
                Reason = delivery.Reason,
            })];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<LaneCount>> DepthAsync(CancellationToken cancellationToken) => store.RunAsync(session => LiteSweep.Counts(session.Deliveries.Waiting), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<DeliveryHistory>> LatestAsync(ChatId chat, int limit, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<DeliveryHistory> (session) =>
        {
            var bodies = new BodyReader(session.Deliveries);
            return [.. session.Deliveries.Of(chat).OrderByDescending(delivery => delivery.Id).Take(limit).Select(delivery => delivery.ToHistory(bodies.Read(delivery), withNotes: false))];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<DeliveryHistory?> HistoryAsync(long deliveryId, CancellationToken cancellationToken) => store.RunAsync(
        session => session.Deliveries.Find(deliveryId) is { } delivery ? delivery.ToHistory(session.Deliveries.Body(delivery.BodyId), withNotes: true) : null, cancellationToken);

    /// <inheritdoc />
    public Task<bool> IsAnsweredAsync(string channel, long updateId, CancellationToken cancellationToken) =>
        store.RunAsync(session => session.Of<SeenDocument>("update_seen").FindById(LiteKey.Of(channel, updateId)) is not null, cancellationToken);

    /// <inheritdoc />
    public Task AnswerAsync(string channel, long updateId, IReadOnlyList<PlannedDelivery> answers, CancellationToken cancellationToken) => store.RunAsync(
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
    public Task<IReadOnlyList<Pause>> PausesAsync(string channel, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<Pause> (session) =>
        {
            var pauses = session.Of<PauseDocument>("pause");
            var now = time.GetUtcNow();
            var all = pauses.FindAll().ToList();
            foreach (var over in all.Where(pause => pause.Until <= now)) pauses.Delete(over.Id);
            return [.. all.Where(pause => pause.Until > now && pause.Channel == channel).Select(pause => new Pause(pause.Address.Length > 0 ? pause.Address : null, pause.Until))];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task PauseAsync(string channel, Pause pause, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var pauses = session.Of<PauseDocument>("pause");
            var document = new PauseDocument { Id = LiteKey.Of(channel, pause.Address ?? ""), Channel = channel, Address = pause.Address ?? "", Until = pause.Until };
            if (!(pauses.FindById(document.Id)?.Until >= document.Until)) pauses.Upsert(document);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task LetGoAsync(DateTimeOffset? before, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.RunAsync(session => LiteAheadSweep.LetGo(session, LiteInstant.Of(before), LiteInstant.Of(now)), cancellationToken);

    /// <inheritdoc />
    public Task<RetentionResult> RetireAsync(DateTimeOffset endedBefore, DateTimeOffset answeredBefore, CancellationToken cancellationToken) =>
        new LiteRetention(store).RetireAsync(endedBefore, answeredBefore, cancellationToken);

    private static DeliveryDocument? Held(LiteSession session, Lease lease) =>
        session.Deliveries.Find(lease.Delivery) is { State: DeliveryState.Leased } delivery && delivery.Lease == lease.Number ? delivery : null;

    // The answer to somebody who wanted to be forgotten is the last that holds the address, until it has gone out.
    private static void ForgetAddress(LiteSession session, DeliveryDocument delivery)
    {
        if (delivery.Lane == Lane.Reply && session.Chats.Find(delivery.Chat()) is null) delivery.Address = $"-{delivery.Id}";
    }

    private static IReadOnlyList<Delivery> Deliveries(LiteSession session, IEnumerable<DeliveryDocument> deliveries)
    {
        var bodies = new BodyReader(session.Deliveries);
        return [.. deliveries.Select(delivery => delivery.ToDelivery(bodies.Read(delivery)))];
    }

    private Task ChangeAsync(Lease lease, Action<LiteSession, DeliveryDocument> change, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            if (Held(session, lease) is { } delivery) session.Deliveries.Put(delivery, one => change(session, one));
        },
        cancellationToken);

    // A batch of digests has few bodies.
    private sealed class BodyReader(DeliveryCollection line)
    {
        private readonly Dictionary<long, Reply> _bodies = [];

        public Reply Read(DeliveryDocument delivery) => _bodies.TryGetValue(delivery.BodyId, out var body) ? body : _bodies[delivery.BodyId] = line.Body(delivery.BodyId);
    }
}
