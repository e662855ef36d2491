using System.Diagnostics.Metrics;
using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Clocks;

/// <summary>Remembers the last jump of the clock, for whoever should be careful after one, and counts them: <c>baozhai.clock.jumps</c>.</summary>
internal sealed class ClockJumps
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(1);

    private readonly TimeProvider _time;
    private readonly Counter<long> _jumps;
    private volatile Noted? _last;

    public ClockJumps(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
#pragma warning disable CA2000 // The factory owns its meters.
        _jumps = meters.Create(BotMeter.Name).CreateCounter<long>("baozhai.clock.jumps", "{jump}", "How often the machine's clock was set by more than two minutes, or slept.");
#pragma warning restore CA2000
    }

    /// <summary>Whether there was one in the last day, by time that passed.</summary>
    public bool IsRecent => Last is not null;

    /// <summary>The last one, for a day; null after that.</summary>
    public ClockJump? Last => _last is { } noted && _time.GetElapsedTime(noted.At) < Recent ? noted.Jump : null;

    /// <summary>There was one.</summary>
    public void Note(ClockJump jump)
    {
        _last = new Noted(jump, _time.GetTimestamp());
        _jumps.Add(1);
    }

    private sealed record Noted(ClockJump Jump, long At);
}
