using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Tests.Storage.Deliveries;

public sealed class OutcomeTests : StorageTest
{
    [Fact]
    public async Task A_postponed_delivery_comes_again_when_it_is_due()
    {
        var delivery = await LeasedAsync();
        await Outbox.PostponeAsync(delivery.Id, Time.GetUtcNow().AddSeconds(30), "Too Many Requests", Token);
        Time.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(await LeaseAsync());

        Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((delivery.Id, 1), (Assert.Single(await LeaseAsync()) is var again ? again.Id : 0, again.Attempts));
    }

    [Fact]
    public async Task Each_lease_counts_as_an_attempt()
    {
        var delivery = await LeasedAsync();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await Outbox.PostponeAsync(delivery.Id, Time.GetUtcNow(), "again", Token);
            Assert.Equal(attempt, Assert.Single(await LeaseAsync()).Attempts);
        }
    }

    [Theory]
    [InlineData(DeliveryState.Failed)]
    [InlineData(DeliveryState.Gone)]
    [InlineData(DeliveryState.Expired)]
    internal async Task An_abandoned_delivery_is_not_tried_again(DeliveryState state)
    {
        var delivery = await LeasedAsync();

        await Outbox.AbandonAsync(delivery.Id, state, "refused", Token);

        Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await LeaseAsync());
        Assert.Equal(0, await Outbox.BacklogAsync(Token));
        Assert.Equal((long)state, await NumberAsync("SELECT state FROM delivery"));
    }

    [Theory]
    [InlineData(DeliveryState.Pending)]
    [InlineData(DeliveryState.Leased)]
    [InlineData(DeliveryState.Sent)]
    internal async Task A_delivery_is_not_abandoned_into_a_living_state(DeliveryState state) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Outbox.AbandonAsync(1, state, "", Token));

    [Fact]
    public async Task A_chat_that_is_gone_is_marked_so_with_the_delivery_that_found_out()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);
        await Chats.EnsureAsync(Make.Reader(2), Token);
        var delivery = await LeasedAsync();

        await Outbox.AbandonAsync(delivery.Id, DeliveryState.Gone, "Forbidden: bot was blocked by the user", Token);

        Assert.Equal(ChatState.Gone, (await Chats.FindAsync(Make.Chat(1), Token))!.State);
        Assert.Equal(ChatState.Active, (await Chats.FindAsync(Make.Chat(2), Token))!.State);
    }

    [Fact]
    public async Task A_delivery_that_was_sent_cannot_be_taken_back()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);
        var delivery = await LeasedAsync();
        await Outbox.MarkSentAsync(delivery.Id, "9", Token);

        await Outbox.PostponeAsync(delivery.Id, Time.GetUtcNow(), "late", Token);
        await Outbox.AbandonAsync(delivery.Id, DeliveryState.Failed, "late", Token);

        Assert.Empty(await LeaseAsync());
        Assert.Single(await Outbox.SentAsync(Make.Chat(1), 0, 10, Token));
    }

    [Fact]
    public async Task What_was_sent_to_a_chat_is_listed_after_a_delivery_oldest_first()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);
        await Outbox.PlanAsync([.. Enumerable.Range(1, 4).Select(i => Make.Delivery(slot: $"update:{i}", text: $"{i}")), Make.Delivery(2)], Token);
        foreach (var delivery in (await LeaseAsync()).Where(delivery => delivery.Slot != "update:4")) await Outbox.MarkSentAsync(delivery.Id, null, Token);
        var all = await Outbox.SentAsync(Make.Chat(1), 0, 10, Token);
        Assert.Equal(["update:1", "update:2", "update:3"], all.Select(delivery => delivery.Slot));

        var page = await Outbox.SentAsync(Make.Chat(1), all[0].Id, 1, Token);

        Assert.Equal("update:2", Assert.Single(page).Slot);
    }

    [Fact]
    public async Task The_backlog_counts_what_waits_and_what_is_leased()
    {
        await Outbox.PlanAsync([.. Enumerable.Range(1, 5).Select(chat => Make.Delivery(chat))], Token);
        var leased = await LeaseAsync(2);
        Assert.Equal(5, await Outbox.BacklogAsync(Token));

        await Outbox.MarkSentAsync(leased[0].Id, null, Token);

        Assert.Equal(4, await Outbox.BacklogAsync(Token));
    }

    private async Task<Delivery> LeasedAsync()
    {
        await Outbox.PlanAsync([Make.Delivery(due: Time.GetUtcNow())], Token);
        return Assert.Single(await LeaseAsync());
    }
}
