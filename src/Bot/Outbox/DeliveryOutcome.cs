using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Outbox;

/// <summary>Records a channel's answer: a delivery ends, or goes back to be tried again.</summary>
internal sealed partial class DeliveryOutcome(
    IOutbox outbox, DeliveryMetrics metrics, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<DeliveryOutcome> logger)
{
    /// <summary>Records it. What a channel did must be noted even while the program stops, hence no cancellation.</summary>
    public Task RecordAsync(Delivery delivery, SendResult result) => result switch
    {
        SendResult.Accepted accepted => SentAsync(delivery, accepted),
        SendResult.Later later => PostponeAsync(delivery, later),
        SendResult.Unknown unknown => UnknownAsync(delivery, unknown.Reason),
        SendResult.Gone gone => EndAsync(delivery, DeliveryState.Gone, gone.Reason),
        SendResult.Refused refused => EndAsync(delivery, DeliveryState.Failed, refused.Reason),
        _ => throw new InvalidOperationException($"{result.GetType().Name} is no answer the relay knows: add it to DeliveryOutcome.RecordAsync."),
    };

    /// <summary>Gives back a delivery that was not handed to the channel's server.</summary>
    public Task HandBackAsync(Delivery delivery) =>
        outbox.PostponeAsync(delivery.Lease, time.GetUtcNow(), "handed back", tried: false, CancellationToken.None);

    private async Task SentAsync(Delivery delivery, SendResult.Accepted accepted)
    {
        await outbox.MarkSentAsync(delivery.Lease, accepted.MessageId, CancellationToken.None);
        metrics.Sent(delivery, time.GetUtcNow());
    }

    private async Task PostponeAsync(Delivery delivery, SendResult.Later later)
    {
        await outbox.PostponeAsync(delivery.Lease, time.GetUtcNow() + later.After, later.Reason, later.Tried, CancellationToken.None);
        if (!later.Tried) return;
        metrics.Retried(delivery);
        LogPostponed(delivery.Id, later.After, later.Reason);
    }

    private async Task UnknownAsync(Delivery delivery, string reason)
    {
        metrics.Unknown(delivery);
        if (options.Value.For(delivery.Lane) == OnUnknown.Skip)
        {
            await outbox.AbandonAsync(delivery.Lease, DeliveryState.Failed, $"unknown: {reason}", CancellationToken.None);
            LogSkipped(delivery.Id, reason);
            return;
        }

        await outbox.PostponeAsync(delivery.Lease, time.GetUtcNow() + RetryDelay.After(delivery.Attempts), $"unknown: {reason}", tried: true, CancellationToken.None);
        metrics.Retried(delivery);
        LogUnknown(delivery.Id, reason);
    }

    private async Task EndAsync(Delivery delivery, DeliveryState state, string reason)
    {
        await outbox.AbandonAsync(delivery.Lease, state, reason, CancellationToken.None);
        metrics.Failed(delivery);
        LogAbandoned(delivery.Id, reason);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Delivery {Delivery} waits {Pause}: {Reason}")]
    private partial void LogPostponed(long delivery, TimeSpan pause, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether delivery {Delivery} arrived is not known, it is sent again: {Reason}")]
    private partial void LogUnknown(long delivery, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether delivery {Delivery} arrived is not known, it is not sent again: {Reason}")]
    private partial void LogSkipped(long delivery, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Delivery} is given up: {Reason}")]
    private partial void LogAbandoned(long delivery, string reason);
}

/// <summary>How long to wait before a delivery is tried again.</summary>
internal static class RetryDelay
{
    private const int MaxDoublings = 8;

    /// <summary>2 s, 4 s, 8 s … up to about 8 minutes, and up to half as long again, so that many that failed together do not come back together.</summary>
    /// <param name="attempts">How often it was tried before.</param>
    public static TimeSpan After(int attempts) =>
        TimeSpan.FromSeconds(2 << Math.Clamp(attempts, 0, MaxDoublings)) * (1 + (RandomNumberGenerator.GetInt32(0, 1000) / 2000.0));
}
