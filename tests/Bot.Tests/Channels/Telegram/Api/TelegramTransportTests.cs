using System.Net;
using Baozhai.Bot.Channels.Telegram.Api;

namespace Baozhai.Bot.Tests.Channels.Telegram.Api;

/// <summary>What became of a call: refused, never made, or lost on the way.</summary>
public sealed class TelegramTransportTests : IDisposable
{
    private readonly BotApi _api = new();
    private readonly ManualTimeProvider _clock = new();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task Too_many_requests_tell_how_long_to_wait()
    {
        _api.Refuse("sendMessage", 429, "Too Many Requests: retry after 35", """{"retry_after":35}""");

        var refused = Assert.IsType<Failure.Refused>(await SendAsync());

        Assert.Equal((429, 35), (refused.ErrorCode, refused.Parameters!.RetryAfter));
    }

    [Fact]
    public async Task A_group_that_moved_tells_its_new_number_of_52_bits()
    {
        _api.Refuse("sendMessage", 400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-4503599627370495}""");

        Assert.Equal(-4503599627370495, Assert.IsType<Failure.Refused>(await SendAsync()).Parameters!.MigrateToChatId);
    }

    [Theory]
    [InlineData(400, "Bad Request: message text is empty")]
    [InlineData(401, "Unauthorized")]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(500, "Internal Server Error: restart")]
    public async Task A_refusal_tells_its_code_and_its_words(int code, string description)
    {
        _api.Refuse("sendMessage", code, description);

        Assert.Equal($"{code} {description}", Assert.IsType<Failure.Refused>(await SendAsync()).Reason);
    }

    [Fact]
    public async Task A_gateway_that_answers_with_a_page_is_judged_by_its_status()
    {
        _api.Answer("sendMessage", HttpStatusCode.BadGateway, "<html>502 Bad Gateway</html>");

        Assert.Equal(502, Assert.IsType<Failure.Refused>(await SendAsync()).ErrorCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"ok\":true,\"result\":{\"mess")]
    [InlineData("{\"ok\":true}")]
    [InlineData("{\"ok\":\"yes\"}")]
    [InlineData("[]")]
    public async Task An_answer_that_cannot_be_read_may_stand_for_a_message_that_was_sent(string body)
    {
        _api.Answer("sendMessage", HttpStatusCode.OK, body);

        Assert.IsType<Failure.Lost>(await SendAsync());
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_request_may_have_sent_it()
    {
        _api.Break("sendMessage");

        Assert.Equal("Connection reset by peer", Assert.IsType<Failure.Lost>(await SendAsync()).Reason);
    }

    [Fact]
    public async Task A_server_that_is_not_there_was_asked_nothing()
    {
        var closed = new ClosedDoor();

        Assert.Equal("Connection refused", Assert.IsType<Failure.NotReached>(await SendAsync(closed)).Reason);
    }

    [Fact]
    public async Task A_call_without_an_answer_is_given_up_after_half_a_minute()
    {
        var silent = new SilentServer();
        var sending = SendAsync(silent);
        await silent.Asked;

        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("no answer within 30 s", Assert.IsType<Failure.Lost>(await sending).Reason);
    }

    [Fact]
    public async Task A_message_under_way_is_still_waited_for_a_little_while_the_program_stops()
    {
        var silent = new SilentServer();
        var stop = new CancellationTokenSource();
        var sending = SendAsync(silent, stop.Token);
        await silent.Asked;

        await stop.CancelAsync();
        Assert.False(sending.IsCompleted);
        silent.Release();

        Assert.Null(await sending);
    }

    [Fact]
    public async Task Cancellation_before_the_call_ends_it()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(_api, new CancellationToken(canceled: true)));
        Assert.Empty(_api.Calls);
    }

    [Fact]
    public async Task The_token_is_taken_out_of_whatever_others_say()
    {
        var secret = BotApi.Token.Split(':')[1];
        _api.Refuse("sendMessage", 400, $"Bad Request: no such method /bot{BotApi.Token}/x");
        _api.Break("sendMessage", $"cannot reach /bot{BotApi.Token}");

        Assert.DoesNotContain(secret, (await SendAsync())!.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await SendAsync())!.Reason, StringComparison.Ordinal);
    }

    private Task<Failure?> SendAsync() => SendAsync(_api, TestContext.Current.CancellationToken);

    private Task<Failure?> SendAsync(HttpMessageHandler handler) => SendAsync(handler, TestContext.Current.CancellationToken);

    private async Task<Failure?> SendAsync(HttpMessageHandler handler, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(handler, disposeHandler: false);
        var client = new TelegramClient(new TelegramTransport(http, BotApi.Options, _clock));
        return (await client.SendMessage(new SendMessageRequest { ChatId = 1, Text = "水" }, cancellationToken)).Failure;
    }

    private sealed class ClosedDoor : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("Connection refused (telegram.test:443)", new IOException("Connection refused"));
    }

    private sealed class SilentServer : HttpMessageHandler
    {
        private readonly TaskCompletionSource _asked = new();
        private readonly TaskCompletionSource _released = new();

        public Task Asked => _asked.Task;

        public void Release() => _released.TrySetResult();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.ReadAsStringAsync(cancellationToken);
            _asked.TrySetResult();
            await _released.Task.WaitAsync(cancellationToken);
            return new HttpResponseMessage { Content = new StringContent("""{"ok":true,"result":{"message_id":1}}""") };
        }
    }
}
