using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Tests.Storage.Chats;

public abstract class FollowersTests(StoreEngine engine) : StorageTest(engine)
{
    private static readonly Subscription Bridge = new(SubscriptionKind.Word, "大桥");
    private static readonly Subscription County = new(SubscriptionKind.Place, "攸县");

    [Theory]
    [InlineData(SubscriptionKind.Topic, "防汛应急", "1001,1002")]
    [InlineData(SubscriptionKind.Word, "大桥", "1002")]
    [InlineData(SubscriptionKind.Place, "攸县", "1003")]
    [InlineData(SubscriptionKind.Word, "攸县", "")]
    [InlineData(SubscriptionKind.Topic, "防汛", "")]
    internal async Task Followers_are_those_of_exactly_this_topic_word_or_place(SubscriptionKind kind, string value, string expected)
    {
        await FollowAsync(1, Make.Flood);
        await FollowAsync(2, Make.Flood, Bridge);
        await FollowAsync(3, County);

        var followers = await Chats.FollowersAsync([new Subscription(kind, value)], Token);

        Assert.Equal(expected, string.Join(',', followers.Select(chat => chat.Id.Address).Order()));
    }

    [Fact]
    public async Task One_who_follows_several_comes_once()
    {
        await FollowAsync(1, Make.Flood, Bridge, County);

        Assert.Single(await Chats.FollowersAsync([Make.Flood, Bridge, County], Token));
    }

    [Fact]
    public async Task A_chat_that_is_gone_or_follows_no_more_does_not_come()
    {
        await FollowAsync(1, Make.Flood);
        await FollowAsync(2, Make.Flood);
        await FollowAsync(3, Make.Flood);

        await Chats.SetStateAsync(Make.Chat(1), ChatState.Gone, Token);
        await Chats.UnsubscribeAsync(Make.Chat(2), [Make.Flood], Token);

        Assert.Equal("1003", Assert.Single(await Chats.FollowersAsync([Make.Flood], Token)).Id.Address);
    }

    [Fact]
    public async Task Nothing_has_no_followers() => Assert.Empty(await Chats.FollowersAsync([], Token));

    private async Task FollowAsync(int number, params Subscription[] subscriptions)
    {
        await Chats.EnsureAsync(Make.Reader(number), Token);
        await Chats.SubscribeAsync(Make.Chat(number), subscriptions, Token);
    }
}
