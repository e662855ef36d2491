using Baozhai.Bot.Channels.WeCom.Api;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.WeCom.Sending;

/// <summary>
/// Each robot's pace, also over a restart: that something went out is kept for as long as it counts, and a robot found so at the start waits
/// that long, 72 s at most.
/// </summary>
internal sealed class RobotPacing(PauseKeeper pauses, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RobotPace> _paces = [];
    private readonly long _began = time.GetTimestamp();

    private TimeSpan Now => time.GetElapsedTime(_began);

    /// <summary>Keeps to what whoever sent before has sent.</summary>
    public async ValueTask RestoreAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, left) in await pauses.LoadAsync(WeComChat.ChannelName, cancellationToken))
        {
            if (name is null) continue;
            lock (_gate) PaceOf(name).Close(Now + left);
        }
    }

    /// <summary>Takes a place for a message of a robot, if there is one just now.</summary>
    /// <param name="robot">The robot's name.</param>
    /// <param name="urgent">Whether it may use the places kept for alerts.</param>
    /// <returns>How long to wait before asking again; zero when a place is taken, to be left when the answer is there.</returns>
    public async Task<TimeSpan> EnterAsync(string robot, bool urgent)
    {
        TimeSpan wait;
        lock (_gate) wait = PaceOf(robot).Enter(Now, urgent);
        if (wait == TimeSpan.Zero) await pauses.KeepAsync(WeComChat.ChannelName, robot, WebhookClient.Patience + RobotPace.Window);
        return wait;
    }

    /// <summary>A message was answered or given up.</summary>
    public void Leave(string robot)
    {
        lock (_gate) PaceOf(robot).Leave(Now);
    }

    /// <summary>WeCom counts otherwise: leaves the robot alone for a window.</summary>
    public async Task CloseAsync(string robot)
    {
        lock (_gate) PaceOf(robot).Close(Now + RobotPace.Window);
        await pauses.KeepAsync(WeComChat.ChannelName, robot, RobotPace.Window);
    }

    private RobotPace PaceOf(string robot)
    {
        if (!_paces.TryGetValue(robot, out var pace)) _paces[robot] = pace = new RobotPace();
        return pace;
    }
}

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
