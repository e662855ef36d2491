using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Channels.Telegram.Calls;

/// <summary>
/// Whether this worker reaches Telegram at all. One that does not for a while leaves its seat to another worker, whose network may be whole. Where there is no other
/// it goes on trying.
/// </summary>
/// <param name="seat">The seat.</param>
/// <param name="time">The clock; only how much of it has passed matters.</param>
internal sealed class Reach(Seat seat, TimeProvider time)
{
    /// <summary>How long nothing got through before the seat is left.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>How long it is left to others.</summary>
    public static readonly TimeSpan Away = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private long? _since;

    /// <summary>Notes how a call went; null for well. A refusal has got through, and what was lost may have.</summary>
    public async Task NoteAsync(Failure? failure, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (failure is not Failure.NotReached)
            {
                _since = null;
                return;
            }

            _since ??= time.GetTimestamp();
            if (time.GetElapsedTime(_since.Value) < Patience) return;
            _since = null;
        }

        await seat.YieldAsync(Away, cancellationToken);
    }
}
