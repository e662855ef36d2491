using System.Diagnostics.Metrics;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Clocks;

/// <summary>
/// Compares what the clock shows with the time that passed since it was last looked at, and with what it showed before the program was
/// started. Where they disagree due times are recomputed. A clock that went on while the program was down cannot be told from one that
/// was set on; then, as after a jump forward, slots that were missed are made up by the usual rule.
/// </summary>
internal sealed partial class ClockWatch(
    IChats chats, DueTimes dueTimes, ScheduleRenewal schedule, ClockJumps jumps, TimeProvider time, ILogger<ClockWatch> logger)
{
    /// <summary>How far the clock may be set before anything is recomputed: what NTP does now and then is less.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    // A pass over all chats that found nothing to mend will find nothing in a minute either.
    private static readonly TimeSpan AfterNothing = TimeSpan.FromDays(1);

    private (DateTimeOffset Shown, long At)? _last;
    private ClockJump? _open;
    private long? _nothingAt;

    /// <summary>Looks once; returns the jump there was since the last look. A store that is away leaves the mending to the next look.</summary>
    public async Task<ClockJump?> LookAsync(CancellationToken cancellationToken)
    {
        var jump = await JumpAsync(cancellationToken);
        if (jump is not null)
        {
            jumps.Note(jump);
            LogJump(jump.By, jump.Before, jump.After);
            // Of two jumps before anything could be mended the one from further ahead counts.
            _open = _open?.Before > jump.Before ? jump with { Before = _open.Before } : jump;
        }

        var now = time.GetUtcNow();
        if (_open is { } open)
        {
            await schedule.RenewAsync(cancellationToken);
            if (open.IsBack) LogReckoned(await dueTimes.ReckonAsync(open.Before, now, cancellationToken));
            _open = null;
        }
        else if (!(_nothingAt is { } at && time.GetElapsedTime(at) < AfterNothing) && await chats.IsOutOfReachAsync(now, cancellationToken))
        {
            var changed = await dueTimes.ReckonAsync(before: null, now, cancellationToken);
            LogReckoned(changed);
            _nothingAt = changed == 0 ? time.GetTimestamp() : null;
        }

        await chats.SaveClockAsync(now, cancellationToken);
        return jump;
    }

    private async Task<ClockJump?> JumpAsync(CancellationToken cancellationToken)
    {
        var seen = _last is null ? await chats.ClockAsync(cancellationToken) : null;
        var (now, at) = (time.GetUtcNow(), time.GetTimestamp());
        var before = _last is { } last ? last.Shown + time.GetElapsedTime(last.At, at) : seen > now ? seen.Value : now;
        _last = (now, at);
        return (now - before).Duration() > Tolerance ? new ClockJump(before, now) : null;
    }

    [LoggerMessage(LogLevel.Warning, "The clock of this machine jumped by {By}: from {Before:u} to {After:u}. If that is wrong, look after NTP; due times follow the clock")]
    private partial void LogJump(TimeSpan by, DateTimeOffset before, DateTimeOffset after);

    [LoggerMessage(LogLevel.Warning, "Due times that lay too far ahead were reckoned again; {Count} chats have other slots now")]
    private partial void LogReckoned(int count);
}

/// <summary>The clock of the machine was set, or the machine slept.</summary>
/// <param name="Before">What it would show had it only gone on.</param>
/// <param name="After">What it shows.</param>
internal sealed record ClockJump(DateTimeOffset Before, DateTimeOffset After)
{
    /// <summary>How far, negative for back.</summary>
    public TimeSpan By => After - Before;

    /// <summary>Whether instants that were near lie far ahead now.</summary>
    public bool IsBack => By < TimeSpan.Zero;
}

/// <summary>Remembers the last jump of the clock, for the parts that depend on it, and counts them: <c>baozhai.clock.jumps</c>.</summary>
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
