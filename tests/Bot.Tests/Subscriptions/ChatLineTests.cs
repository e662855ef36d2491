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
    [InlineData("nonsense", "")]
    [InlineData("null", "")]
    public void A_bad_line_says_which_field_is_wrong(string line, string field)
    {
        var error = Assert.Throws<FormatException>(() => ChatLine.Read(line).ToSubscriber(Newcomer));

        Assert.Contains(field, error.Message, StringComparison.Ordinal);
    }
}
