namespace Baozhai.Bot.Channels.WeCom;

/// <summary>Says once how to turn WeCom on.</summary>
internal sealed partial class WeComOff(ILogger<WeComOff> logger) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        LogOff();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "WeCom is off. To turn it on: add a robot to a group (群设置 → 消息推送) and set WeCom:Robots:0:Key (environment: WeCom__Robots__0__Key) to what stands behind key= in its webhook address; docs/wechat.md has the steps")]
    private partial void LogOff();
}
