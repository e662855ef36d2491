using System.Net;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Tests.Channels.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Baozhai.Bot.Tests.Web;

public sealed class HealthTests : IAsyncDisposable
{
    private readonly WebSite _site = new();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_process_is_live_though_its_store_is_lost_but_not_ready()
    {
        using var client = await _site.StartAsync(services => services.AddHealthChecks()
            .AddCheck("store", () => HealthCheckResult.Unhealthy("Password=secret"), [HealthNote.ReadyTag]));

        using var live = await client.GetAsync("/health/live");
        using var ready = await client.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal("""{"status":"healthy","checks":{}}""", await live.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("""{"status":"unhealthy","checks":{"store":"unhealthy"}}""", await ready.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_process_is_ready_when_every_ready_check_passes()
    {
        using var client = await _site.StartAsync(services => services.AddHealthChecks()
            .AddCheck("store", () => HealthCheckResult.Healthy(), [HealthNote.ReadyTag])
            .AddCheck("elsewhere", () => HealthCheckResult.Unhealthy()));

        using var ready = await client.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal("""{"status":"healthy","checks":{"store":"healthy"}}""", await ready.Content.ReadAsStringAsync());
    }
}
