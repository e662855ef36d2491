using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Storage.Deliveries;

public abstract class OutcomeTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task A_postponed_delivery_comes_again_when_it_is_due()
    {
        var delivery = await LeasedAsync();
        await Outbox.PostponeAsync(delivery.Lease, Time.GetUtcNow().AddSeconds(30), "Too Many Requests", tried: true, Token);
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
            await Outbox.PostponeAsync(delivery.Lease, Time.GetUtcNow(), "again", tried: true, Token);
            delivery = Assert.Single(await LeaseAsync());
            Assert.Equal(attempt, delivery.Attempts);
        }
    }

    [Theory]
    [InlineData(DeliveryState.Failed)]
    [InlineData(DeliveryState.Gone)]
    [InlineData(DeliveryState.Expired)]
    internal async Task An_abandoned_delivery_is_not_tried_again(DeliveryState state)
    {
        var delivery = await LeasedAsync();

        await Outbox.AbandonAsync(delivery.Lease, state, "refused", Token);

        Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await LeaseAsync());
        Assert.Equal(0, await Outbox.BacklogAsync(Token));
        Assert.Equal(state, (await Outbox.HistoryAsync(delivery.Id, Token))?.State);
    }

    [Theory]
    [InlineData(DeliveryState.Pending)]
    [InlineData(DeliveryState.Leased)]
    [InlineData(DeliveryState.Sent)]
    internal async Task A_delivery_is_not_abandoned_into_a_living_state(DeliveryState state) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Outbox.AbandonAsync(default, state, "", Token));

    [Fact]
    public async Task A_chat_that_is_gone_is_marked_so_with_the_delivery_that_found_out()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);
        await Chats.EnsureAsync(Make.Reader(2), Token);
        var delivery = await LeasedAsync();

        await Outbox.AbandonAsync(delivery.Lease, DeliveryState.Gone, "Forbidden: bot was blocked by the user", Token);

        Assert.Equal(ChatState.Gone, (await Chats.FindAsync(Make.Chat(1), Token))!.State);
        Assert.Equal(ChatState.Active, (await Chats.FindAsync(Make.Chat(2), Token))!.State);
    }

    [Fact]
    public async Task A_delivery_that_was_sent_cannot_be_taken_back()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);
        var delivery = await LeasedAsync();
        await Outbox.MarkSentAsync(delivery.Lease, "9", Token);

        await Outbox.PostponeAsync(delivery.Lease, Time.GetUtcNow(), "late", tried: true, Token);
        await Outbox.AbandonAsync(delivery.Lease, DeliveryState.Failed, "late", Token);

        Assert.Empty(await LeaseAsync());
        Assert.Single(await Outbox.SentAsync(Make.Chat(1), 0, 10, Token));
    }

    [Fact]
    public async Task What_was_sent_to_a_chat_is_listed_after_a_delivery_oldest_first()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);
        await Outbox.PlanAsync([.. Enumerable.Range(1, 4).Select(i => Make.Delivery(slot: $"update:{i}", text: $"{i}")), Make.Delivery(2)], Token);
        for (var i = 1; i <= 3; i++)
        {
            foreach (var delivery in await LeaseAsync()) await Outbox.MarkSentAsync(delivery.Lease, null, Token);
        }

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

        await Outbox.MarkSentAsync(leased[0].Lease, null, Token);

        Assert.Equal(4, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task What_was_not_handed_to_the_channel_is_no_attempt()
    {
        var delivery = await LeasedAsync();

        await Outbox.PostponeAsync(delivery.Lease, Time.GetUtcNow(), "Telegram's pace", tried: false, Token);

        Assert.Equal(0, Assert.Single(await LeaseAsync()).Attempts);
        Assert.Empty((await Outbox.HistoryAsync(delivery.Id, Token))!.Notes);
    }

    [Fact]
    public async Task What_else_waits_for_a_chat_that_is_gone_ends_with_it()
    {
        await Chats.EnsureAsync(Make.Reader(1), Token);
        await Outbox.PlanAsync([Make.Delivery(due: Time.GetUtcNow()), Make.Delivery(slot: "digest:1", lane: Lane.Digest), Make.Delivery(2)], Token);
        var blocked = (await LeaseAsync()).First(delivery => delivery.Lane == Lane.Reply && delivery.Chat == Make.Chat(1));
        await Outbox.PlanAsync([Make.Delivery(slot: "alert:1", lane: Lane.Alert)], Token);

        await Outbox.AbandonAsync(blocked.Lease, DeliveryState.Gone, "Forbidden: bot was blocked by the user", Token);

        Assert.Empty(await LeaseAsync());
        Assert.Equal(2, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task What_waits_for_a_chat_goes_where_it_moved_unless_that_has_it_already()
    {
        await Outbox.PlanAsync([Make.Delivery(1, "alert:1"), Make.Delivery(1, "alert:2"), Make.Delivery(2, "alert:2")], Token);

        await Outbox.MoveAsync(Make.Chat(1), Make.Chat(2), Token);

        var moved = await LeaseAsync();
        Assert.Equal(("alert:1", Make.Chat(2)), (moved[0].Slot, moved[0].Chat));
        Assert.Equal(2, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task The_history_of_a_delivery_tells_what_happened_to_it()
    {
        var first = await LeasedAsync();
        await Outbox.PostponeAsync(first.Lease, Time.GetUtcNow().AddSeconds(2), "502 Bad Gateway", tried: true, Token);
        Time.Advance(TimeSpan.FromSeconds(2));
        await Outbox.MarkSentAsync(Assert.Single(await LeaseAsync()).Lease, "77", Token);

        var history = await Outbox.HistoryAsync(first.Id, Token);

        Assert.Equal((DeliveryState.Sent, 2, "77"), (history!.State, history.Attempts, history.MessageId));
        Assert.Equal(new DeliveryNote(Time.GetUtcNow().AddSeconds(-2), "502 Bad Gateway"), Assert.Single(history.Notes));
        Assert.Equal("好", PlainText.Of(history.Body));
        Assert.Null(await Outbox.HistoryAsync(first.Id + 1, Token));
    }

    [Fact]
    public async Task Deliveries_killed_on_their_way_can_be_given_up()
    {
        await Outbox.PlanAsync([Make.Delivery(due: Time.GetUtcNow()), Make.Delivery(2, due: Time.GetUtcNow())], Token);
        var killed = (await LeaseAsync(1))[0];
        Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await Outbox.GiveUpLostAsync("telegram", Lane.Reply, Token));

        Assert.NotEqual(killed.Id, Assert.Single(await LeaseAsync()).Id);
        Assert.Equal(DeliveryState.Failed, (await Outbox.HistoryAsync(killed.Id, Token))!.State);
    }

    [Fact]
    public async Task The_depth_is_told_by_channel_and_lane()
    {
        await Outbox.PlanAsync([Make.Delivery(), Make.Delivery(2), Make.Delivery(3, lane: Lane.Alert)], Token);

        Assert.Equal([new LaneCount("telegram", Lane.Reply, 2), new LaneCount("telegram", Lane.Alert, 1)], await Outbox.DepthAsync(Token));
    }

    private async Task<Delivery> LeasedAsync()
    {
        await Outbox.PlanAsync([Make.Delivery(due: Time.GetUtcNow())], Token);
        return Assert.Single(await LeaseAsync());
    }
}
