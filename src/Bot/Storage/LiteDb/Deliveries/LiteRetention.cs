using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage.LiteDb.Channels;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb.Deliveries;

/// <summary>Deletes what ended long ago, in small batches.</summary>
internal sealed class LiteRetention(LiteStore store)
{
    // Nobody waits longer to write than a transaction of this many documents takes.
    private const int AtOnce = 500;

    /// <summary>Deletes deliveries, then bodies, then updates; see <see cref="IOutbox.RetireAsync"/>.</summary>
    public async Task<RetentionResult> RetireAsync(DateTimeOffset endedBefore, DateTimeOffset answeredBefore, CancellationToken cancellationToken) => new(
        await RepeatAsync(session => session.Deliveries.Retire(endedBefore, AtOnce), cancellationToken),
        await RetireBodiesAsync(cancellationToken),
        await RepeatAsync(session => RetireUpdates(session, answeredBefore), cancellationToken));

    private static int RetireUpdates(LiteSession session, DateTimeOffset answeredBefore)
    {
        var seen = session.Of<SeenDocument>("update_seen");
        var old = seen.Find(BsonExpression.Create("SeenAt < @0", answeredBefore.ToUnixTimeMilliseconds()), limit: AtOnce).ToList();
        foreach (var update in old) seen.Delete(update.Id);
        return old.Count;
    }

    private async Task<long> RepeatAsync(Func<LiteSession, int> some, CancellationToken cancellationToken)
    {
        var total = 0L;
        while (await store.RunAsync(some, cancellationToken) is > 0 and var gone)
        {
            total += gone;
            await Task.Yield();
        }

        return total;
    }

    private async Task<long> RetireBodiesAsync(CancellationToken cancellationToken)
    {
        var (total, last) = (0L, 0L);
        while (true)
        {
            var from = last;
            var (gone, until) = await store.RunAsync(session => session.Deliveries.RetireBodies(from, AtOnce), cancellationToken);
            total += gone;
            if (until is null) return total;
            last = until.Value;
            await Task.Yield();
        }
    }
}
