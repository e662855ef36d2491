namespace Baozhai.Bot.Channels;

/// <summary>Registers the line of a channel that is not configured.</summary>
internal static class ChannelOffRegistration
{
    /// <summary>The line is written when the program starts.</summary>
    public static IServiceCollection AddChannelOff(this IServiceCollection services, string name, string turnOn) =>
        // One of many of the same type, which AddHostedService would take for the same service.
        services.AddSingleton<IHostedService>(provider => new ChannelOff(name, turnOn, provider.GetRequiredService<ILogger<ChannelOff>>()));
}
