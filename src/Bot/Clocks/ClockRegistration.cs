using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Clocks;

/// <summary>Puts the watch over the clock together.</summary>
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
