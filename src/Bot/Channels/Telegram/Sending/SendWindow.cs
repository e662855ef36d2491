namespace Baozhai.Bot.Channels.Telegram.Sending;

/// <summary>
/// No more than so many requests in any second, as the server sees it. When it takes a request is not known, only that it is between going
/// and answer; so a request holds its place until a second after its answer, and no choice of those moments makes a second too full.
/// </summary>
/// <param name="places">How many in a second.</param>
internal sealed class SendWindow(int places)
{
    /// <summary>A request that hangs is thought to have been taken after this long at the latest.</summary>
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Queue<SendPlace> _going = new();
    private readonly Queue<TimeSpan> _answered = new();
    private int _onTheirWay;

    /// <summary>How many may go now.</summary>
    public int Room(TimeSpan now)
    {
        while (_answered.TryPeek(out var answer) && answer + Second <= now) _answered.Dequeue();
        while (_going.TryPeek(out var place) && (place.IsOver || place.Start + Hanging + Second <= now))
        {
            if (!place.IsOver) End(place);
            _going.Dequeue();
        }

        return places - _answered.Count - _onTheirWay;
    }

    /// <summary>How long until there may be room again; asked when there is none.</summary>
    public TimeSpan Wait(TimeSpan now) => _answered.TryPeek(out var answer) ? answer + Second - now : Second;

    /// <summary>A request goes.</summary>
    public SendPlace Enter(TimeSpan now)
    {
        var place = new SendPlace(now);
        _going.Enqueue(place);
        _onTheirWay++;
        return place;
    }

    /// <summary>A request was answered, or given up.</summary>
    public void Leave(SendPlace place, TimeSpan now)
    {
        if (place.IsOver) return;
        End(place);
        _answered.Enqueue(now);
    }

    /// <summary>Whoever sent before had an answer at an instant.</summary>
    public void Answered(TimeSpan at) => _answered.Enqueue(at);

    private void End(SendPlace place)
    {
        place.IsOver = true;
        _onTheirWay--;
    }
}

/// <summary>A request on its way, which takes up one of the places of its second.</summary>
/// <param name="start">When it went, on the clock of <see cref="TelegramPacing"/>.</param>
internal sealed class SendPlace(TimeSpan start)
{
    /// <summary>When it went.</summary>
    public TimeSpan Start { get; } = start;

    /// <summary>Whether it is no longer counted as on its way.</summary>
    public bool IsOver { get; set; }
}

/// <summary>An even pace that forgives a short burst, kept as one instant (the generic cell rate algorithm).</summary>
/// <param name="Interval">The time one message uses up.</param>
/// <param name="Burst">How many may go at once after a silence.</param>
internal sealed record Pace(TimeSpan Interval, int Burst)
{
    /// <summary>How long the next message must wait.</summary>
    /// <param name="usedUntil">The instant the pace is used up to.</param>
    /// <param name="now">The present.</param>
    public TimeSpan Wait(TimeSpan usedUntil, TimeSpan now)
    {
        var wait = usedUntil - now - (Interval * (Burst - 1));
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>How many messages may go at once.</summary>
    public int Room(TimeSpan usedUntil, TimeSpan now) =>
        usedUntil <= now ? Burst : Math.Max(0, Burst - (int)Math.Ceiling((usedUntil - now) / Interval));

    /// <summary>The instant the pace is used up to once a message goes.</summary>
    public TimeSpan Use(TimeSpan usedUntil, TimeSpan goesAt) => (usedUntil > goesAt ? usedUntil : goesAt) + Interval;
}
