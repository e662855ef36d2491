using System.Collections.Concurrent;
using System.Text;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baozhai.Bot.Tests.Diagnostics;

public sealed class MetricsExportTests
{
    [Fact]
    public async Task A_collector_hears_what_was_counted_until_the_program_stops()
    {
        using var folder = new TemporaryFolder();
        var heard = new ConcurrentQueue<string>();
        await using var collector = await CollectAsync(heard);

        await using (var bot = await StartAsync(folder, collector.Urls.Single()))
        {
            bot.Services.GetRequiredService<DeliveryMetrics>().Expired([new LaneCount("web", Lane.Digest, 3)]);
            await bot.SayAsync("菜单");
        }

        var last = string.Concat(heard);
        Assert.Contains("baozhai.delivery.expired", last, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", last, StringComparison.Ordinal);
        Assert.Contains("dotnet.gc.collections", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collector_that_is_away_disturbs_nobody()
    {
        using var folder = new TemporaryFolder();
        // Nothing listens at the port of a listener that is gone.
        string gone;
        await using (var collector = await CollectAsync([])) gone = collector.Urls.Single();

        var bot = await StartAsync(folder, gone);
        Assert.Contains("替你读报", await bot.SayAsync("菜单"), StringComparison.Ordinal);
        await bot.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("localhost:4317")]
    [InlineData("ftp://localhost")]
    [InlineData("collector")]
    public void What_is_no_address_stops_the_start(string endpoint)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(MetricsExport.Endpoint, endpoint)]).Build();

        var wrong = Assert.Throws<ConfigurationException>(() => new ServiceCollection().AddMetricsExport(configuration));

        Assert.Contains(MetricsExport.Endpoint, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_sent_where_no_collector_is_named() =>
        Assert.Empty(new ServiceCollection().AddMetricsExport(new ConfigurationBuilder().Build()));

    private static Task<RunningBot> StartAsync(TemporaryFolder folder, string collector) => RunningBot.StartWorkingAsync(
        folder, "2026-03-02T09:00+08:00", $"--{MetricsExport.Endpoint}={collector}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "--Seeds:Path=");

    // Names stand in the messages as they are: https://github.com/open-telemetry/opentelemetry-proto.
    private static async Task<WebApplication> CollectAsync(ConcurrentQueue<string> heard)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.MapPost("/v1/metrics", async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            heard.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
        });
        await collector.StartAsync();
        return collector;
    }
}
