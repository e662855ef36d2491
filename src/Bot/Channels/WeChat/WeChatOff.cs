namespace Baozhai.Bot.Channels.WeChat;

/// <summary>Says once how to turn WeChat on, and what people in WeChat can do meanwhile.</summary>
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

    [LoggerMessage(LogLevel.Information, "WeChat is off. To turn it on: set WeChat:Token (environment: WeChat__Token), WeChat:AppId and WeChat:EncodingAesKey to what 公众平台 shows under 基本配置, and enter https://YOUR-HOST/wechat there; docs/wechat.md has the steps. The chat page opens inside WeChat meanwhile")]
    private partial void LogOff();
}
