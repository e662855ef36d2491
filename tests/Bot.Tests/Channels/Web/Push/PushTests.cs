using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Baozhai.Bot.Channels.Web;
using Baozhai.Bot.Channels.Web.Push;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Channels.Web.Push;

/// <summary>A reader whose page is closed is told by the push service of the browser.</summary>
public sealed class PushTests : IAsyncLifetime
{
    private const string Chat = "anna-0123456789";
    private static readonly ChatId Anna = new(WebChannel.ChannelName, Chat);

    private readonly TemporaryFolder _folder = new();
    private readonly PushReceiver _browser = new();
    private PushServer _service = null!;
    private RunningBot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await PushServer.StartAsync();
        _bot = await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _service.DisposeAsync();
        _browser.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_message_of_the_standard_is_read()
    {
        // RFC 8291, section 5.
        using var browser = PushReceiver.Of(
            "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg");
        var plain = browser.Decrypt(Base64Url.DecodeFromChars(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"));

        Assert.Equal("When I grow up, I want to be a watermelon", Encoding.UTF8.GetString(plain));
    }

    [Fact]
    public async Task An_alert_arrives_once_readable_by_this_browser_alone_and_signed_by_this_program()
    {
        await FollowAsync();
        await AcceptAsync(FloodWeekPages.Rising);
        await _bot.SendDueAsync();
        await _bot.SendDueAsync();

        var message = Assert.Single(_service.Messages);
        var note = JsonSerializer.Deserialize<JsonElement>(_browser.Decrypt(message.Body));
        Assert.Contains("清江临河站", note.GetProperty("title").GetString() + note.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Equal("alert", note.GetProperty("lane").GetString());
        Assert.Equal("aes128gcm", message.Headers["Content-Encoding"]);
        Assert.Equal("high", message.Headers["Urgency"]);
        Assert.InRange(int.Parse(message.Headers["TTL"], null), 1, 12 * 3600);
        Assert.DoesNotContain("清江", Encoding.UTF8.GetString(message.Body), StringComparison.Ordinal);
        await AssertSignedAsync(message);
        // The page has it too, whether or not the push service is well.
        Assert.Contains(await _bot.Services.GetRequiredService<IOutbox>().SentAsync(Anna, 0, 10, TestContext.Current.CancellationToken), delivery => delivery.Lane == Lane.Alert);
    }

    [Fact]
    public async Task An_answer_and_a_chat_without_a_browser_push_nothing()
    {
        Assert.Contains("已订阅", await _bot.SayAsync("订阅 防汛", Chat), StringComparison.Ordinal);
        await AcceptAsync(FloodWeekPages.Rising);
        await _bot.SendDueAsync();

        Assert.Empty(_service.Messages);
    }

    [Fact]
    public async Task Quiet_hours_hold_what_is_pushed()
    {
        await FollowAsync();
        await _bot.SayAsync("免打扰 06:00-20:00 无", Chat);
        await AcceptAsync(FloodWeekPages.Rising);
        await _bot.SendDueAsync();
        Assert.Empty(_service.Messages);

        await _bot.LetTimePassAsync(TimeSpan.FromHours(13.5));
        await _bot.SendDueAsync();

        Assert.NotEmpty(_service.Messages);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_browser_that_is_gone_is_forgotten(int status)
    {
        await FollowAsync();
        _service.Answer(status);
        await AcceptAsync(FloodWeekPages.Rising);
        await _bot.SendDueAsync();

        Assert.Single(_service.Messages);
        Assert.Empty(await BrowsersAsync());
    }

    [Theory]
    [InlineData(429, "30")]
    [InlineData(503, null)]
    public async Task A_push_service_that_is_busy_is_asked_again_later(int status, string? retryAfter)
    {
        await FollowAsync();
        _service.Answer(status, retryAfter);
        await AcceptAsync(FloodWeekPages.Rising);
        await _bot.SendDueAsync();
        Assert.Single(_service.Messages);

        await _bot.LetTimePassAsync(TimeSpan.FromSeconds(40));
        await _bot.SendDueAsync();

        Assert.Equal(2, _service.Messages.Count);
        Assert.Equal(_service.Messages[0].Headers["Topic"], _service.Messages[1].Headers["Topic"]);
        Assert.Single(await BrowsersAsync());
    }

    [Fact]
    public async Task A_browser_that_wants_no_more_gets_no_more_and_another_chat_cannot_say_so_for_it()
    {
        await FollowAsync();
        await SendAsync(HttpMethod.Delete, "somebody-else", Browser());
        Assert.Single(await BrowsersAsync());

        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(HttpMethod.Delete, Chat, Browser()));
        await AcceptAsync(FloodWeekPages.Rising);
        await _bot.SendDueAsync();

        Assert.Empty(_service.Messages);
    }

    [Fact]
    public async Task Who_is_forgotten_is_not_told_any_more()
    {
        await FollowAsync();
        await _bot.SayAsync("忘记我 确认", Chat);

        Assert.Empty(await BrowsersAsync());
    }

    [Fact]
    public async Task The_keys_are_made_once()
    {
        var first = await KeyAsync();
        await _bot.DisposeAsync();
        _bot = await StartAsync();

        Assert.Equal(first, await KeyAsync());
        Assert.Equal(65, Base64Url.DecodeFromChars(first).Length);
    }

    [Theory]
    [InlineData("http://push.example.org/x", true)]
    [InlineData("ftp://127.0.0.1/x", true)]
    [InlineData("https://user:word@push.example.org/x", true)]
    [InlineData("/x", true)]
    [InlineData("https://push.example.org/x", false)]
    public async Task What_cannot_be_a_browser_is_refused(string endpoint, bool hasKeys)
    {
        await _bot.SayAsync("你好", Chat);
        var browser = hasKeys ? Browser(endpoint) : new { endpoint, keys = new { p256dh = Base64Url.EncodeToString(new byte[65]), auth = _browser.Auth } };

        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(HttpMethod.Put, Chat, browser));
        Assert.Empty(await BrowsersAsync());
    }

    [Theory]
    [InlineData("https://127.0.0.1:9/x")]
    [InlineData("https://[::1]:9/x")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://localhost/x")]
    public async Task An_address_inside_the_network_is_not_connected_to(string endpoint)
    {
        await FollowAsync(endpoint);
        await AcceptAsync(FloodWeekPages.Rising);
        await _bot.SendDueAsync();

        Assert.Empty(await BrowsersAsync());
    }

    [Fact]
    public async Task A_stranger_to_the_bot_has_no_browser_told()
    {
        Assert.Equal(HttpStatusCode.Conflict, await SendAsync(HttpMethod.Put, "never-said-a-word", Browser()));
    }

    [Fact]
    public async Task Without_a_public_address_nothing_is_offered()
    {
        await using var plain = await RunningBot.StartAsync(_folder, "2026-07-01T07:00+08:00");
        using var response = await plain.Http.GetAsync("/api/push");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    private Task<RunningBot> StartAsync() =>
        RunningBot.StartAsync(_folder, "2026-07-01T07:00+08:00", "--Web:PublicUrl=https://bao.example.org", $"--Web:PrivatePushHosts={_service.Authority}");

    private object Browser(string? endpoint = null) => new { endpoint = endpoint ?? $"{_service.Address}/push/secret-of-anna", expirationTime = (long?)null, keys = new { p256dh = _browser.P256dh, auth = _browser.Auth } };

    private async Task FollowAsync(string? endpoint = null)
    {
        Assert.Contains("已订阅", await _bot.SayAsync("订阅 防汛", Chat), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(HttpMethod.Put, Chat, Browser(endpoint)));
    }

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, string chat, object browser)
    {
        using var request = new HttpRequestMessage(method, $"/api/chat/{chat}/push") { Content = JsonContent.Create(browser) };
        using var response = await _bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task AcceptAsync(byte[] page) =>
        await _bot.Services.GetRequiredService<IIssueIntake>().AcceptAsync($"{Guid.NewGuid():N}.txt", page, backIssue: false, TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<PushBrowser>> BrowsersAsync() => _bot.Services.GetRequiredService<IPushBook>().OfAsync(Anna, TestContext.Current.CancellationToken);

    private async Task<string> KeyAsync() => (await _bot.Http.GetFromJsonAsync<JsonElement>("/api/push", TestContext.Current.CancellationToken)).GetProperty("key").GetString()!;

    // RFC 8292: a token of ES256 for the push service, by the key the browser was given.
    private async Task AssertSignedAsync(PushedMessage message)
    {
        var values = message.Headers["Authorization"]["vapid ".Length..].Split(',', StringSplitOptions.TrimEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var parts = values["t"].Split('.');
        var claims = JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(parts[1]));
        var point = Base64Url.DecodeFromChars(values["k"]);
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } });

        Assert.Equal(await KeyAsync(), values["k"]);
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256));
        // The library leaves the port out; those of the internet have none.
        Assert.Equal("http://127.0.0.1", claims.GetProperty("aud").GetString());
        Assert.Equal("https://bao.example.org", claims.GetProperty("sub").GetString());
    }
}
