using System.Net;
using System.Text;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Webhooks;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baozhai.Bot.Tests.Channels.Telegram.Webhooks;

/// <summary>The whole program, called by Telegram.</summary>
public sealed class WebhookTests : IDisposable
{
    private const string Path = "/telegram/some-path";
    private const string Secret = "Open-Sesame_1";

    private readonly TelegramProgram _program = new();

    private BotApi Api => _program.Api;

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task It_registers_its_address_with_secret_and_kinds()
    {
        await using var bot = await _program.StartWebhookAsync();

        var asked = await Api.NextAsync("setWebhook");

        Assert.Equal("https://paper.test/telegram/some-path", asked["url"].GetString());
        Assert.Equal(Secret, asked["secret_token"].GetString());
        Assert.Equal("""["message","callback_query","my_chat_member","channel_post","inline_query"]""", asked["allowed_updates"].GetRawText());
        Assert.DoesNotContain("drop_pending_updates", asked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_delivered_three_times_acts_once()
    {
        await using var bot = await _program.StartWebhookAsync();

        for (var time = 0; time < 3; time++) Assert.Equal(HttpStatusCode.OK, await CallAsync(bot, UpdateJson.Private(1, "订阅 防汛")));
        await Api.NextAsync("sendMessage");
        Assert.Equal(HttpStatusCode.OK, await CallAsync(bot, UpdateJson.Private(1, "订阅 防汛")));
        // Those of one chat are dealt with in order: when this is answered, the ones before it were dealt with.
        await CallAsync(bot, UpdateJson.Private(2, "我的订阅"));
        await Api.NextAsync("sendMessage");

        Assert.Equal(2, Api.Sent.Count);
        Assert.Contains("已订阅：防汛应急", Api.Sent[0], StringComparison.Ordinal);
        Assert.Contains("1. 防汛应急", Api.Sent[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Path, null, HttpStatusCode.Unauthorized)]
    [InlineData(Path, "open-sesame_1", HttpStatusCode.Unauthorized)]
    [InlineData("/telegram/another-path", Secret, HttpStatusCode.NotFound)]
    [InlineData("/telegram", Secret, HttpStatusCode.NotFound)]
    public async Task Whoever_is_not_Telegram_is_refused(string path, string? secret, HttpStatusCode answer)
    {
        await using var bot = await _program.StartWebhookAsync();

        Assert.Equal(answer, await CallAsync(bot, UpdateJson.Private(1, "头条"), path, secret));

        Assert.Empty(await WaitingAsync(bot));
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused()
    {
        await using var bot = await _program.StartWebhookAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await CallAsync(bot, UpdateJson.Private(1, new string('水', WebhookEndpoint.LongestUpdate))));
    }

    [Fact]
    public async Task What_cannot_be_read_is_taken_so_that_it_does_not_come_again_and_is_told()
    {
        await using var bot = await _program.StartWebhookAsync();

        Assert.Equal(HttpStatusCode.OK, await CallAsync(bot, "{}"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(bot, "water"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(bot, UpdateJson.Membership(41, "of next year")));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(bot, UpdateJson.Private(5_000_000_000, "头条")));
        await CallAsync(bot, UpdateJson.Private(42, "头条"));
        await Api.NextAsync("sendMessage");
        while ((await WaitingAsync(bot)).Count > 0) await Task.Yield();

        var told = _program.Log.Of(LogLevel.Warning);
        Assert.Equal(2, told.Count(line => line.Contains("number that can be read (1)", StringComparison.Ordinal)));
        Assert.Single(told, line => line.StartsWith("Telegram update 41 ", StringComparison.Ordinal));
        Assert.Single(told, line => line.StartsWith("Telegram update 5000000000 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_taken_but_not_dealt_with_is_dealt_with_at_the_next_start()
    {
        Api.Refuse("getMe", 500, "Internal Server Error");
        await using (var bot = await _program.StartWebhookAsync())
        {
            Assert.Equal(HttpStatusCode.OK, await CallAsync(bot, UpdateJson.Private(1, "菜单")));
            Assert.Single(await WaitingAsync(bot));
        }

        await using var again = await _program.StartWebhookAsync();
        await Api.NextAsync("sendMessage");

        Assert.Contains("报摘：替你读报", Assert.Single(Api.Sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_by_webhook_is_dealt_with_by_polling()
    {
        Api.Refuse("getMe", 500, "Internal Server Error");
        await using (var bot = await _program.StartWebhookAsync())
        {
            // The refusal is for this start, not for the next one.
            await Api.NextAsync("getMe");
            await CallAsync(bot, UpdateJson.Private(1, "菜单"));
        }

        await using var again = await _program.StartAsync();
        await Api.NextAsync("deleteWebhook");
        await _program.GiveAsync(again, UpdateJson.Private(2, "我的订阅", chat: 1002));

        Assert.Equal(2, Api.Sent.Count);
        Assert.Empty(await WaitingAsync(again));
    }

    [Fact]
    public async Task Without_webhook_mode_the_address_does_not_exist()
    {
        await using var bot = await _program.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, await CallAsync(bot, UpdateJson.Private(1, "头条")));
    }

    [Fact]
    public async Task Neither_token_nor_secret_is_ever_logged()
    {
        Api.Refuse("getMe", 401, "Unauthorized");
        await using (var refused = await _program.StartWebhookAsync()) await Api.NextAsync("getMe");
        Api.Break("setWebhook", $"could not reach /bot{BotApi.Token}/setWebhook");
        Api.Break("sendMessage", $"could not reach /bot{BotApi.Token}/sendMessage");
        await using (var bot = await _program.StartWebhookAsync())
        {
            await CallAsync(bot, UpdateJson.Private(1, "头条"));
            await CallAsync(bot, UpdateJson.Private(2, "头条"), secret: "wrong");
            await Api.NextAsync("sendMessage");
        }

        Assert.NotEmpty(_program.Log.Of(LogLevel.Warning));
        Assert.All(_program.Log.All, line => Assert.DoesNotContain(BotApi.Token.Split(':')[1], line, StringComparison.Ordinal));
        Assert.All(_program.Log.All, line => Assert.DoesNotContain(Secret, line, StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> CallAsync(RunningBot bot, string update, string path = Path, string? secret = Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(update, Encoding.UTF8, "application/json") };
        if (secret is not null) request.Headers.Add(WebhookAddress.Header, secret);
        using var response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static Task<IReadOnlyList<ReceivedUpdate>> WaitingAsync(RunningBot bot) =>
        bot.Services.GetRequiredService<ITelegramState>().WaitingAsync([], 10, TestContext.Current.CancellationToken);
}
