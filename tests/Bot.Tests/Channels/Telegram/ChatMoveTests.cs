using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Tests.Storage;

namespace Baozhai.Bot.Tests.Channels.Telegram;

public sealed class ChatMoveTests : StorageTest
{
    private const long Group = -2001;
    private const long Supergroup = -1001234567890;

    private readonly LogLines _log = new();

    private ChatMove Move => new(Chats, Outbox, _log.For<ChatMove>());

    [Fact]
    public async Task Settings_and_subscriptions_go_along_and_the_old_group_is_gone()
    {
        await FollowFloodAsync(Group);

        await Move.FollowAsync(Group, Supergroup, Token);

        var moved = await Chats.FindAsync(ChatMove.ChatIdOf(Supergroup), Token);
        Assert.Equal(("en", Make.Morning, ChatState.Active), (moved!.Language, moved.NextDigestAt, moved.State));
        Assert.Equal([Make.Flood], await Chats.SubscriptionsAsync(moved.Id, Token));
        Assert.Equal(moved.Id, Assert.Single(await Chats.FollowersAsync([Make.Flood], Token)).Id);
    }

    [Fact]
    public async Task Hearing_of_it_again_changes_nothing()
    {
        await FollowFloodAsync(Group);
        await Move.FollowAsync(Group, Supergroup, Token);
        await Chats.UnsubscribeAsync(ChatMove.ChatIdOf(Supergroup), [Make.Flood], Token);

        await Move.FollowAsync(Group, Supergroup, Token);

        Assert.Empty(await Chats.SubscriptionsAsync(ChatMove.ChatIdOf(Supergroup), Token));
    }

    [Fact]
    public async Task A_supergroup_that_spoke_before_gets_what_the_group_followed_and_its_digest()
    {
        await FollowFloodAsync(Group);
        await Chats.EnsureAsync(Make.Reader() with { Id = ChatMove.ChatIdOf(Supergroup), NextDigestAt = null }, Token);

        await Move.FollowAsync(Group, Supergroup, Token);

        Assert.Equal(Make.Morning, (await Chats.FindAsync(ChatMove.ChatIdOf(Supergroup), Token))!.NextDigestAt);
        Assert.Equal([Make.Flood], await Chats.SubscriptionsAsync(ChatMove.ChatIdOf(Supergroup), Token));
    }

    [Fact]
    public async Task A_group_that_never_spoke_takes_nothing_along()
    {
        await Move.FollowAsync(Group, Supergroup, Token);

        Assert.Null(await Chats.FindAsync(ChatMove.ChatIdOf(Supergroup), Token));
    }

    private async Task FollowFloodAsync(long chat)
    {
        await Chats.EnsureAsync(Make.Reader() with { Id = ChatMove.ChatIdOf(chat), Language = "en" }, Token);
        await Chats.SubscribeAsync(ChatMove.ChatIdOf(chat), [Make.Flood], Token);
    }
}
