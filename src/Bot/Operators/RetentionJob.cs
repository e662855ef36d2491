using Baozhai.Bot.Clocks;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Outbox;
using Microsoft.Extensions.Options;
using Quartz;

namespace Baozhai.Bot.Operators;

/// <summary>Deletes once a day what ended long ago. A missed run is made up by the next one.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RetentionJob(
    IOutbox outbox,
    IOptions<DeliveryOptions> options,
    IHostApplicationLifetime lifetime,
    ClockJumps jumps,
    TimeProvider time,
    ILogger<RetentionJob> logger) : IJob
{
    /// <summary>How long updates are remembered. Telegram gives none that is older than a day (<see href="https://core.telegram.org/bots/api#getting-updates"/>).</summary>
    public static readonly TimeSpan UpdatesKept = TimeSpan.FromHours(48);

    private readonly TroubleLog _trouble = new(logger, time);

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        // A clock that is wrong by a month would throw away what is of today.
        if (jumps.IsRecent)
        {
            LogNotNow();
            return;
        }

        // The schedule waits for its jobs at a stop, and this one can take minutes.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var began = time.GetTimestamp();
        var now = time.GetUtcNow();
        RetentionResult retired;
        try
        {
            retired = await outbox.RetireAsync(now.AddDays(-options.Value.KeepDays), now - UpdatesKept, either.Token);
        }
#pragma warning disable CA1031 // The next night makes up for it; the schedule would log each failure twice.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (!either.IsCancellationRequested) _trouble.Note("What is over for long could not be thrown away; the next night does it", e);
            return;
        }

        var seconds = time.GetElapsedTime(began).TotalSeconds;
        LogRetired(retired.Deliveries, retired.Bodies, retired.Updates, seconds);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing is thrown away tonight: the clock jumped in the last day")]
    private partial void LogNotNow();

    [LoggerMessage(Level = LogLevel.Information, Message = "Threw away {Deliveries} deliveries that were over, {Bodies} bodies and {Updates} updates in {Seconds:F1} s")]
    private partial void LogRetired(long deliveries, long bodies, long updates, double seconds);
}
