using Baozhai.Bot.Channels.Telegram;

namespace Baozhai.Bot.Tests.Channels.Telegram;

public sealed class TelegramOptionsValidationTests
{
    [Fact]
    public void A_token_alone_is_enough() => Assert.Null(Failure(new TelegramOptions { Token = BotApi.Token }));

    [Theory]
    [InlineData("hello")]
    [InlineData("123456789:short")]
    [InlineData("12345678901234567:abcdefghijklmnopqrstuvwxyz_12345678")]
    [InlineData(" 123456789:abcdefghijklmnopqrstuvwxyz_12345678")]
    [InlineData("\"123456789:abcdefghijklmnopqrstuvwxyz_12345678\"")]
    public void A_token_of_another_shape_is_named_but_never_repeated(string token)
    {
        var failure = Failure(new TelegramOptions { Token = token })!;

        Assert.StartsWith("Telegram:Token ", failure, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Trim(' ', '"'), failure, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure);
    }

    [Theory]
    [InlineData("api.telegram.org")]
    [InlineData("ftp://api.telegram.org")]
    public void An_address_must_be_one(string address) =>
        Assert.StartsWith("Telegram:ApiBaseUrl ", Failure(new TelegramOptions { Token = BotApi.Token, ApiBaseUrl = address }), StringComparison.Ordinal);

    [Theory]
    [InlineData("push")]
    [InlineData("Carrier pigeon")]
    public void Only_polling_and_webhook_are_known(string mode) =>
        Assert.StartsWith("Telegram:Mode ", Failure(new TelegramOptions { Token = BotApi.Token, Mode = mode }), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://paper.example")]
    [InlineData("https://paper.example:8443/telegram/a-path_1")]
    [InlineData("https://paper.example/news/telegram/a")]
    public void A_webhook_needs_an_address_that_Telegram_can_call(string url) => Assert.Null(Failure(Webhook(url)));

    [Theory]
    [InlineData(null)]
    [InlineData("paper.example")]
    [InlineData("http://paper.example")]
    [InlineData("https://paper.example:5080")]
    [InlineData("https://paper.example/bot")]
    [InlineData("https://paper.example/telegram/")]
    [InlineData("https://paper.example/telegram/a/b")]
    public void Any_other_is_named(string? url) => Assert.StartsWith("Telegram:WebhookUrl ", Failure(Webhook(url)), StringComparison.Ordinal);

    [Fact]
    public void A_server_of_ones_own_calls_plain_addresses_too() =>
        Assert.Null(Failure(new TelegramOptions { Token = BotApi.Token, Mode = "webhook", ApiBaseUrl = "http://127.0.0.1:8081", WebhookUrl = "http://127.0.0.1:5080/telegram/a" }));

    [Fact]
    public void A_webhooks_secret_is_named_but_never_repeated()
    {
        var options = Webhook("https://paper.example");
        options.WebhookSecret = "open sesame";

        var failure = Failure(options)!;

        Assert.StartsWith("Telegram:WebhookSecret ", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Administrators_are_numbers() =>
        Assert.StartsWith("Telegram:AdminIds ", Failure(new TelegramOptions { Token = BotApi.Token, AdminIds = ["1001", "@anna"] }), StringComparison.Ordinal);

    [Fact]
    public void Without_a_token_nothing_is_looked_at() => Assert.Null(Failure(new TelegramOptions { ApiBaseUrl = "?" }));

    private static string? Failure(TelegramOptions options) => new TelegramOptionsValidation().Validate(null, options).FailureMessage;

    private static TelegramOptions Webhook(string? url) => new() { Token = BotApi.Token, Mode = "Webhook", WebhookUrl = url };
}
