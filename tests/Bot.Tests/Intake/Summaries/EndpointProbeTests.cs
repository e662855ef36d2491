using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Intake.Summaries.Model;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Intake.Summaries;

public sealed class EndpointProbeTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task An_endpoint_that_answers_is_named_with_its_model_and_without_the_key(int status)
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer(status, "{}");

        var line = await LookAsync(server.BaseUrl);

        Assert.StartsWith("little-model at 127.0.0.1", line, StringComparison.Ordinal);
        Assert.DoesNotContain(WritingDesk.Key, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_key_is_told_without_the_key()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer(401, WritingDesk.Key);

        var wrong = await Assert.ThrowsAsync<ConfigurationException>(() => LookAsync(server.BaseUrl));

        Assert.StartsWith("OpenAI:ApiKey", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(WritingDesk.Key, wrong.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_told()
    {
        var server = await ModelServer.StartAsync();
        var address = server.BaseUrl;
        await server.DisposeAsync();

        var wrong = await Assert.ThrowsAsync<ConfigurationException>(() => LookAsync(address));

        Assert.StartsWith("OpenAI:BaseUrl", wrong.Message, StringComparison.Ordinal);
    }

    private static async Task<string> LookAsync(string baseUrl)
    {
        using var http = new HttpClient();
        var options = Options.Create(new OpenAIOptions { BaseUrl = baseUrl, ApiKey = WritingDesk.Key, Model = "little-model" });
        return await new EndpointProbe(http, options, new ManualTimeProvider()).LookAsync(TestContext.Current.CancellationToken);
    }
}
