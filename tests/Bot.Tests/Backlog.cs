using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests;

internal static class Backlog
{
    /// <summary>How many deliveries wait or are leased.</summary>
    public static async Task<long> BacklogAsync(this IOutbox outbox, CancellationToken cancellationToken) =>
        (await outbox.DepthAsync(cancellationToken)).Sum(lane => lane.Count);
}
