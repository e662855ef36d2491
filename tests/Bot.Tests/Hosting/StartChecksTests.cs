using System.Net;
using System.Net.Sockets;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Baozhai.Bot.Tests.Hosting;

public sealed class StartChecksTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("5080")]
    [InlineData("localhost:5080")]
    [InlineData("ftp://localhost:5080")]
    [InlineData("http://localhost:notaport")]
    [InlineData("http://localhost:99999")]
    public void What_is_no_address_is_named(string url)
    {
        var refused = Assert.Throws<ConfigurationException>(() => StartChecks.Addresses($"http://127.0.0.1:0;{url}"));

        Assert.StartsWith(url, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var refused = Assert.Throws<ConfigurationException>(() => StartChecks.Addresses($"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}"));

        Assert.Contains("Another program listens there", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inbox_that_cannot_be_written_is_named()
    {
        File.WriteAllText(_folder.File("taken"), "");

        Assert.Contains("Inbox:Path", Assert.Throws<ConfigurationException>(() => StartChecks.Inbox(_folder.File("taken/inbox"))).Message, StringComparison.Ordinal);
        StartChecks.Inbox(_folder.File("inbox"));
        StartChecks.Inbox("");
    }

    [Theory]
    [InlineData("Access:AllowedChats", "telegram:1001,web:*")]
    [InlineData("Operators:Chats", "telegram:1001；web:*")]
    [InlineData("Telegram:AdminIds", "telegram:1001 web:*")]
    public void A_list_in_one_text_is_a_list(string key, string text)
    {
        var configuration = new ConfigurationManager { [key] = text };

        ListSettings.Divide(configuration);

        Assert.Equal(["telegram:1001", "web:*"], configuration.GetSection(key).Get<string[]>()!);
    }

    [Theory]
    [InlineData("Digest:DefaultTme", "did you mean Digest:DefaultTime?")]
    [InlineData("Telegrm:Token", "did you mean Telegram?")]
    [InlineData("Web:Colour", "The setting Web:Colour is not known and is ignored.")]
    public void A_setting_that_nothing_reads_is_named(string key, string named) =>
        Assert.Contains(named, Assert.Single(UnknownSettings.In(new ConfigurationManager { [key] = "x" })), StringComparison.Ordinal);

    [Theory]
    [InlineData("Alerts:Kinds")]
    [InlineData("Alerts:Advice:Flood")]
    [InlineData("Topics:Add:0:Words:足球")]
    [InlineData("WeCom:Robots:0:Key")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("PATH")]
    public void Known_settings_and_those_of_others_are_not(string key) => Assert.Empty(UnknownSettings.In(new ConfigurationManager { [key] = "x" }));

    [Theory]
    [InlineData(0, HealthStatus.Unhealthy)]
    [InlineData(10 << 20, HealthStatus.Degraded)]
    [InlineData(1 << 30, HealthStatus.Healthy)]
    public void Health_tells_of_the_room_on_the_disk(long free, HealthStatus status) => Assert.Equal(status, DiskHealth.Of(free).Status);
}
