namespace Baozhai.Bot.Channels.Telegram;

/// <summary>Says once how to turn Telegram on.</summary>
internal sealed partial class TelegramOff(ILogger<TelegramOff> logger) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        LogOff();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Telegram is off. To turn it on: talk to @BotFather in Telegram, send /newbot, and set Telegram:Token (environment: Telegram__Token) to the token it gives")]
    private partial void LogOff();
}
