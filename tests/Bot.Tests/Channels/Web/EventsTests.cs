using System.Net;
using Baozhai.Bot.Channels.Web;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Channels.Web;

public sealed class EventsTests : IAsyncDisposable
{
    private readonly WebSite _site = new();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_pushed_message_has_the_shape_of_a_reply()
    {
        using var client = await _site.StartAsync();
        using var page = await OpenPage.OpenAsync(client, "abc");

        await _site.PushAsync(_site.Plan("abc", new Reply { Parts = [new TextPart("湘江\n超警")], Buttons = [[new Button("全文", "全文 1")]] }, Lane.Alert));

        var (id, body) = await page.DataAsync();
        Assert.Equal(1, id);
        Assert.Equal(
            """{"text":"湘江\n超警","buttons":[[{"label":"全文","action":"全文 1"}]],"parts":[{"part":"text","text":"湘江\n超警"}],"lane":"alert"}""",
            body.GetRawText());
        Assert.Equal("text/event-stream", page.Response.Content.Headers.ContentType?.ToString());
        Assert.True(page.Response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_delivery_is_accepted_though_no_page_is_open()
    {
        using var client = await _site.StartAsync();

        Assert.IsType<SendResult.Accepted>(await _site.AcceptAsync(_site.Plan("abc", "早报")));
    }

    [Fact]
    public async Task A_page_gets_only_what_is_for_its_chat()
    {
        using var client = await _site.StartAsync();
        using var page = await OpenPage.OpenAsync(client, "abc");

        await _site.PushAsync(_site.Plan("other", "别人的"));
        await _site.PushAsync(_site.Plan("abc", "我的"));

        Assert.Equal((2, "我的"), await page.NextAsync());
    }

    [Fact]
    public async Task Every_open_page_of_a_chat_gets_a_message()
    {
        using var client = await _site.StartAsync();
        using var phone = await OpenPage.OpenAsync(client, "abc");
        using var desk = await OpenPage.OpenAsync(client, "abc");

        await _site.PushAsync(_site.Plan("abc", "早报"));

        Assert.Equal((1, "早报"), await phone.NextAsync());
        Assert.Equal((1, "早报"), await desk.NextAsync());
    }

    [Fact]
    public async Task A_new_page_begins_with_what_is_new()
    {
        using var client = await _site.StartAsync();
        await _site.PushAsync(_site.Plan("abc", "昨天"));
        using var page = await OpenPage.OpenAsync(client, "abc");

        await _site.PushAsync(_site.Plan("abc", "今天"));

        Assert.Equal((2, "今天"), await page.NextAsync());
    }

    [Fact]
    public async Task A_new_page_gets_what_another_worker_sends_and_nothing_from_before()
    {
        using var client = await _site.StartAsync();
        _site.Outbox.Sent(_site.Plan("abc", "昨天"));
        using var page = await OpenPage.OpenAsync(client, "abc");

        _site.Outbox.Sent(_site.Plan("abc", "今天"));
        _site.Services.GetRequiredService<SentSignal>().Arrive("abc");

        Assert.Equal((2, "今天"), await page.NextAsync());
    }

    [Theory]
    [InlineData("2", null)]
    [InlineData(null, "2")]
    [InlineData("0", "2")]
    public async Task A_page_that_comes_back_first_gets_what_it_missed(string? after, string? lastEventId)
    {
        using var client = await _site.StartAsync();
        for (var sent = 1; sent <= 4; sent++) await _site.PushAsync(_site.Plan("abc", $"第{sent}条"));
        using var page = await OpenPage.OpenAsync(client, "abc", after, lastEventId);

        await _site.PushAsync(_site.Plan("abc", "第5条"));

        Assert.Equal((3, "第3条"), await page.NextAsync());
        Assert.Equal((4, "第4条"), await page.NextAsync());
        Assert.Equal((5, "第5条"), await page.NextAsync());
    }

    [Fact]
    public async Task A_long_absence_is_replayed_to_its_end()
    {
        using var client = await _site.StartAsync();
        _site.Outbox.Sent([.. Enumerable.Range(1, 250).Select(sent => _site.Plan("abc", $"第{sent}条"))]);

        using var page = await OpenPage.OpenAsync(client, "abc", "0");

        for (var sent = 1; sent <= 250; sent++) Assert.Equal((sent, $"第{sent}条"), await page.NextAsync());
    }

    [Fact]
    public async Task What_arrives_between_replay_and_live_is_neither_lost_nor_shown_twice()
    {
        using var client = await _site.StartAsync();
        var missed = _site.Plan("abc", "错过的");
        var between = _site.Plan("abc", "正在这时");
        _site.Outbox.Sent(missed);
        _site.Outbox.AfterLookup = () =>
        {
            _site.Outbox.AfterLookup = () => { };
            // Accepted again after a lost lease, and a new one just now.
            _site.AcceptAsync(missed).GetAwaiter().GetResult();
            _site.PushAsync(between).GetAwaiter().GetResult();
        };

        using var page = await OpenPage.OpenAsync(client, "abc", "0");

        Assert.Equal((1, "错过的"), await page.NextAsync());
        await _site.PushAsync(_site.Plan("abc", "之后"));
        Assert.Equal((2, "正在这时"), await page.NextAsync());
        Assert.Equal((3, "之后"), await page.NextAsync());
    }

    [Fact]
    public async Task A_page_that_comes_and_goes_while_a_relay_works_is_shown_everything_once()
    {
        const int All = 600;
        using var client = await _site.StartAsync();
        var relay = Task.Run(async () =>
        {
            for (var sent = 1; sent <= All; sent++)
            {
                await _site.PushAsync(_site.Plan("abc", $"第{sent}条"));
                await Task.Yield();
            }
        });

        long last = 0;
        while (last < All)
        {
            using var page = await OpenPage.OpenAsync(client, "abc", $"{last}");
            for (var read = 0; read < 20 && last < All; read++) Assert.Equal(++last, (await page.NextAsync()).Id);
        }

        await relay;
    }

    [Fact]
    public async Task What_was_accepted_but_is_not_yet_marked_as_sent_is_shown_once()
    {
        using var client = await _site.StartAsync();
        var accepted = _site.Plan("abc", "刚收下");
        await _site.AcceptAsync(accepted);

        using var page = await OpenPage.OpenAsync(client, "abc", "0");
        var first = await page.NextAsync();
        _site.Outbox.Sent(accepted);
        _site.Clock.Advance(EventStream.Heartbeat);
        await page.BeatAsync();
        await _site.PushAsync(_site.Plan("abc", "之后"));

        Assert.Equal((1, "刚收下"), first);
        Assert.Equal((2, "之后"), await page.NextAsync());
    }

    [Fact]
    public async Task What_was_planned_earlier_but_sent_later_is_shown()
    {
        using var client = await _site.StartAsync();
        var quiet = _site.Plan("abc", "等到天亮的");
        var severe = _site.Plan("abc", "半夜的");
        using var page = await OpenPage.OpenAsync(client, "abc", "0");

        await _site.PushAsync(severe);
        await _site.PushAsync(quiet);

        Assert.Equal((2, "半夜的"), await page.NextAsync());
        Assert.Equal((1, "等到天亮的"), await page.NextAsync());
    }

    [Fact]
    public async Task What_another_process_sent_is_shown_with_the_next_heartbeat()
    {
        using var client = await _site.StartAsync();
        using var page = await OpenPage.OpenAsync(client, "abc", "0");

        _site.Outbox.Sent(_site.Plan("abc", "别处发的"));
        _site.Clock.Advance(EventStream.Heartbeat);

        await page.BeatAsync();
        Assert.Equal((1, "别处发的"), await page.NextAsync());
    }

    [Fact]
    public async Task A_quiet_stream_beats_every_fifteen_seconds()
    {
        using var client = await _site.StartAsync();
        using var page = await OpenPage.OpenAsync(client, "abc");

        for (var beat = 0; beat < 3; beat++)
        {
            _site.Clock.Advance(TimeSpan.FromSeconds(15));
            await page.BeatAsync();
        }
    }

    [Fact]
    public async Task A_stream_ends_cleanly_when_the_host_stops()
    {
        using var client = await _site.StartAsync();
        using var page = await OpenPage.OpenAsync(client, "abc", "0");

        var stopping = _site.StopAsync();

        Assert.True(await page.IsEndedAsync());
        await stopping.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task A_position_that_is_no_number_is_refused(string after)
    {
        using var client = await _site.StartAsync();

        using var response = await client.GetAsync($"/api/chat/abc/events?after={after}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
