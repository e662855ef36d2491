namespace Baozhai.Bot.Channels.WeChat;

/// <summary>Says once what people in WeChat can do meanwhile.</summary>
internal sealed partial class WeChatOff(ILogger<WeChatOff> logger) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        LogOff();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "WeChat is off: an official account cannot be connected in this version. The chat page opens inside WeChat; put its public address in the account's menu")]
    private partial void LogOff();
}
