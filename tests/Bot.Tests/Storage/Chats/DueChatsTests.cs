using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Tests.Storage.Chats;

public abstract class DueChatsTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task Those_whose_slot_has_come_are_due_the_earliest_first_with_what_they_follow()
    {
        await EnsureAsync(1, Make.Morning);
        await EnsureAsync(2, Make.Morning.AddHours(-1));
        await EnsureAsync(3, Make.Morning.AddMilliseconds(1));
        await EnsureAsync(4, null);
        await Chats.SubscribeAsync(Make.Chat(2), [Make.Flood, new Subscription(SubscriptionKind.Place, "攸县")], Token);

        var due = await Get<IDigests>().DueAsync(Make.Morning, 10, Share.All, Token);

        Assert.Equal(["1002", "1001"], due.Select(subscriber => subscriber.Chat.Id.Address));
        Assert.Equal([Make.Flood, new Subscription(SubscriptionKind.Place, "攸县")], due[0].Subscriptions);
        Assert.Empty(due[1].Subscriptions);
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_not_due_until_it_comes_back()
    {
        await EnsureAsync(1, Make.Morning);
        await Chats.SetStateAsync(Make.Chat(1), ChatState.Gone, Token);
        Assert.Empty(await Get<IDigests>().DueAsync(Make.Morning, 10, Share.All, Token));

        await Chats.SetStateAsync(Make.Chat(1), ChatState.Active, Token);

        Assert.Single(await Get<IDigests>().DueAsync(Make.Morning, 10, Share.All, Token));
    }

    [Fact]
    public async Task Active_chats_that_get_new_stories_at_once_are_found_with_what_they_follow()
    {
        await Chats.EnsureAsync(Make.Reader(1) with { Flash = 3 }, Token);
        await Chats.EnsureAsync(Make.Reader(2), Token);
        await Chats.EnsureAsync(Make.Reader(3) with { Flash = 1 }, Token);
        await Chats.SetStateAsync(Make.Chat(3), ChatState.Gone, Token);
        await Chats.SubscribeAsync(Make.Chat(1), [Make.Flood], Token);

        var wanting = Assert.Single(await Get<IDigests>().FlashAsync(Share.All, Token));

        Assert.Equal(("1001", 3), (wanting.Chat.Id.Address, wanting.Chat.Flash));
        Assert.Equal([Make.Flood], wanting.Subscriptions);
    }

    [Fact]
    public async Task No_more_come_than_asked_for()
    {
        for (var i = 1; i <= 5; i++) await EnsureAsync(i, Make.Morning);

        Assert.Equal(["1001", "1002"], (await Get<IDigests>().DueAsync(Make.Morning, 2, Share.All, Token)).Select(subscriber => subscriber.Chat.Id.Address));
    }

    private Task<Chat> EnsureAsync(int number, DateTimeOffset? next) => Chats.EnsureAsync(Make.Reader(number) with { NextDigestAt = next }, Token);
}
