using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.LiteDb.Deliveries;

/// <summary>Lets go what lies ahead only because the clock was ahead.</summary>
internal static class LiteAheadSweep
{
    // Quiet hours are over within a day, and a channel that asks for more patience will ask again.
    private static readonly TimeSpan Farthest = TimeSpan.FromHours(25);

    // The longest pause between two tries.
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(15);

    /// <summary>Lets go deliveries, pauses and alerts.</summary>
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
