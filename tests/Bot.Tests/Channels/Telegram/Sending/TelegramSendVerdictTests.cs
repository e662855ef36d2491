using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Channels.Telegram.Sending;
using Baozhai.Bot.Outbox;
using Telegram.Bot.Types;

namespace Baozhai.Bot.Tests.Channels.Telegram.Sending;

public sealed class TelegramSendVerdictTests
{
    [Fact]
    public void Too_many_requests_wait_as_long_as_told() => Assert.Equal(
        TimeSpan.FromSeconds(2282),
        Assert.IsType<SendResult.Later>(Of(429, "Too Many Requests: retry after 2282", new ResponseParameters { RetryAfter = 2282 })).After);

    [Fact]
    public void Too_many_requests_without_a_time_wait_half_a_minute() =>
        Assert.Equal(TimeSpan.FromSeconds(30), Assert.IsType<SendResult.Later>(Of(429, "Too Many Requests")).After);

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Not Found")]
    public void A_refused_token_loses_no_message(int code, string description) =>
        Assert.Equal(TimeSpan.FromMinutes(5), Assert.IsType<SendResult.Later>(Of(code, description)).After);

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(403, "Forbidden: user is deactivated")]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat")]
    [InlineData(403, "Forbidden: words of a later year")]
    [InlineData(400, "Bad Request: chat not found")]
    [InlineData(400, "Bad Request: CHAT NOT FOUND")]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat")]
    [InlineData(400, "Bad Request: need administrator rights in the channel chat")]
    [InlineData(400, "Bad Request: PEER_ID_INVALID")]
    public void A_chat_that_is_closed_to_the_bot_is_gone(int code, string description) => Assert.IsType<SendResult.Gone>(Of(code, description));

    [Theory]
    [InlineData(400, "Bad Request: message text is empty")]
    [InlineData(413, "Request Entity Too Large")]
    public void A_message_Telegram_does_not_take_is_not_tried_again(int code, string description) => Assert.IsType<SendResult.Refused>(Of(code, description));

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(3, 8, 16)]
    [InlineData(30, 150, 300)]
    public void A_server_in_trouble_is_left_alone_longer_each_time(int attempts, int shortest, int longest)
    {
        var later = Assert.IsType<SendResult.Later>(TelegramSendVerdict.Of(new Failure.NotReached("Connection refused"), attempts));

        Assert.InRange(later.After, TimeSpan.FromSeconds(shortest), TimeSpan.FromSeconds(longest));
    }

    [Fact]
    public void What_never_reached_Telegram_can_be_sent_again() =>
        Assert.IsType<SendResult.Later>(TelegramSendVerdict.Of(new Failure.NotReached("Connection refused"), 0));

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public void A_broken_server_may_have_taken_the_message(int code) => Assert.IsType<SendResult.Unknown>(Of(code, "Bad Gateway"));

    [Fact]
    public void A_lost_answer_leaves_it_open() => Assert.IsType<SendResult.Unknown>(TelegramSendVerdict.Of(new Failure.Lost("reset"), 0));

    [Theory]
    [InlineData("Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0", true, false)]
    [InlineData("Bad Request: message is too long", true, false)]
    [InlineData("Bad Request: BUTTON_DATA_INVALID", true, true)]
    [InlineData("Bad Request: object expected as reply markup", true, true)]
    [InlineData("Bad Request: chat not found", false, false)]
    public void Markup_and_buttons_are_blamed_by_what_the_refusal_says(string description, bool markup, bool buttons)
    {
        var refused = new Failure.Refused(400, description);

        Assert.Equal((markup, buttons), (TelegramSendVerdict.BlamesMarkup(refused), TelegramSendVerdict.BlamesButtons(refused)));
    }

    private static SendResult Of(int code, string description, ResponseParameters? parameters = null) =>
        TelegramSendVerdict.Of(new Failure.Refused(code, description, parameters), attempts: 0);
}
