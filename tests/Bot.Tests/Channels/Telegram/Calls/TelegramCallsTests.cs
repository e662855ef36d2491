using System.Net;
using Baozhai.Bot.Channels.Telegram.Calls;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Baozhai.Bot.Tests.Channels.Telegram.Calls;

/// <summary>What became of a call: refused, never made, or lost on the way.</summary>
public sealed class TelegramCallsTests : IDisposable
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
    [InlineData("{\"ok\":true,\"result\":true}")]
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
    public async Task A_message_under_way_is_given_up_when_the_stop_cannot_wait_any_longer()
    {
        var silent = new SilentServer();
        var stop = new CancellationTokenSource();
        var sending = SendAsync(silent, stop.Token);
        await silent.Asked;

        await stop.CancelAsync();
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.IsType<Failure.Lost>(await sending);
    }

    [Fact]
    public async Task A_message_that_is_called_off_before_it_is_written_is_not_written_later()
    {
        var busy = new BusyNetwork();
        var stop = new CancellationTokenSource();
        var sending = SendAsync(busy, stop.Token);
        await busy.Reached;

        await stop.CancelAsync();
        busy.Release();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.False(busy.HasBody);
    }

    [Fact]
    public async Task A_poll_under_way_ends_with_the_program()
    {
        var silent = new SilentServer();
        var stop = new CancellationTokenSource();
        var polling = BotApi.Client(silent, _clock).PollAsync(new PollRequest { Timeout = 50 }, stop.Token);
        await silent.Asked;

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => polling);
    }

    [Fact]
    public async Task A_poll_may_be_silent_for_as_long_as_it_asked_and_a_little_more()
    {
        var silent = new SilentServer();
        var polling = BotApi.Client(silent, _clock).PollAsync(new PollRequest { Timeout = 50 }, TestContext.Current.CancellationToken);
        await silent.Asked;

        _clock.Advance(TimeSpan.FromSeconds(64));
        Assert.False(polling.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.IsType<Failure.Lost>((await polling).Failure);
    }

    [Fact]
    public async Task Nothing_is_repeated_by_the_library()
    {
        _api.Refuse("sendMessage", 429, "Too Many Requests: retry after 1", """{"retry_after":1}""");

        await SendAsync();

        Assert.Single(_api.Calls);
    }

    [Theory]
    [InlineData("""{"message_id":7,"chat":"?","entities":[{"type":5}],"forward_origin":{"type":"of next year"}}""")]
    [InlineData("""{"message_id":7,"date":-1,"a_new_field":{"x":[1]}}""")]
    public async Task Of_the_answer_to_a_message_nothing_but_its_number_is_read(string message)
    {
        _api.Answer("sendMessage", HttpStatusCode.OK, $$"""{"ok":true,"result":{{message}},"new":1}""");

        Assert.Equal(7, (await _api.Client(_clock).SendAsync(new SendMessageRequest { ChatId = 1, Text = "水" }, TestContext.Current.CancellationToken)).Result!.Id);
    }

    [Fact]
    public async Task Of_a_chat_that_is_looked_up_nothing_is_read_but_what_every_chat_has()
    {
        _api.Answer("getChat", HttpStatusCode.OK, """{"ok":true,"result":{"id":-1003,"type":"channel","available_reactions":[{"type":"of next year"}]}}""");

        Assert.Equal(-1003, (await _api.Client(_clock).FindAsync(new GetChatRequest { ChatId = "@paper" }, TestContext.Current.CancellationToken)).Result!.Id);
    }

    [Fact]
    public async Task What_cannot_be_written_is_not_sent()
    {
        var unwritable = new SendDocumentRequest { ChatId = 1, Document = new InputFileStream(new MemoryStream(), "a\n\"b") };

        var answer = await _api.Client(_clock).SendAsync(unwritable, TestContext.Current.CancellationToken);

        Assert.IsType<Failure.NotReached>(answer.Failure);
        Assert.Empty(_api.Calls);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public async Task A_download_stops_where_it_is_larger_than_allowed(int bytes, bool isTaken)
    {
        var content = await BotApi.Client(new FileServer(bytes), _clock).DownloadAsync("documents/A1.txt", largest: 6, TestContext.Current.CancellationToken);

        Assert.Equal(isTaken ? new byte[bytes] : null, content);
    }

    [Fact]
    public async Task A_download_that_is_refused_brings_nothing() =>
        Assert.Null(await BotApi.Client(new FileServer(-1), _clock).DownloadAsync("documents/A1.txt", largest: 6, TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_download_without_end_is_given_up_after_half_a_minute_or_with_the_program()
    {
        var silent = new SilentServer();
        using var stop = new CancellationTokenSource();
        var (first, second) = (BotApi.Client(silent, _clock).DownloadAsync("A1.txt", 6, stop.Token), BotApi.Client(silent, new ManualTimeProvider()).DownloadAsync("A1.txt", 6, stop.Token));
        await silent.Asked;

        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(await first);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
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
        return (await BotApi.Client(handler, _clock).SendAsync(new SendMessageRequest { ChatId = 1, Text = "水" }, cancellationToken)).Failure;
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
            if (request.Content is { } body) await body.ReadAsStringAsync(cancellationToken);
            _asked.TrySetResult();
            await _released.Task.WaitAsync(cancellationToken);
            return new HttpResponseMessage { Content = new StringContent("""{"ok":true,"result":{"message_id":1}}""") };
        }
    }

    /// <summary>Gets to the body when it is told to, and does not look whether it still should.</summary>
    private sealed class BusyNetwork : HttpMessageHandler
    {
        private readonly TaskCompletionSource _reached = new();
        private readonly TaskCompletionSource _released = new();

        public Task Reached => _reached.Task;

        public bool HasBody { get; private set; }

        public void Release() => _released.TrySetResult();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _reached.TrySetResult();
            await _released.Task;
            await request.Content!.ReadAsStringAsync(CancellationToken.None);
            HasBody = true;
            return new HttpResponseMessage { Content = new StringContent("""{"ok":true,"result":{"message_id":1}}""") };
        }
    }

    /// <summary>Has one file, of which it does not tell the size; none with a negative size.</summary>
    private sealed class FileServer(int bytes) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.StartsWith($"https://telegram.test/file/bot{BotApi.Token}/documents/", request.RequestUri!.AbsoluteUri, StringComparison.Ordinal);
            return Task.FromResult(bytes < 0
                ? new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("""{"ok":false,"error_code":404,"description":"Not Found"}""") }
                : new HttpResponseMessage { Content = new StreamContent(new MemoryStream(new byte[bytes])) });
        }
    }
}
