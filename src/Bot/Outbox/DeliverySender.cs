using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Outbox;

/// <summary>Sends one leased delivery and records the outcome.</summary>
internal sealed class DeliverySender(DeliveryOutcome outcome, TimeProvider time, ILogger<DeliverySender> logger)
{
    private const int MostDoublings = 2;

    private readonly TroubleLog _trouble = new(logger, time);

    /// <summary>Hands it to the channel. Only cancellation throws, and then the delivery is handed back.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="delivery">The delivery.</param>
    /// <param name="stopping">The program stops: what cannot be recorded now is not recorded any more.</param>
    /// <param name="cancellationToken">Calls off what the channel has not begun; what it took is recorded nevertheless.</param>
    public async Task SendAsync(IChannel channel, Delivery delivery, CancellationToken stopping, CancellationToken cancellationToken)
    {
        SendResult result;
        try
        {
            result = await channel.SendAsync(delivery, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await RecordAsync(() => outcome.HandBackAsync(delivery), stopping);
            throw;
        }
#pragma warning disable CA1031 // A channel's mistake must not keep the other chats waiting.
        catch (Exception e)
#pragma warning restore CA1031
        {
            result = new SendResult.Unknown($"{e.GetType().Name}: {e.Message}");
        }

        await RecordAsync(() => outcome.RecordAsync(delivery, result), stopping);
        if (result is SendResult.Accepted) channel.Noted(delivery);
    }

    // What is not recorded would be sent again when the lease runs out: a store that is away is waited for, until the program stops.
    private async Task RecordAsync(Func<Task> record, CancellationToken stopping)
    {
        for (var failures = 1; ; failures++)
        {
            var isLast = stopping.IsCancellationRequested;
            try
            {
                await record();
                _trouble.Over();
                return;
            }
#pragma warning disable CA1031 // The lease runs out by itself; the relay goes on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                _trouble.Note("What became of deliveries could not be recorded; it is tried again until the program stops, and after that they may be sent twice", e);
                if (isLast) return;
            }

            // Often enough that it is on record before another worker takes over what was leased.
            await _trouble.PauseAsync(Math.Min(failures, MostDoublings), stopping);
        }
    }
}
