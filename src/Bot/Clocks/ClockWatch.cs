using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Clocks;

/// <summary>
/// Compares what the clock shows with the time that passed since it was last looked at, and with what it showed before the program was
/// started. Where they disagree due times are reckoned again. A clock that went on while the program was down cannot be told from one that
/// was set on; then, as after a jump forward, slots that were missed are made up by the usual rule.
/// </summary>
internal sealed partial class ClockWatch(
    IChats chats, DueTimes dueTimes, ScheduleRenewal schedule, ClockJumps jumps, TimeProvider time, ILogger<ClockWatch> logger)
{
    /// <summary>How far the clock may be set before anything is reckoned again: what NTP does now and then is less.</summary>
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
