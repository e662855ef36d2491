using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.LiteDb.Deliveries;

/// <summary>Ends and moves deliveries that no relay holds.</summary>
internal static class LiteSweep
{
    // A morning's digests that nobody could be sent must not keep others from writing while they are marked.
    private const int AtOnce = 500;

    private const string Lost = "unknown: the program was killed while it was being sent";

    /// <summary>Marks as expired what is of no use any more. One that a relay is sending just now is left alone: it may arrive yet.</summary>
    public static IReadOnlyList<LaneCount> Expire(LiteSession session, DateTimeOffset now)
    {
        var expired = session.Deliveries.Waiting.Where(delivery => delivery.Expires < now && (delivery.State == DeliveryState.Pending || delivery.ReadyAt <= now)).Take(AtOnce).ToList();
        foreach (var delivery in expired) session.Deliveries.Put(delivery, one => one.End(DeliveryState.Expired, now, "expired"));
        return Counts(expired);
    }

    /// <summary>Makes every lease run out now.</summary>
    public static int Resume(LiteSession session, DateTimeOffset now)
    {
        // The file is open to this process alone, and it has leased nothing yet.
        now = LiteInstant.Of(now);
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
