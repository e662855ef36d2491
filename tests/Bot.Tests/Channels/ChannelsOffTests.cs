using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Channels.WeCom;
using Baozhai.Bot.Tests.Channels.Telegram;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Baozhai.Bot.Tests.Channels;

public sealed class ChannelsOffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LogLines _log = new();

    public void Dispose()
    {
        _folder.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Each_channel_that_is_not_configured_says_so_in_one_line_with_the_key_that_turns_it_on_and_is_healthy()
    {
        await using var bot = await RunningBot.StartAsync(
            _folder,
            "2026-03-02T09:00+08:00",
            builder =>
            {
                builder.Services.AddTelegram(builder.Configuration).AddWeChat(builder.Configuration).AddWeCom(builder.Configuration);
                builder.Logging.AddProvider(_log);
            },
            "--Logging:LogLevel:Default=Information");

        foreach (var (channel, key) in (IEnumerable<(string, string)>)[("Telegram", "Telegram__Token"), ("WeChat", "WeChat__Token"), ("WeCom", "WeCom__Robots__0__Key")])
            Assert.Contains(key, Assert.Single(_log.Of(LogLevel.Information), line => line.Contains($"{channel} is off", StringComparison.Ordinal)), StringComparison.Ordinal);
        var health = await bot.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        foreach (var channel in (string[])["telegram", "wechat", "wecom"])
            Assert.Equal((HealthStatus.Healthy, "off"), (health.Entries[channel].Status, health.Entries[channel].Description));
    }
}
