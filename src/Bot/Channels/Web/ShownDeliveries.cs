namespace Baozhai.Bot.Channels.Web;

/// <summary>
/// Which deliveries a page was shown. Their numbers follow the order of planning, not of sending: an alert that waited for the
/// end of quiet hours arrives after later ones. So what was missed is asked for from a number a day old, and what was shown is left out.
/// </summary>
internal sealed class ShownDeliveries(long after)
{
    private static readonly TimeSpan LatestArrival = TimeSpan.FromDays(1);

    private readonly HashSet<long> _shown = [];
    private readonly Queue<(long Id, DateTimeOffset At)> _order = new();

    /// <summary>Nothing up to this number can still be missing.</summary>
    public long Floor { get; private set; } = after;

    /// <summary>Notes a delivery as shown; false when it was before.</summary>
    public bool Add(long id, DateTimeOffset now)
    {
        while (_order.TryPeek(out var oldest) && now - oldest.At > LatestArrival)
        {
            Floor = Math.Max(Floor, _order.Dequeue().Id);
            _shown.RemoveWhere(shown => shown <= Floor);
        }

        if (id <= Floor || !_shown.Add(id)) return false;
        _order.Enqueue((id, now));
        return true;
    }
}
