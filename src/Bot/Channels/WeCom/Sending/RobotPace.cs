namespace Baozhai.Bot.Channels.WeCom.Sending;

/// <summary>
/// No more than 20 messages in any minute as WeCom sees it. When it counts a message is not known, only that it is between going and answer;
/// so a message holds its place until a minute after its answer. Not safe for threads.
/// </summary>
internal sealed class RobotPace
{
    /// <summary>Messages in a minute (<see href="https://developer.work.weixin.qq.com/document/path/99110"/>).</summary>
    public const int Places = 20;

    /// <summary>Places that digests leave free, for an alert in the same minute.</summary>
    public const int KeptForAlerts = 4;

    /// <summary>The minute, with a second for clocks that do not run alike.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(61);

    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private readonly Queue<TimeSpan> _answered = new();
    private int _onTheirWay;
    private TimeSpan _closedUntil;

    /// <summary>Takes a place, if there is one just now.</summary>
    /// <param name="now">The present; only how much of it has passed matters.</param>
    /// <param name="urgent">Whether it may use the places kept for alerts.</param>
    /// <returns>How long to wait before asking again; zero when the place is taken.</returns>
    public TimeSpan Enter(TimeSpan now, bool urgent)
    {
        while (_answered.TryPeek(out var answer) && answer + Window <= now) _answered.Dequeue();
        if (_closedUntil > now) return _closedUntil - now;
        var places = urgent ? Places : Places - KeptForAlerts;
        var over = _answered.Count + _onTheirWay - places;
        if (over < 0)
        {
            _onTheirWay++;
            return TimeSpan.Zero;
        }

        return over < _answered.Count ? _answered.ElementAt(over) + Window - now : Glance;
    }

    /// <summary>A message was answered or given up.</summary>
    public void Leave(TimeSpan now)
    {
        _onTheirWay--;
        _answered.Enqueue(now);
    }

    /// <summary>Lets nothing go until an instant.</summary>
    public void Close(TimeSpan until)
    {
        if (until > _closedUntil) _closedUntil = until;
    }
}
