namespace Baozhai.Bot.Channels;

/// <summary>Logs once that a channel is off and how to turn it on.</summary>
/// <param name="name">The channel as people call it.</param>
/// <param name="turnOn">What to do, keys and steps.</param>
/// <param name="logger">Is told.</param>
internal sealed partial class ChannelOff(string name, string turnOn, ILogger<ChannelOff> logger) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        LogOff(name, turnOn);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "{Name} is off. To turn it on: {TurnOn}")]
    private partial void LogOff(string name, string turnOn);
}

/// <summary>Registers the line of a channel that is not configured.</summary>
internal static class ChannelOffRegistration
{
    /// <summary>The line is written when the program starts.</summary>
    public static IServiceCollection AddChannelOff(this IServiceCollection services, string name, string turnOn) =>
        // One of many of the same type, which AddHostedService would take for the same service.
        services.AddSingleton<IHostedService>(provider => new ChannelOff(name, turnOn, provider.GetRequiredService<ILogger<ChannelOff>>()));
}
