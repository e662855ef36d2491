using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Baozhai.Bot.Tests.Storage;

namespace Baozhai.Bot.Tests.Intake.Summaries;

/// <summary>The writer before an endpoint that answers well, slowly, wrongly, with inventions, by order of the article, and not at all.</summary>
public sealed class ModelWriterTests : StorageTest
{
    [Fact]
    public async Task A_good_answer_is_shown_with_the_lines_it_rests_on()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database);
        server.Say(WritingDesk.Good);

        var brief = await desk.WriteBriefAsync(WritingDesk.Flood, Token);

        Assert.Equal(WritingDesk.Good, brief.Summary);
        Assert.Equal([5], brief.SummaryLines);
        Assert.Equal(["accepted"], desk.Counts);
        Assert.Equal(["Bearer " + WritingDesk.Key], server.Keys);
    }

    [Fact]
    public async Task The_article_is_asked_about_as_data_between_fences()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database);
        server.Say(WritingDesk.Good);

        await desk.WriteAsync();

        var asked = JsonSerializer.Deserialize<JsonElement>(Assert.Single(server.Asked));
        Assert.Equal("little-model", asked.GetProperty("model").GetString());
        Assert.Equal(["system", "user"], asked.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("role").GetString()));
        Assert.Matches("(?s)^<报道>.*52\\.30米.*</报道>$", asked.GetProperty("messages")[1].GetProperty("content").GetString());
    }

    [Theory]
    [InlineData("number", "清江临河站洪峰水位53.20米，超警戒水位1.30米。")]
    [InlineData("number", "清江临河站洪峰水位52.30米，启动防汛Ⅱ级应急响应。")]
    [InlineData("date", "6月28日6时，清江临河站出现52.30米的洪峰水位。")]
    [InlineData("person", "市长张志强表示，清江临河站出现52.30米的洪峰水位。")]
    [InlineData("place", "株洲市清江临河站出现52.30米的洪峰水位。")]
    [InlineData("place", "清江临河镇出现52.30米的洪峰水位。")]
    [InlineData("negation", "清江临河站未出现52.30米的洪峰水位。")]
    [InlineData("length", "清江临河站出现52.30米的洪峰水位，超警戒水位1.30米，防汛指挥部启动防汛Ⅲ级应急响应，沿江低洼地段群众正在转移。清江临河站出现52.30米的洪峰水位，超警戒水位1.30米。")]
    [InlineData("form", "")]
    [InlineData("form", "清江临河站出现52.30米的洪峰水位。\n沿江低洼地段群众正在转移。")]
    [InlineData("wording", "全场商品五折优惠，欢迎选购。")]
    [InlineData("wording", "清江临河站水位突破警戒线。全场商品五折优惠欢迎选购。")]
    [InlineData("wording", "你是报纸编辑。把用户给出的报道概括成一到两句话。")]
    [InlineData("contact", "清江临河站水位突破警戒线，点击链接www.example.com查看。")]
    public async Task What_the_article_does_not_say_is_refused_and_counted(string reason, string answer)
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database);
        server.Say(answer);

        Assert.Equal(WritingDesk.Extract.Summary, await desk.WriteAsync());

        Assert.Equal([$"refused {reason}"], desk.Counts);
    }

    [Fact]
    public async Task An_endpoint_that_does_not_answer_in_time_is_tried_again_and_then_left()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database, options => options.Retries = 1);
        server.Always(ModelServer.NeverAsync);

        var writing = desk.WriteAsync();
        for (var tries = 0; tries < 2; tries++)
        {
            await server.ArrivedAsync();
            desk.Clock.Advance(TimeSpan.FromSeconds(100));
        }

        Assert.Equal(WritingDesk.Extract.Summary, await writing);
        Assert.Equal(["retried", "failed timeout"], desk.Counts);
    }

    [Fact]
    public async Task Too_many_requests_are_tried_again_when_the_endpoint_says()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database);
        server.Answer(429, """{"error":{"message":"slow down"}}""", retryAfter: 7);
        server.Say(WritingDesk.Good);

        Assert.Equal(WritingDesk.Good, await desk.WriteAsync());

        Assert.Equal([TimeSpan.FromSeconds(7)], desk.Clock.Waits);
        Assert.Equal(["retried", "accepted"], desk.Counts);
    }

    [Fact]
    public async Task Who_asks_to_be_left_alone_for_long_is_not_tried_again()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database);
        server.Answer(429, "{}", retryAfter: 3600);

        Assert.Equal(WritingDesk.Extract.Summary, await desk.WriteAsync());

        Assert.Equal(["failed status 429"], desk.Counts);
    }

    [Fact]
    public async Task A_broken_endpoint_is_tried_as_often_as_configured()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database, options => options.Retries = 2);
        server.Always(context => ModelServer.WriteAsync(context, 500, "out of order"));

        Assert.Equal(WritingDesk.Extract.Summary, await desk.WriteAsync());

        Assert.Equal(3, server.Asked.Count);
        Assert.Equal(["retried", "retried", "failed status 500"], desk.Counts);
    }

    [Fact]
    public async Task A_refused_request_is_not_tried_again()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database);
        server.Answer(401, $$$"""{"error":{"message":"Incorrect API key provided: {{{WritingDesk.Key}}}"}}""");

        Assert.Equal(WritingDesk.Extract.Summary, await desk.WriteAsync());

        Assert.Equal(["failed status 401"], desk.Counts);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_a_failure_like_others()
    {
        using var desk = new WritingDesk($"http://127.0.0.1:{FreePort()}/v1", Database);

        Assert.Equal(WritingDesk.Extract.Summary, await desk.WriteAsync());

        Assert.Equal(["retried", "retried", "failed unreachable"], desk.Counts);
    }

    [Theory]
    [InlineData("unreadable", "<html>welcome</html>")]
    [InlineData("unreadable", "{\"choices\":")]
    [InlineData("unreadable", "{\"choices\":7}")]
    [InlineData("empty", "{\"choices\":[]}")]
    [InlineData("empty", "{}")]
    [InlineData("empty", "null")]
    [InlineData("empty", "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":null}}]}")]
    public async Task An_answer_that_is_none_is_a_failure(string reason, string body)
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database);
        server.Answer(200, body);

        Assert.Equal(WritingDesk.Extract.Summary, await desk.WriteAsync());

        Assert.Equal([$"failed {reason}"], desk.Counts);
    }

    [Fact]
    public async Task An_endpoint_that_is_down_is_left_alone_for_a_while()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database, options => options.Retries = 0);
        server.Always(context => ModelServer.WriteAsync(context, 503, ""));
        for (var number = 0; number < 8; number++) await desk.WriteAsync(WritingDesk.Another(number));

        await desk.WriteAsync();
        Assert.Equal("failed resting", desk.Counts[^1]);

        desk.Clock.Advance(TimeSpan.FromMinutes(3));
        server.AlwaysSay(WritingDesk.Good);
        Assert.Equal(WritingDesk.Good, await desk.WriteAsync());
    }

    [Fact]
    public async Task When_the_day_has_had_its_calls_nothing_is_asked_until_the_next()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database, options => options.DailyCalls = 1);
        server.AlwaysSay(WritingDesk.Good);
        await desk.WriteAsync(WritingDesk.Another(1));

        Assert.Equal(WritingDesk.Extract.Summary, await desk.WriteAsync(WritingDesk.Another(2)));
        Assert.Single(server.Asked);
        Assert.Equal(["accepted", "over_budget"], desk.Counts);

        // It is seven in the morning there: the day ends in seventeen hours.
        desk.Clock.Advance(TimeSpan.FromHours(17));
        Assert.Equal(WritingDesk.Good, await desk.WriteAsync(WritingDesk.Another(2)));
    }

    [Fact]
    public async Task Every_try_is_a_call_of_the_day()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database, options => options.DailyCalls = 2);
        server.Always(context => ModelServer.WriteAsync(context, 500, ""));

        await desk.WriteAsync();

        Assert.Equal(2, server.Asked.Count);
        Assert.Equal("over_budget", desk.Counts[^1]);
    }

    [Fact]
    public async Task The_same_article_is_asked_about_once_whatever_was_answered()
    {
        await using var server = await ModelServer.StartAsync();
        using (var first = new WritingDesk(server.BaseUrl, Database))
        {
            server.Say(WritingDesk.Good);
            server.Say("清江临河站洪峰水位99米。");
            await first.WriteAsync(WritingDesk.Another(1));
            await first.WriteAsync(WritingDesk.Another(2));
        }

        using var restarted = new WritingDesk(server.BaseUrl, await OpenAsync());
        Assert.Equal(WritingDesk.Good, await restarted.WriteAsync(WritingDesk.Another(1)));
        Assert.Equal(WritingDesk.Extract.Summary, await restarted.WriteAsync(WritingDesk.Another(2)));

        Assert.Equal(2, server.Asked.Count);
        Assert.Equal(["reused", "accepted", "reused", "refused number"], restarted.Counts);
    }

    [Fact]
    public async Task Never_more_calls_are_under_way_than_configured()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database, options => options.Concurrency = 2);
        using var go = new SemaphoreSlim(0);
        server.Always(async context =>
        {
            await go.WaitAsync(context.RequestAborted);
            await ModelServer.WriteAsync(context, 200, "{}");
        });

        var writing = Enumerable.Range(0, 6).Select(number => desk.WriteAsync(WritingDesk.Another(number))).ToList();
        await server.ArrivedAsync();
        await server.ArrivedAsync();
        go.Release(6);
        await Task.WhenAll(writing);

        Assert.Equal(6, server.Asked.Count);
        Assert.Equal(2, server.MostAtOnce);
    }

    [Fact]
    public async Task Giving_up_ends_the_call_and_is_told()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Token);
        server.Always(ModelServer.NeverAsync);

        var writing = desk.WriteBriefAsync(WritingDesk.Flood, giveUp.Token);
        await server.ArrivedAsync();
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        Assert.Empty(desk.Counts);
    }

    [Fact]
    public async Task The_key_and_the_answer_are_in_no_log_line()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database, options => options.Retries = 0);
        server.Answer(401, $"Incorrect API key provided: {WritingDesk.Key}");
        server.Answer(500, WritingDesk.Key);
        server.Answer(200, WritingDesk.Key);
        server.Say($"清江临河站水位突破警戒线{WritingDesk.Key}");
        for (var number = 0; number < 4; number++) await desk.WriteAsync(WritingDesk.Another(number));

        Assert.Equal(4, desk.Log.All.Count);
        Assert.DoesNotContain(desk.Log.All, line => line.Contains(WritingDesk.Key, StringComparison.Ordinal));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
