using Baozhai.Bot.Channels;

namespace Baozhai.Bot.Outbox;

/// <summary>Sends one leased delivery and records what became of it.</summary>
internal sealed partial class DeliverySender(DeliveryOutcome outcome, TimeProvider time, ILogger<DeliverySender> logger)
{
    private const int Tries = 3;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);

    /// <summary>Hands it to the channel. Only cancellation throws, and then the delivery is handed back.</summary>
    public async Task SendAsync(IChannel channel, Delivery delivery, CancellationToken cancellationToken)
    {
        SendResult result;
        try
        {
            result = await channel.SendAsync(delivery, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await RecordAsync(delivery, () => outcome.HandBackAsync(delivery));
            throw;
        }
#pragma warning disable CA1031 // A channel's mistake must not keep the other chats waiting.
        catch (Exception e)
#pragma warning restore CA1031
        {
            result = new SendResult.Unknown($"{e.GetType().Name}: {e.Message}");
        }

        await RecordAsync(delivery, () => outcome.RecordAsync(delivery, result));
    }

    // What is not recorded is sent again when the lease runs out: a store that is away for a moment is worth waiting for.
    private async Task RecordAsync(Delivery delivery, Func<Task> record)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await record();
                return;
            }
#pragma warning disable CA1031 // The lease runs out by itself; the relay goes on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogNotRecorded(e, delivery.Id, attempt);
                if (attempt == Tries) return;
            }

            await Task.Delay(BetweenTries, time);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of delivery {Delivery} could not be recorded at attempt {Attempt}; it may be sent twice")]
    private partial void LogNotRecorded(Exception exception, long delivery, int attempt);
}
