using Baozhai.Bot.Channels.Telegram;

namespace Baozhai.Bot.Tests.Channels.Telegram;

public sealed class TelegramOptionsValidationTests
{
    [Fact]
    public void A_token_alone_is_enough() => Assert.Null(Failure(new TelegramOptions { Token = BotApi.Token }));

    [Theory]
    [InlineData("hello")]
    [InlineData("123456789:short")]
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
    [InlineData("Webhook")]
    [InlineData("Carrier pigeon")]
    public void Only_polling_is_known(string mode) =>
        Assert.StartsWith("Telegram:Mode ", Failure(new TelegramOptions { Token = BotApi.Token, Mode = mode }), StringComparison.Ordinal);

    [Fact]
    public void Administrators_are_numbers() =>
        Assert.StartsWith("Telegram:AdminIds ", Failure(new TelegramOptions { Token = BotApi.Token, AdminIds = ["1001", "@anna"] }), StringComparison.Ordinal);

    [Fact]
    public void Without_a_token_nothing_is_looked_at() => Assert.Null(Failure(new TelegramOptions { ApiBaseUrl = "?" }));

    private static string? Failure(TelegramOptions options) => new TelegramOptionsValidation().Validate(null, options).FailureMessage;
}
