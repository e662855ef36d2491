using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;

namespace Baozhai.Bot.Channels;

/// <summary>A channel that is off: says once in the log, and to who asks, how to turn it on.</summary>
/// <param name="name">The channel as people call it.</param>
/// <param name="turnOn">What to do, keys and steps.</param>
/// <param name="chinese">The same in Chinese.</param>
/// <param name="logger">Is told.</param>
internal sealed partial class ChannelOff(string name, string turnOn, string chinese, ILogger<ChannelOff> logger) : IHostedService, ICheckup
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        LogOff(name, turnOn);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task<IReadOnlyList<Finding>> LookAsync(Language language, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Finding>>([new Finding(name, FindingState.Off, language.Say("没有开", "off"), language.Say(chinese, turnOn))]);

    [LoggerMessage(LogLevel.Information, "{Name} is off. To turn it on: {TurnOn}")]
    private partial void LogOff(string name, string turnOn);
}

/// <summary>Registers the line of a channel that is not configured.</summary>
internal static class ChannelOffRegistration
{
    /// <summary>The line is written when the program starts.</summary>
    public static IServiceCollection AddChannelOff(this IServiceCollection services, string name, string turnOn, string chinese) =>
        // One of many of the same type, which AddHostedService would take for the same service.
        services.AddSingleton<IHostedService>(provider => Make(provider, name, turnOn, chinese)).AddSingleton<ICheckup>(provider => Make(provider, name, turnOn, chinese));

    private static ChannelOff Make(IServiceProvider provider, string name, string turnOn, string chinese) => new(name, turnOn, chinese, provider.GetRequiredService<ILogger<ChannelOff>>());
}
