namespace Baozhai.Bot.Channels.Telegram.Sending;

/// <summary>
/// Keeps to what Telegram asks of bots: about 30 messages a second, one a second in a chat with short bursts, 20 a minute in a group
/// (<see href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"/>), and to what its refusals say.
/// </summary>
internal sealed class TelegramPacing(TimeProvider time)
{
    // Burst and rate together stay within the limit in every window: 3 + 27 in a second, 5 + 15 in a minute.
    private static readonly Pace Everyone = new(TimeSpan.FromSeconds(1.0 / 27), 3);
    private static readonly Pace Group = new(TimeSpan.FromSeconds(4), 5);

    // The odd 50 ms are for requests that overtake each other on their way.
    private static readonly Pace Person = new(TimeSpan.FromMilliseconds(1050), 3);

    private static readonly TimeSpan Witness = TimeSpan.FromSeconds(10);
    private const int SweepAt = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, DateTimeOffset> _usedUntil = [];
    private readonly Dictionary<long, Refusal> _refused = [];
    private DateTimeOffset _everyoneUsedUntil;
    private DateTimeOffset _closedUntil;

    /// <summary>Takes a place in the line if it comes soon enough.</summary>
    /// <param name="chat">Groups and channels have negative numbers.</param>
    /// <param name="patience">The longest wait that is still taken.</param>
    /// <param name="wait">How long to wait before sending, or before asking again.</param>
    public bool TryTake(long chat, TimeSpan patience, out TimeSpan wait)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            Sweep(now);
            var pace = chat < 0 ? Group : Person;
            var used = _usedUntil.GetValueOrDefault(chat);
            wait = Longest(ClosedUntil(chat) - now, pace.Wait(used, now), Everyone.Wait(_everyoneUsedUntil, now));
            if (wait > patience) return false;

            _usedUntil[chat] = pace.Use(used, now + wait);
            _everyoneUsedUntil = Everyone.Use(_everyoneUsedUntil, now + wait);
            return true;
        }
    }

    /// <summary>How long a chat is closed by refusals; zero when it is open.</summary>
    public TimeSpan Closed(long chat)
    {
        lock (_gate) return Longest(ClosedUntil(chat) - time.GetUtcNow());
    }

    /// <summary>
    /// Notes that a chat was refused for a while. Telegram does not say whether it means the chat or the bot: one refused chat waits alone,
    /// a second one shortly after closes everything for as long as both were told to wait.
    /// </summary>
    public void Refused(long chat, TimeSpan retryAfter)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var until = now + retryAfter;
            foreach (var (other, refusal) in _refused)
            {
                if (other == chat || now - refusal.At > Witness || refusal.Until <= now) continue;
                _closedUntil = Later(_closedUntil, refusal.Until < until ? refusal.Until : until);
            }

            _refused[chat] = new Refusal(now, until);
        }
    }

    private DateTimeOffset ClosedUntil(long chat) => Later(_closedUntil, _refused.GetValueOrDefault(chat)?.Until ?? default);

    private void Sweep(DateTimeOffset now)
    {
        if (_usedUntil.Count + _refused.Count < SweepAt) return;
        foreach (var (chat, until) in _usedUntil)
        {
            if (until <= now) _usedUntil.Remove(chat);
        }

        foreach (var (chat, refusal) in _refused)
        {
            if (refusal.Until <= now) _refused.Remove(chat);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static TimeSpan Longest(params ReadOnlySpan<TimeSpan> waits)
    {
        var longest = TimeSpan.Zero;
        foreach (var wait in waits)
        {
            if (wait > longest) longest = wait;
        }

        return longest;
    }

    private sealed record Refusal(DateTimeOffset At, DateTimeOffset Until);
}
