using Baozhai.Bot.Chats;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Tests.Subscriptions;

public sealed class ChatLineTests
{
    private static readonly Chat Newcomer = new()
    {
        Id = default,
        TimeZone = "Asia/Shanghai",
        DigestTimes = [new TimeOnly(7, 30)],
        DigestedArticle = 42,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public void A_line_of_the_contract_comes_back_as_it_was()
    {
        const string Line =
            """{"channel":"telegram","address":"1001","kind":"private","language":"zh","timeZone":"Asia/Shanghai","digestTimes":["07:30"],"weekdays":[1,2,3,4,5,6,7],"quiet":"22:00-07:00","subscriptions":[{"kind":"topic","value":"防汛应急"}]}""";

        Assert.Equal(Line, ChatLine.Write(ChatLine.Read(Line).ToSubscriber(Newcomer)));
    }

    [Fact]
    public void Pause_weekly_digest_and_what_comes_in_quiet_hours_come_back_as_well()
    {
        var chat = Newcomer with
        {
            Id = new ChatId("web", "a"),
            Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)),
            QuietAlerts = QuietAlerts.Severe,
            SilentAlerts = true,
            PausedUntil = DateTimeOffset.UnixEpoch.AddDays(3),
            Weekly = new WeeklyTime(7, new TimeOnly(18, 0)),
            Form = DigestForm.Sources,
            Hashtags = true,
            Pinned = true,
            Flash = 20,
        };

        Assert.Equal(chat, ChatLine.Read(ChatLine.Write(new Subscriber(chat, []))).ToSubscriber(Newcomer).Chat with { DigestTimes = chat.DigestTimes, Weekdays = chat.Weekdays });
    }

    [Fact]
    public void What_a_line_leaves_out_is_a_newcomers()
    {
        var subscriber = ChatLine.Read("""{"channel":"web","address":"a"}""").ToSubscriber(Newcomer);

        Assert.Equal(Newcomer with { Id = new ChatId("web", "a") }, subscriber.Chat);
        Assert.Empty(subscriber.Subscriptions);
    }

    [Theory]
    [InlineData("""{"address":"a"}""", "channel")]
    [InlineData("""{"channel":"web","address":""}""", "address")]
    [InlineData("""{"channel":"web","address":"a","timeZone":"Mars/Olympus"}""", "timeZone")]
    [InlineData("""{"channel":"web","address":"a","digestTimes":["25:00"]}""", "digestTimes")]
    [InlineData("""{"channel":"web","address":"a","weekdays":[8]}""", "weekdays")]
    [InlineData("""{"channel":"web","address":"a","quiet":"night"}""", "quiet")]
    [InlineData("""{"channel":"web","address":"a","language":"fr"}""", "language")]
    [InlineData("""{"channel":"web","address":"a","kind":"7"}""", "kind")]
    [InlineData("""{"channel":"web","address":"a","subscriptions":[{"kind":"topic","value":""}]}""", "subscriptions")]
    [InlineData("""{"channel":"web","address":"a","flash":21}""", "flash")]
    [InlineData("""{"channel":"web","address":"a","form":"long"}""", "form")]
    [InlineData("nonsense", "")]
    [InlineData("null", "")]
    public void A_bad_line_says_which_field_is_wrong(string line, string field)
    {
        var error = Assert.Throws<FormatException>(() => ChatLine.Read(line).ToSubscriber(Newcomer));

        Assert.Contains(field, error.Message, StringComparison.Ordinal);
    }
}
