using System.Globalization;
using Baozhai.Bot.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

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

/// <summary>Reports a clock jump for a day. It is not a fault of the program.</summary>
internal sealed class ClockHealth(ClockJumps jumps) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        jumps.Last is { } jump
            ? HealthCheckResult.Healthy(data: HealthNote.Of(string.Create(
                CultureInfo.InvariantCulture, $"the clock jumped from {jump.Before:u} to {jump.After:u}; due times were reckoned again")))
            : HealthCheckResult.Healthy());
}

/// <summary>Registers the clock watch.</summary>
internal static class ClockRegistration
{
    /// <summary>What looks at the clock, on request.</summary>
    public static IServiceCollection AddClock(this IServiceCollection services) => services
        .AddSingleton<ClockJumps>()
        .AddSingleton<DueTimes>()
        .AddSingleton<ScheduleRenewal>()
        .AddSingleton<ClockWatch>();

    /// <summary>Looks every minute, and says so in health.</summary>
    public static IServiceCollection AddClockWatch(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ClockHealth>("clock", tags: [HealthNote.ReadyTag]);
        return services.AddHostedService<ClockService>();
    }
}
