using System.Net;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Channels.Telegram.Webhooks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Channels.Telegram.Webhooks;

public sealed class WebhookKeeperTests : IDisposable
{
    private readonly BotApi _api = new();
    private readonly LogLines _log = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly WebhookAddress _address = new(Options.Create(new TelegramOptions { Token = BotApi.Token, Mode = "Webhook", WebhookUrl = "https://paper.test" }));
    private readonly WebhookKeeper _keeper;

    public WebhookKeeperTests() => _keeper = new WebhookKeeper(_api.Client(_clock), _address, _clock, _log.For<WebhookKeeper>());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _api.Dispose();
        _log.Dispose();
    }

    [Fact]
    public void Path_and_secret_are_made_where_none_are_given_and_are_not_the_token()
    {
        Assert.Matches("^https://paper.test/telegram/[0-9a-f]{32}$", _address.Url);
        Assert.True(_address.IsPath(_address.Url.Split('/')[^1]));
        Assert.Matches("^[0-9a-f]{64}$", _address.Secret);
        Assert.True(_address.IsSecret(_address.Secret));
        Assert.False(_address.IsSecret(null));
    }

    [Fact]
    public async Task All_being_well_it_is_registered_once()
    {
        Assert.Null(await _keeper.LookAsync(Token));
        Assert.Null(await _keeper.LookAsync(Token));

        Assert.Equal(["setWebhook", "getWebhookInfo"], _api.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task One_that_somebody_took_away_is_registered_again()
    {
        await _keeper.LookAsync(Token);
        _api.Answer("getWebhookInfo", HttpStatusCode.OK, """{"ok":true,"result":{"url":"","has_custom_certificate":false,"pending_update_count":3}}""");

        Assert.Null(await _keeper.LookAsync(Token));

        Assert.Equal("setWebhook", _api.Calls[^1].Method);
        Assert.Single(_log.Of(LogLevel.Warning));
    }

    [Theory]
    [InlineData(60, 3)]
    [InlineData(-60, 2)]
    public async Task One_that_fails_since_is_registered_again(int secondsSince, int calls)
    {
        await _keeper.LookAsync(Token);
        var at = _clock.GetUtcNow().AddSeconds(secondsSince).ToUnixTimeSeconds();
        _api.Answer("getWebhookInfo", HttpStatusCode.OK, $$"""
            {"ok":true,"result":{"url":"{{_address.Url}}","pending_update_count":3,"last_error_date":{{at}},"last_error_message":"Wrong response from the webhook: 502 Bad Gateway"} }
            """);

        Assert.Null(await _keeper.LookAsync(Token));

        Assert.Equal(calls, _api.Calls.Count);
        Assert.Equal(calls - 2, _log.Of(LogLevel.Warning).Count);
    }

    [Fact]
    public async Task A_refusal_is_told_and_the_next_look_tries_again()
    {
        _api.Refuse("setWebhook", 400, "Bad Request: bad webhook: HTTPS url must be provided for webhook");

        Assert.IsType<Failure.Refused>(await _keeper.LookAsync(Token));
        Assert.Null(await _keeper.LookAsync(Token));

        Assert.Equal(["setWebhook", "setWebhook"], _api.Calls.Select(call => call.Method));
    }
}
