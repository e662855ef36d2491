using Baozhai.Bot.Conversation;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.LiteDb.Deliveries;

/// <summary>The outbox in documents: what must be sent, what was, and who asked to be left alone.</summary>
internal sealed class LiteOutbox(LiteStore store, TimeProvider time) : IOutbox, IWaitingDeliveries, IDeliveryRetention, IPauseStore
{
    // A morning's digests that nobody could be sent must not keep others from writing while they are marked or deleted.
    private const int AtOnce = 500;

    private const string Lost = "unknown: the program was killed while it was being sent";

    /// <inheritdoc />
    public Task<int> PlanAsync(IReadOnlyList<PlannedDelivery> deliveries, CancellationToken cancellationToken) =>
        store.RunAsync(session => new DeliveryPlanner(session, time.GetUtcNow()).Plan(deliveries), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Delivery>> LeaseAsync(IReadOnlyCollection<string> channels, int limit, TimeSpan leaseFor, CancellationToken cancellationToken) => store.RunAsync(
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
                if (state == DeliveryState.Gone) EndOfChat(session, chat, reason);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<LaneCount>> ExpireAsync(CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<LaneCount> (session) =>
        {
            var now = time.GetUtcNow();
            // One that a relay is sending just now is left alone: it may arrive yet.
            var expired = session.Deliveries.Waiting.Where(delivery => delivery.Expires < now && (delivery.State == DeliveryState.Pending || delivery.ReadyAt <= now)).Take(AtOnce).ToList();
            foreach (var delivery in expired) session.Deliveries.Put(delivery, one => one.End(DeliveryState.Expired, now, "expired"));
            return Counts(expired);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<int> ResumeAsync(CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            // The file is open to this process alone, and it has leased nothing yet.
            var now = LiteInstant.Of(time.GetUtcNow());
            var leased = session.Deliveries.Waiting.Where(delivery => delivery.State == DeliveryState.Leased).ToList();
            foreach (var delivery in leased)
            {
                session.Deliveries.Put(delivery, one =>
                {
                    one.ReadyAt = now;
                    one.Notes.Add(new NoteDocument { At = now, Text = Lost });
                });
            }

            return leased.Count;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<int> GiveUpLostAsync(string channel, Lane lane, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var now = time.GetUtcNow();
            var lost = session.Deliveries.Waiting
                .Where(delivery => delivery.State == DeliveryState.Leased && delivery.Channel == channel && delivery.Lane == lane && delivery.ReadyAt <= now).ToList();
            foreach (var delivery in lost) session.Deliveries.Put(delivery, one => one.End(DeliveryState.Failed, now, Lost));
            return lost.Count;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task MoveAsync(ChatId from, ChatId to, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            foreach (var delivery in session.Deliveries.WaitingFor(from).ToList())
            {
                if (session.Deliveries.Find(new ChatId(from.Channel, to.Address), delivery.Slot, delivery.Part) is null)
                    session.Deliveries.Put(delivery, one => one.Address = to.Address);
                else if (delivery.State == DeliveryState.Pending)
                    session.Deliveries.Put(delivery, one => one.End(DeliveryState.Gone, time.GetUtcNow(), $"the chat is now {to.Address}, which has it already"));
            }
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Delivery>> SentAsync(ChatId chat, long afterDelivery, int limit, CancellationToken cancellationToken) => store.RunAsync(
        session => Deliveries(session, session.Deliveries.Of(chat).Where(delivery => delivery.State == DeliveryState.Sent && delivery.Id > afterDelivery).OrderBy(delivery => delivery.Id).Take(limit)),
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Delivery>> ForAsync(ChatId chat, CancellationToken cancellationToken) => store.RunAsync(
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
    public Task<long> BacklogAsync(CancellationToken cancellationToken) => store.RunAsync(session => (long)session.Deliveries.Waiting.Count, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<LaneCount>> DepthAsync(CancellationToken cancellationToken) => store.RunAsync(session => Counts(session.Deliveries.Waiting), cancellationToken);

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
    public async Task<Retired> RetireAsync(DateTimeOffset endedBefore, DateTimeOffset seenBefore, CancellationToken cancellationToken) => new(
        await RepeatAsync(session => session.Deliveries.Retire(endedBefore, AtOnce), cancellationToken),
        await RetireBodiesAsync(cancellationToken),
        await RepeatAsync(session => Channels.LiteChannelState.Retire(session, seenBefore, AtOnce), cancellationToken));

    /// <inheritdoc />
    public Task<IReadOnlyList<Pause>> LoadAsync(string channel, CancellationToken cancellationToken) => store.RunAsync(
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
    public Task SaveAsync(string channel, Pause pause, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var pauses = session.Of<PauseDocument>("pause");
            var document = new PauseDocument { Id = LiteKey.Of(channel, pause.Address ?? ""), Channel = channel, Address = pause.Address ?? "", Until = pause.Until };
            if (!(pauses.FindById(document.Id)?.Until >= document.Until)) pauses.Upsert(document);
        },
        cancellationToken);

    private static DeliveryDocument? Held(LiteSession session, Lease lease) =>
        session.Deliveries.Find(lease.Delivery) is { State: DeliveryState.Leased } delivery && delivery.Lease == lease.Number ? delivery : null;

    // The answer to somebody who wanted to be forgotten is the last that holds the address, until it has gone out.
    private static void ForgetAddress(LiteSession session, DeliveryDocument delivery)
    {
        if (delivery.Lane == Lane.Reply && session.Chats.Find(delivery.Chat()) is null) delivery.Address = $"-{delivery.Id}";
    }

    private static IReadOnlyList<LaneCount> Counts(IEnumerable<DeliveryDocument> deliveries) =>
        [.. deliveries.GroupBy(one => (one.Channel, one.Lane)).OrderBy(lane => lane.Key.Channel, StringComparer.Ordinal).ThenBy(lane => lane.Key.Lane)
            .Select(lane => new LaneCount(lane.Key.Channel, lane.Key.Lane, lane.LongCount()))];

    private static IReadOnlyList<Delivery> Deliveries(LiteSession session, IEnumerable<DeliveryDocument> deliveries)
    {
        var bodies = new BodyReader(session.Deliveries);
        return [.. deliveries.Select(delivery => delivery.ToDelivery(bodies.Read(delivery)))];
    }

    // Marks a chat gone, and ends what else waits for it.
    private void EndOfChat(LiteSession session, ChatId chat, string reason)
    {
        if (session.Chats.Find(chat) is { } known) session.Chats.Put(known with { Chat = known.Chat with { State = ChatState.Gone } });
        foreach (var delivery in session.Deliveries.WaitingFor(chat).Where(delivery => delivery.State == DeliveryState.Pending).ToList())
            session.Deliveries.Put(delivery, one => one.End(DeliveryState.Gone, time.GetUtcNow(), reason));
    }

    private Task ChangeAsync(Lease lease, Action<LiteSession, DeliveryDocument> change, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            if (Held(session, lease) is { } delivery) session.Deliveries.Put(delivery, one => change(session, one));
        },
        cancellationToken);

    private async Task<long> RepeatAsync(Func<LiteSession, int> some, CancellationToken cancellationToken)
    {
        var total = 0L;
        while (await store.RunAsync(some, cancellationToken) is > 0 and var gone)
        {
            total += gone;
            await Task.Yield();
        }

        return total;
    }

    private async Task<long> RetireBodiesAsync(CancellationToken cancellationToken)
    {
        var (total, last) = (0L, 0L);
        while (true)
        {
            var from = last;
            var (gone, until) = await store.RunAsync(session => session.Deliveries.RetireBodies(from, AtOnce), cancellationToken);
            total += gone;
            if (until is null) return total;
            last = until.Value;
            await Task.Yield();
        }
    }

    // A batch of digests has few bodies.
    private sealed class BodyReader(DeliveryLine line)
    {
        private readonly Dictionary<long, Reply> _bodies = [];

        public Reply Read(DeliveryDocument delivery) => _bodies.TryGetValue(delivery.BodyId, out var body) ? body : _bodies[delivery.BodyId] = line.Body(delivery.BodyId);
    }
}
