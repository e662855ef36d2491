using Baozhai.Bot.Channels;

namespace Baozhai.Bot.Outbox;

/// <summary>
/// Takes what is due from the outbox and hands it to the channels. A delivery is marked sent only after its channel took it;
/// one whose sending was cut off by a kill is tried again when its lease runs out.
/// </summary>
internal sealed partial class Relay(IOutbox outbox, IEnumerable<IChannel> channels, OutboxSignal signal, TimeProvider time, ILogger<Relay> logger) : BackgroundService
{
    private const int BatchSize = 64;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, IChannel> _channels = channels.ToDictionary(channel => channel.Name);

    /// <summary>Sends one batch; returns how many deliveries were taken up.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var leased = await outbox.LeaseAsync(_channels.Keys, BatchSize, LeaseTime, cancellationToken);
        // One chat's messages keep their order; different chats do not wait for each other.
        await Task.WhenAll(leased.GroupBy(delivery => delivery.Chat).Select(chat => SendInOrderAsync([.. chat], cancellationToken)));
        return leased.Count;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await SendDueAsync(stoppingToken) == 0) await signal.WaitAsync(LookAtLeastEvery, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The relay outlives a store that is away for a while.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogTrouble(e);
                await Task.Delay(AfterTrouble, time, stoppingToken);
            }
        }
    }

    private async Task SendInOrderAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        for (var i = 0; i < deliveries.Count; i++)
        {
            var delivery = deliveries[i];
            SendResult result;
            try
            {
                result = await _channels[delivery.Chat.Channel].SendAsync(delivery, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                // Whether a message cut off in the middle was taken is not known; it is sent again rather than lost.
                await HandBackAsync(deliveries.Skip(i));
                throw;
            }
#pragma warning disable CA1031 // A channel's mistake must not keep the other chats waiting.
            catch (Exception e)
#pragma warning restore CA1031
            {
                result = new SendResult.Unknown($"{e.GetType().Name}: {e.Message}");
            }

            if (!await RecordAsync(delivery, result))
            {
                await HandBackAsync(deliveries.Skip(i + 1));
                return;
            }
        }
    }

    // Returns whether the chat's next message may follow at once.
    private async Task<bool> RecordAsync(Delivery delivery, SendResult result)
    {
        // What a channel did must be noted even while the program stops, hence no cancellation here.
        switch (result)
        {
            case SendResult.Accepted accepted:
                await outbox.MarkSentAsync(delivery.Id, accepted.MessageId, CancellationToken.None);
                return true;
            case SendResult.Later later:
                await outbox.PostponeAsync(delivery.Id, time.GetUtcNow() + later.After, later.Reason, CancellationToken.None);
                LogPostponed(delivery.Id, later.After, later.Reason);
                return false;
            case SendResult.Unknown unknown:
                var pause = RetryDelay.After(delivery.Attempts);
                await outbox.PostponeAsync(delivery.Id, time.GetUtcNow() + pause, unknown.Reason, CancellationToken.None);
                LogUnknown(delivery.Id, unknown.Reason);
                return false;
            case SendResult.Gone gone:
                await outbox.AbandonAsync(delivery.Id, DeliveryState.Gone, gone.Reason, CancellationToken.None);
                LogAbandoned(delivery.Id, gone.Reason);
                return false;
            case SendResult.Refused refused:
                await outbox.AbandonAsync(delivery.Id, DeliveryState.Failed, refused.Reason, CancellationToken.None);
                LogAbandoned(delivery.Id, refused.Reason);
                return true;
            default:
                throw new InvalidOperationException($"{result.GetType().Name} is no answer the relay knows: add it to Relay.RecordAsync.");
        }
    }

    private async Task HandBackAsync(IEnumerable<Delivery> deliveries)
    {
        foreach (var delivery in deliveries) await outbox.PostponeAsync(delivery.Id, time.GetUtcNow(), "handed back", CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Delivery {Delivery} waits {Pause}: {Reason}")]
    private partial void LogPostponed(long delivery, TimeSpan pause, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether delivery {Delivery} arrived is not known, it is sent again: {Reason}")]
    private partial void LogUnknown(long delivery, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Delivery} is given up: {Reason}")]
    private partial void LogAbandoned(long delivery, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The relay could not work and tries again")]
    private partial void LogTrouble(Exception exception);
}
