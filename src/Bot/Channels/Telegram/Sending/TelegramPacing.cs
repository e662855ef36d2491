namespace Baozhai.Bot.Channels.Telegram.Sending;

/// <summary>
/// Keeps to what Telegram asks of bots: about 30 messages a second, one a second in a chat with short bursts, 20 a minute in a group
/// (<see href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"/>), and to what its refusals say.
/// </summary>
/// <param name="perSecond">How many requests a second for all chats together.</param>
/// <param name="time">The clock; only how much of it has passed matters.</param>
internal sealed class TelegramPacing(int perSecond, TimeProvider time)
{
    // Burst and rate together stay within the limit of any minute: 5 + 15.
    private static readonly Pace Group = new(TimeSpan.FromSeconds(4), 5);

    // The odd 50 ms are for requests that overtake each other on their way.
    private static readonly Pace Person = new(TimeSpan.FromMilliseconds(1050), 3);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestGlance = TimeSpan.FromSeconds(1);
    private const int SweepAt = 10_000;

    private readonly Lock _gate = new();
    private readonly Pace _everyone = new(TimeSpan.FromSeconds(1.0 / perSecond), Math.Max(3, perSecond / 10));
    private readonly SendWindow _window = new(perSecond);
    private readonly FloodWatch _flood = new();
    private readonly Dictionary<long, TimeSpan> _usedUntil = [];
    private readonly long _began = time.GetTimestamp();
    private SendPlace? _probe;
    private TimeSpan _everyoneUsedUntil;
    private int _sweepAt = SweepAt;

    private TimeSpan Now => time.GetElapsedTime(_began);

    /// <summary>Waits until a message may go to a chat that has its own place free; returns how many may go, at least one.</summary>
    public async ValueTask<int> RoomAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan wait;
            lock (_gate)
            {
                if (Room(Now, out wait) is > 0 and var room) return room;
            }

            await DelayAsync(wait < LongestGlance ? wait : LongestGlance, cancellationToken);
        }
    }

    /// <summary>Waits as long as was said; timers know whole milliseconds only, and one that ends early would be asked for nothing.</summary>
    public Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken);

    /// <summary>Takes a place for a message or an edit, if there is one just now.</summary>
    /// <param name="chat">Groups and channels have negative numbers.</param>
    /// <param name="place">The place, to be left when the answer is there.</param>
    /// <param name="wait">How long to wait before asking again.</param>
    public bool TryEnter(long chat, out SendPlace? place, out TimeSpan wait)
    {
        lock (_gate)
        {
            var now = Now;
            Sweep(now);
            var pace = chat < 0 ? Group : Person;
            var used = _usedUntil.GetValueOrDefault(chat);
            place = null;
            wait = Longest(_flood.Until(chat) - now, pace.Wait(used, now));
            if (wait > TimeSpan.Zero || Room(now, out wait) < 1) return false;

            _usedUntil[chat] = pace.Use(used, now);
            place = Enter(now);
            return true;
        }
    }

    /// <summary>Takes a place for a request that cannot wait and belongs to no chat's pace, such as the answer to a pressed button.</summary>
    public SendPlace Enter()
    {
        lock (_gate) return Enter(Now);
    }

    /// <summary>A message was sent a while ago by whoever sent before; told in the order of sending.</summary>
    public void WasSent(long chat, TimeSpan ago)
    {
        lock (_gate)
        {
            var at = Now - ago;
            _usedUntil[chat] = (chat < 0 ? Group : Person).Use(_usedUntil.GetValueOrDefault(chat, at), at);
            _everyoneUsedUntil = _everyone.Use(_everyoneUsedUntil, at);
            _window.Answered(at);
        }
    }

    /// <summary>Forgets the pace of chats and of all together: what was sent lately is told anew, this process's own messages among it.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _usedUntil.Clear();
            _everyoneUsedUntil = TimeSpan.Zero;
        }
    }

    /// <summary>Another worker sent until just now, and not all of its last second is on record: that second is taken for full.</summary>
    public void FollowAnother()
    {
        lock (_gate)
        {
            for (var place = 0; place < perSecond; place++) _window.Answered(Now);
        }
    }

    /// <summary>A request was answered or given up, and nothing follows from it.</summary>
    public void Leave(SendPlace place)
    {
        lock (_gate) _window.Leave(place, Now);
    }

    /// <summary>A chat's message was taken.</summary>
    public void Taken(SendPlace place, long chat)
    {
        lock (_gate)
        {
            _window.Leave(place, Now);
            _flood.Taken(chat, place.Start);
        }
    }

    /// <summary>A chat's message was refused for a while. Returns whether that closes everyone.</summary>
    public bool Refused(SendPlace place, long chat, TimeSpan retryAfter)
    {
        lock (_gate)
        {
            _window.Leave(place, Now);
            return _flood.Refused(chat, place.Start, Now, retryAfter);
        }
    }

    /// <summary>Leaves everyone alone for a while.</summary>
    public void CloseEveryone(TimeSpan duration)
    {
        lock (_gate) _flood.CloseEveryone(Now + duration);
    }

    /// <summary>Leaves a chat alone for a while.</summary>
    public void CloseChat(long chat, TimeSpan duration)
    {
        lock (_gate) _flood.CloseChat(chat, Now + duration);
    }

    /// <summary>How long a chat is left alone because of refusals; zero when it is open.</summary>
    public TimeSpan Closed(long chat)
    {
        lock (_gate) return Longest(_flood.Until(chat) - Now);
    }

    private SendPlace Enter(TimeSpan now)
    {
        _everyoneUsedUntil = _everyone.Use(_everyoneUsedUntil, now);
        var place = _window.Enter(now);
        if (_flood.InDoubt(now)) _probe = place;
        return place;
    }

    private int Room(TimeSpan now, out TimeSpan wait)
    {
        var free = _window.Room(now);
        wait = Longest(_flood.Everyone - now, _everyone.Wait(_everyoneUsedUntil, now), free > 0 ? TimeSpan.Zero : _window.Wait(now));
        if (wait > TimeSpan.Zero) return 0;
        if (!_flood.InDoubt(now)) return Math.Min(free, _everyone.Room(_everyoneUsedUntil, now));
        if (_probe is null or { IsOver: true }) return 1;
        wait = Glance;
        return 0;
    }

    private void Sweep(TimeSpan now)
    {
        if (_usedUntil.Count + _flood.Count < _sweepAt) return;
        foreach (var (chat, until) in _usedUntil)
        {
            if (until <= now) _usedUntil.Remove(chat);
        }

        _flood.Sweep(now);
        _sweepAt = SweepAt + _usedUntil.Count + _flood.Count;
    }

    private static TimeSpan Longest(params ReadOnlySpan<TimeSpan> waits)
    {
        var longest = TimeSpan.Zero;
        foreach (var wait in waits)
        {
            if (wait > longest) longest = wait;
        }

        return longest;
    }
}
