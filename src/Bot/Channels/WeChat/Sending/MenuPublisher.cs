using Baozhai.Bot.Channels.WeChat.Api;

namespace Baozhai.Bot.Channels.WeChat.Sending;

/// <summary>Sets the menu under the chat when the program starts. Without it the bot works all the same.</summary>
internal sealed partial class MenuPublisher(WeChatClient client, TimeProvider time, ILogger<MenuPublisher> logger) : BackgroundService
{
    private const int Tries = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            switch (await client.CreateMenuAsync(AccountMenu.Standard, stoppingToken))
            {
                case ApiAnswer.Done:
                    return;
                case ApiAnswer.Refused refused when refused.Code != ErrorCode.Busy:
                    LogRefused(refused.Code, refused.Message);
                    return;
                default:
                    await Task.Delay(Pause, time, stoppingToken);
                    break;
            }
        }

        LogNotReached(Tries);
    }

    [LoggerMessage(LogLevel.Warning, "WeChat did not take the menu ({Code} {Reason}); people can type all the same")]
    private partial void LogRefused(int code, string reason);

    [LoggerMessage(LogLevel.Warning, "The menu could not be set in WeChat in {Tries} tries; it is tried again at the next start")]
    private partial void LogNotReached(int tries);
}
