namespace Baozhai.Bot.Channels.Telegram.Sending;

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
