using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.LiteDb.Deliveries;

/// <summary>Ends and moves deliveries that no relay holds.</summary>
internal static class LiteSweep
{
    // A morning's digests that nobody could be sent must not keep others from writing while they are marked.
    private const int AtOnce = 500;

    private const string Lost = "unknown: the program was killed while it was being sent";

    /// <summary>Marks as expired what is of no use any more. A delivery that a relay is sending is not changed: it may still arrive.</summary>
    public static IReadOnlyList<LaneCount> Expire(LiteSession session, DateTimeOffset now)
    {
        var expired = session.Deliveries.Waiting.Where(delivery => delivery.Expires < now && (delivery.State == DeliveryState.Pending || delivery.ReadyAt <= now)).Take(AtOnce).ToList();
        foreach (var delivery in expired) session.Deliveries.Put(delivery, one => one.End(DeliveryState.Expired, now, "expired"));
        return Counts(expired);
    }

    /// <summary>Makes every lease run out now.</summary>
    public static int Resume(LiteSession session, string channel, DateTimeOffset now)
    {
        // The file is open to this process alone, and it has leased nothing yet.
        now = LiteInstant.Of(now);
        var leased = session.Deliveries.Waiting.Where(delivery => delivery.State == DeliveryState.Leased && delivery.Channel == channel).ToList();
        foreach (var delivery in leased)
        {
            session.Deliveries.Put(delivery, one =>
            {
                one.ReadyAt = now;
                one.Notes.Add(new NoteDocument { At = now, Text = Lost });
            });
        }

        return leased.Count;
    }

    /// <summary>Ends deliveries whose lease ran out.</summary>
    public static int GiveUpLost(LiteSession session, string channel, Lane lane, DateTimeOffset now)
    {
        var lost = session.Deliveries.Waiting
            .Where(delivery => delivery.State == DeliveryState.Leased && delivery.Channel == channel && delivery.Lane == lane && delivery.ReadyAt <= now).ToList();
        foreach (var delivery in lost) session.Deliveries.Put(delivery, one => one.End(DeliveryState.Failed, now, Lost));
        return lost.Count;
    }

    /// <summary>Marks a chat gone, and ends what else waits for it.</summary>
    public static void EndOfChat(LiteSession session, ChatId chat, string reason, DateTimeOffset now)
    {
        if (session.Chats.Find(chat) is { } known) session.Chats.Put(known with { Chat = known.Chat with { State = ChatState.Gone } });
        foreach (var delivery in session.Deliveries.WaitingFor(chat).Where(delivery => delivery.State == DeliveryState.Pending).ToList())
            session.Deliveries.Put(delivery, one => one.End(DeliveryState.Gone, now, reason));
    }

    /// <summary>Gives what waits for a chat to another; what that one has been given already ends.</summary>
    public static void Move(LiteSession session, ChatId from, ChatId to, DateTimeOffset now)
    {
        foreach (var delivery in session.Deliveries.WaitingFor(from).ToList())
        {
            if (session.Deliveries.Find(new ChatId(from.Channel, to.Address), delivery.Slot, delivery.Part) is null)
                session.Deliveries.Put(delivery, one => one.Address = to.Address);
            else if (delivery.State == DeliveryState.Pending)
                session.Deliveries.Put(delivery, one => one.End(DeliveryState.Gone, now, $"the chat is now {to.Address}, which has it already"));
        }
    }

    /// <summary>How many deliveries there are, by channel and lane.</summary>
    public static IReadOnlyList<LaneCount> Counts(IEnumerable<DeliveryDocument> deliveries) =>
        [.. deliveries.GroupBy(one => (one.Channel, one.Lane)).OrderBy(lane => lane.Key.Channel, StringComparer.Ordinal).ThenBy(lane => lane.Key.Lane)
            .Select(lane => new LaneCount(lane.Key.Channel, lane.Key.Lane, lane.LongCount()))];
}

/// <summary>Releases what lies in the future only because the clock was ahead.</summary>
internal static class LiteAheadSweep
{
    // Quiet hours are over within a day, and a channel that asks for more patience will ask again.
    private static readonly TimeSpan Farthest = TimeSpan.FromHours(25);

    // The longest pause between two tries.
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(15);

    /// <summary>Releases deliveries, pauses and alerts.</summary>
    public static void LetGo(LiteSession session, DateTimeOffset? before, DateTimeOffset now)
    {
        foreach (var delivery in session.Deliveries.Waiting.ToList()) LetGo(session, delivery, before, now);
        if (before > now) LetGoPauses(session, before.Value, now);
        foreach (var alert in session.Alerts.All())
        {
            if (alert.RaisedAt <= now && alert.ChangedAt <= now && alert.ReportedAt <= now && alert.Reports.TrueForAll(report => report.ReportedAt <= now)) continue;
            alert.RaisedAt = Earlier(alert.RaisedAt, now);
            alert.ChangedAt = Earlier(alert.ChangedAt, now);
            alert.ReportedAt = Earlier(alert.ReportedAt, now);
            foreach (var report in alert.Reports) report.ReportedAt = Earlier(report.ReportedAt, now);
            session.Alerts.Put(alert);
        }
    }

    private static void LetGo(LiteSession session, DeliveryDocument delivery, DateTimeOffset? before, DateTimeOffset now)
    {
        // Another relay may be sending what it holds: it gets the time of a lease.
        if (delivery.State == DeliveryState.Leased)
        {
            if (delivery.ReadyAt > now + ChannelRelay.LeaseTime) session.Deliveries.Put(delivery, one => one.ReadyAt = now + ChannelRelay.LeaseTime);
            return;
        }

        if (before > now && delivery.ReadyAt > now && delivery.ReadyAt <= before + Retry)
            LetGo(session, delivery, delivery.ReadyAt <= before ? now : delivery.ReadyAt - (before.Value - now), now);
        if (delivery.ReadyAt > now + Farthest) LetGo(session, delivery, now, now);
    }

    private static void LetGo(LiteSession session, DeliveryDocument delivery, DateTimeOffset readyAt, DateTimeOffset now) =>
        session.Deliveries.Put(delivery, one => (one.ReadyAt, one.Due) = (readyAt, Earlier(one.Due, now)));

    private static void LetGoPauses(LiteSession session, DateTimeOffset before, DateTimeOffset now)
    {
        var pauses = session.Of<PauseDocument>("pause");
        foreach (var pause in pauses.FindAll().ToList())
        {
            if (pause.Until <= before)
            {
                pauses.Delete(pause.Id);
                continue;
            }

            pause.Until -= before - now;
            pauses.Update(pause);
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
