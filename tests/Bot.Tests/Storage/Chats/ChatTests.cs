using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Tests.Storage.Chats;

public abstract class ChatTests(StoreEngine engine) : StorageTest(engine)
{
    private static readonly Subscription Bridge = new(SubscriptionKind.Word, "大桥");

    [Fact]
    public async Task A_newcomer_comes_back_as_it_was_made()
    {
        var newcomer = Make.Reader() with
        {
            Kind = ChatKind.Group,
            Language = "en",
            DigestTimes = [new TimeOnly(7, 30), new TimeOnly(18, 0, 5)],
            Weekdays = [1, 3, 7],
            Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)),
            LastDigestAt = Make.Morning.AddDays(-1),
            DigestedArticle = 42,
            Form = DigestForm.Titles,
            Hashtags = true,
            Pinned = true,
            Flash = 5,
        };

        var kept = await Chats.EnsureAsync(newcomer, Token);

        Assert.Equivalent(newcomer, kept, strict: true);
        Assert.Equivalent(newcomer, await Chats.FindAsync(newcomer.Id, Token), strict: true);
    }

    [Fact]
    public async Task A_chat_that_is_known_stays_as_it_is()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);

        var kept = await Chats.EnsureAsync(Make.Reader() with { Language = "en" }, Token);

        Assert.Equal("zh", kept.Language);
    }

    [Fact]
    public async Task One_who_never_spoke_is_not_known()
    {
        Assert.Null(await Chats.FindAsync(Make.Chat(1), Token));
        Assert.Empty(await Chats.SubscriptionsAsync(Make.Chat(1), Token));
    }

    [Fact]
    public async Task Settings_are_overwritten_but_not_the_bookkeeping_of_digests()
    {
        await Chats.EnsureAsync(Make.Reader() with { LastDigestAt = Make.Morning, DigestedArticle = 5 }, Token);

        await Chats.SaveAsync(
            Make.Reader() with { Language = "en", Quiet = null, NextDigestAt = null, LastDigestAt = null, DigestedArticle = 0, DigestTimes = [new TimeOnly(6, 0)], Form = DigestForm.Sources, Hashtags = true, Pinned = true, Flash = 2 }, Token);

        var chat = (await Chats.FindAsync(Make.Chat(1), Token))!;
        Assert.Equal(("en", null, Make.Morning, 5), (chat.Language, chat.NextDigestAt, chat.LastDigestAt, chat.DigestedArticle));
        Assert.Equal([new TimeOnly(6, 0)], chat.DigestTimes);
        Assert.Equal((DigestForm.Sources, true, true, 2), (chat.Form, chat.Hashtags, chat.Pinned, chat.Flash));
    }

    [Fact]
    public async Task A_chat_nobody_knows_is_not_saved_and_the_error_says_what_to_do()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Chats.SaveAsync(Make.Reader(), Token));

        Assert.Contains("telegram:1001", error.Message, StringComparison.Ordinal);
        Assert.Contains("EnsureAsync", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Chats.SubscribeAsync(Make.Chat(1), [Make.Flood], Token));
    }

    [Fact]
    public async Task The_same_address_in_two_channels_is_two_chats()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);
        await Chats.EnsureAsync(Make.Reader() with { Id = new ChatId("web", "1001"), Language = "en" }, Token);

        Assert.Equal("zh", (await Chats.FindAsync(Make.Chat(1), Token))!.Language);
    }

    [Fact]
    public async Task Subscriptions_are_told_oldest_first_and_only_new_ones_as_new()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);

        Assert.Equal([Make.Flood], await Chats.SubscribeAsync(Make.Chat(1), [Make.Flood], Token));
        Assert.Equal([Bridge], await Chats.SubscribeAsync(Make.Chat(1), [Bridge, Make.Flood, Bridge], Token));

        Assert.Equal([Make.Flood, Bridge], await Chats.SubscriptionsAsync(Make.Chat(1), Token));
    }

    [Fact]
    public async Task A_word_and_a_place_of_one_name_are_two_subscriptions()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);
        Subscription[] both = [new(SubscriptionKind.Word, "攸县"), new(SubscriptionKind.Place, "攸县")];

        await Chats.SubscribeAsync(Make.Chat(1), both, Token);

        Assert.Equal(both, await Chats.SubscriptionsAsync(Make.Chat(1), Token));
    }

    [Fact]
    public async Task Only_what_was_followed_is_told_as_removed()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);
        await Chats.SubscribeAsync(Make.Chat(1), [Make.Flood, Bridge], Token);

        var removed = await Chats.UnsubscribeAsync(Make.Chat(1), [new Subscription(SubscriptionKind.Place, "攸县"), Bridge], Token);

        Assert.Equal([Bridge], removed);
        Assert.Equal([Make.Flood], await Chats.SubscriptionsAsync(Make.Chat(1), Token));
        Assert.Empty(await Chats.UnsubscribeAsync(Make.Chat(9), [Bridge], Token));
    }

    [Fact]
    public async Task A_chat_that_comes_back_finds_its_settings()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);
        await Chats.SubscribeAsync(Make.Chat(1), [Make.Flood], Token);

        await Chats.SetStateAsync(Make.Chat(1), ChatState.Gone, Token);
        Assert.Equal(ChatState.Gone, (await Chats.FindAsync(Make.Chat(1), Token))!.State);
        await Chats.SetStateAsync(Make.Chat(1), ChatState.Active, Token);

        Assert.Equivalent(Make.Reader(), await Chats.FindAsync(Make.Chat(1), Token), strict: true);
        Assert.Equal([Make.Flood], await Chats.SubscriptionsAsync(Make.Chat(1), Token));
    }
}
