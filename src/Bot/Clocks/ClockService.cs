using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Clocks;

/// <summary>Looks at the clock at the start and every minute of time that passes, whatever the clock shows.</summary>
internal sealed class ClockService(ClockWatch watch, TimeProvider time, ILogger<ClockService> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly TroubleLog _trouble = new(logger, time);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await watch.LookAsync(stoppingToken);
                _trouble.Over();
            }
#pragma warning disable CA1031 // A store that is away is looked at again in a minute.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                _trouble.Note("What the clock shows could not be kept or compared; it is tried again every minute", e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
