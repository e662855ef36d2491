using System.Collections.Concurrent;

namespace Baozhai.Bot.Channels.Telegram.Sending;

/// <summary>
/// How many messages of a long delivery are out already, so that a refusal in the middle goes on where it stopped.
/// Kept in memory: after a kill in the middle the delivery begins anew, and its first messages come twice rather than its last never.
/// </summary>
internal sealed class SentPieces
{
    // An expired delivery is never asked for again; without a bound such leftovers would add up.
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<long, int> _sent = [];

    /// <summary>How many pieces of a delivery were accepted.</summary>
    public int Of(long delivery) => _sent.GetValueOrDefault(delivery);

    /// <summary>Notes that so many pieces were accepted.</summary>
    public void Note(long delivery, int count)
    {
        if (_sent.Count >= Most) _sent.TryRemove(_sent.Keys.Min(), out _);
        _sent[delivery] = count;
    }

    /// <summary>Forgets a delivery that is over.</summary>
    public void Forget(long delivery) => _sent.TryRemove(delivery, out _);
}
