using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Storage.Deliveries;

public abstract class LeaseTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task A_delivery_comes_with_its_thread_and_the_message_it_takes_the_place_of()
    {
        await Outbox.PlanAsync([Make.Delivery() with { Thread = "31", Edits = "7" }, Make.Delivery(2)], Token);

        Assert.Equal([("31", "7"), (null, null)], (await LeaseAsync()).Select(delivery => (delivery.Thread, delivery.Edits)));
    }

    [Fact]
    public async Task Replies_go_before_alerts_before_digests()
    {
        await PlanAsync(
            Make.Delivery(1, "digest:1", lane: Lane.Digest), Make.Delivery(2, "alert:1", lane: Lane.Alert), Make.Delivery(3, "update:1", lane: Lane.Reply));

        Assert.Equal([Lane.Reply, Lane.Alert, Lane.Digest], (await LeaseAsync()).Select(delivery => delivery.Lane));
    }

    [Fact]
    public async Task A_reply_goes_before_a_backlog_of_digests()
    {
        await PlanAsync([.. Enumerable.Range(1, 50).Select(chat => Make.Delivery(chat, "digest:1", lane: Lane.Digest, due: Time.GetUtcNow().AddHours(-1)))]);
        await PlanAsync(Make.Delivery(99, due: Time.GetUtcNow()));

        Assert.Equal("1099", (await LeaseAsync(1))[0].Chat.Address);
    }

    [Fact]
    public async Task Within_a_lane_the_earlier_due_goes_first()
    {
        await PlanAsync(Make.Delivery(1, due: Time.GetUtcNow()), Make.Delivery(2, due: Time.GetUtcNow().AddMinutes(-5)), Make.Delivery(3, due: Time.GetUtcNow().AddMinutes(-1)));

        Assert.Equal(["1002", "1003", "1001"], (await LeaseAsync()).Select(delivery => delivery.Chat.Address));
    }

    [Fact]
    public async Task What_is_not_yet_due_waits()
    {
        await PlanAsync(Make.Delivery(due: Time.GetUtcNow().AddMinutes(10)));
        Assert.Empty(await LeaseAsync());

        Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Single(await LeaseAsync());
    }

    [Fact]
    public async Task A_leased_delivery_is_not_given_out_again_until_its_lease_runs_out()
    {
        await PlanAsync(Make.Delivery(due: Time.GetUtcNow()));
        var first = Assert.Single(await LeaseAsync());
        Assert.Empty(await LeaseAsync());
        Time.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await LeaseAsync());

        Time.Advance(TimeSpan.FromMilliseconds(1));

        var second = Assert.Single(await LeaseAsync());
        Assert.Equal((first.Id, 0, 1), (second.Id, first.Attempts, second.Attempts));
    }

    [Fact]
    public async Task Two_relays_racing_never_get_the_same_delivery()
    {
        await PlanAsync([.. Enumerable.Range(1, 300).Select(chat => Make.Delivery(chat, due: Time.GetUtcNow()))]);
        var other = await BesideAsync<IOutbox>();

        var taken = await Task.WhenAll(Task.Run(() => TakeAllAsync(Outbox)), Task.Run(() => TakeAllAsync(other)));

        Assert.Equal(300, taken.Sum(ids => ids.Count));
        Assert.Equal(300, taken.SelectMany(ids => ids).Distinct().Count());
    }

    [Fact]
    public async Task Only_the_channels_asked_for_are_leased()
    {
        await PlanAsync(Make.Delivery(), Make.Delivery(2) with { Chat = new("web", "abc") });

        var leased = await Outbox.LeaseAsync(["web", "terminal"], 10, TimeSpan.FromMinutes(1), Token);

        Assert.Equal("abc", Assert.Single(leased).Chat.Address);
        Assert.Empty(await Outbox.LeaseAsync([], 10, TimeSpan.FromMinutes(1), Token));
    }

    [Fact]
    public async Task No_more_are_leased_than_asked_for_over_all_channels()
    {
        await PlanAsync([.. Enumerable.Range(1, 20).Select(chat => Make.Delivery(chat))]);
        await PlanAsync([.. Enumerable.Range(1, 20).Select(chat => Make.Delivery(chat) with { Chat = new("web", $"w{chat}") })]);

        Assert.Equal(15, (await Outbox.LeaseAsync(["telegram", "web"], 15, TimeSpan.FromMinutes(1), Token)).Count);
    }

    [Fact]
    public async Task A_later_part_waits_until_the_earlier_was_sent()
    {
        await PlanAsync(Make.Delivery(part: 0), Make.Delivery(part: 1));
        var first = Assert.Single(await LeaseAsync());
        Assert.Equal(0, first.Part);

        await Outbox.MarkSentAsync(first.Lease, null, Token);

        Assert.Equal(1, Assert.Single(await LeaseAsync()).Part);
    }

    [Fact]
    public async Task A_later_part_waits_while_the_earlier_is_postponed()
    {
        await PlanAsync(Make.Delivery(part: 0), Make.Delivery(part: 1));
        await Outbox.PostponeAsync(Assert.Single(await LeaseAsync()).Lease, Time.GetUtcNow().AddMinutes(5), "429", tried: true, Token);

        Assert.Empty(await LeaseAsync());
    }

    [Fact]
    public async Task An_expired_delivery_is_never_given_out()
    {
        await PlanAsync(Make.Delivery(due: Time.GetUtcNow(), expires: Time.GetUtcNow().AddHours(1)));

        Time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromMilliseconds(1));

        Assert.Empty(await LeaseAsync());
        Assert.Equal([new LaneCount("telegram", Lane.Reply, 1)], await Outbox.ExpireAsync(Token));
        Assert.Equal(0, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task A_delivery_is_still_of_use_at_the_instant_it_expires()
    {
        await PlanAsync(Make.Delivery(due: Time.GetUtcNow(), expires: Time.GetUtcNow().AddHours(1)));

        Time.Advance(TimeSpan.FromHours(1));

        Assert.Single(await LeaseAsync());
    }

    [Fact]
    public async Task A_delivery_postponed_beyond_its_expiry_is_never_sent_late()
    {
        await PlanAsync(Make.Delivery(due: Time.GetUtcNow(), expires: Time.GetUtcNow().AddHours(1)));
        await Outbox.PostponeAsync(Assert.Single(await LeaseAsync()).Lease, Time.GetUtcNow().AddHours(2), "away", tried: true, Token);

        Time.Advance(TimeSpan.FromHours(2));

        Assert.Empty(await LeaseAsync());
    }

    [Fact]
    public async Task An_expired_part_lets_the_next_go()
    {
        await PlanAsync(Make.Delivery(part: 0, due: Time.GetUtcNow(), expires: Time.GetUtcNow().AddHours(1)), Make.Delivery(part: 1, due: Time.GetUtcNow()));

        Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, Assert.Single(await LeaseAsync()).Part);
    }

    [Fact]
    public async Task A_kill_between_lease_and_sent_delivers_again()
    {
        await PlanAsync(Make.Delivery(due: Time.GetUtcNow()));
        await LeaseAsync();

        var restarted = await AfterRestartAsync<IOutbox>();
        Assert.Empty(await LeaseAsync(restarted));
        Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, Assert.Single(await LeaseAsync(restarted)).Attempts);
    }

    [Fact]
    public async Task What_was_sent_before_a_kill_is_not_sent_again()
    {
        await PlanAsync(Make.Delivery());
        await Outbox.MarkSentAsync(Assert.Single(await LeaseAsync()).Lease, null, Token);

        Time.Advance(TimeSpan.FromDays(1));

        Assert.Empty(await LeaseAsync(await BesideAsync<IOutbox>()));
    }

    [Fact]
    public async Task A_chats_replies_go_one_after_the_other_in_the_order_they_were_planned()
    {
        await PlanAsync(Make.Delivery(slot: "update:1"), Make.Delivery(slot: "update:2"), Make.Delivery(2, "update:3"));
        var first = await LeaseAsync();
        Assert.Equal(["update:1", "update:3"], first.Select(delivery => delivery.Slot));

        await Outbox.MarkSentAsync(first[0].Lease, null, Token);

        Assert.Equal("update:2", Assert.Single(await LeaseAsync()).Slot);
    }

    [Fact]
    public async Task A_reply_that_fails_again_and_again_holds_up_the_later_ones_no_longer()
    {
        await PlanAsync(Make.Delivery(slot: "update:1"), Make.Delivery(slot: "update:2"));
        for (var attempt = 1; attempt < IOutbox.PatientTries; attempt++)
        {
            var failing = Assert.Single(await LeaseAsync());
            Assert.Equal("update:1", failing.Slot);
            await Outbox.PostponeAsync(failing.Lease, Time.GetUtcNow(), "500", tried: true, Token);
        }

        await Outbox.PostponeAsync((await LeaseAsync())[0].Lease, Time.GetUtcNow().AddMinutes(1), "500", tried: true, Token);

        Assert.Equal("update:2", Assert.Single(await LeaseAsync()).Slot);
    }

    [Fact]
    public async Task A_digest_that_waits_for_the_morning_holds_up_none_that_is_due()
    {
        await PlanAsync(
            Make.Delivery(slot: "digest:1", lane: Lane.Digest, due: Time.GetUtcNow().AddHours(8)),
            Make.Delivery(slot: "digest:2", lane: Lane.Digest, due: Time.GetUtcNow()));

        Assert.Equal("digest:2", Assert.Single(await LeaseAsync()).Slot);
    }

    [Fact]
    public async Task A_relay_slower_than_its_lease_cannot_hand_back_what_another_has_leased()
    {
        await PlanAsync(Make.Delivery(due: Time.GetUtcNow()));
        var slow = Assert.Single(await LeaseAsync());
        Time.Advance(TimeSpan.FromMinutes(1));
        var quick = Assert.Single(await LeaseAsync());

        await Outbox.PostponeAsync(slow.Lease, Time.GetUtcNow(), "handed back", tried: false, Token);
        await Outbox.AbandonAsync(slow.Lease, DeliveryState.Failed, "late", Token);
        await Outbox.NotePiecesAsync(slow.Lease, 7, null, TimeSpan.FromHours(1), Token);

        Assert.Empty(await LeaseAsync());
        await Outbox.PostponeAsync(quick.Lease, Time.GetUtcNow(), "429", tried: true, Token);
        Assert.Equal(0, Assert.Single(await LeaseAsync()).Pieces);
    }

    [Fact]
    public async Task What_was_sent_under_a_lost_lease_is_sent_all_the_same()
    {
        await PlanAsync(Make.Delivery(due: Time.GetUtcNow()));
        var slow = Assert.Single(await LeaseAsync());
        Time.Advance(TimeSpan.FromMinutes(1));
        var quick = Assert.Single(await LeaseAsync());

        await Outbox.MarkSentAsync(slow.Lease, "77", Token);
        await Outbox.PostponeAsync(quick.Lease, Time.GetUtcNow(), "reset", tried: true, Token);

        Assert.Empty(await LeaseAsync());
        Assert.Equal(0, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task A_start_takes_over_what_a_killed_program_had_leased()
    {
        await PlanAsync(Make.Delivery(due: Time.GetUtcNow()));
        await LeaseAsync();

        var restarted = await AfterRestartAsync<IOutbox>();

        Assert.Equal(0, await restarted.ResumeAsync("web", Token));
        Assert.Equal(1, await restarted.ResumeAsync("telegram", Token));
        Assert.Single(await LeaseAsync(restarted));
    }

    [Fact]
    public async Task The_messages_of_a_long_delivery_that_are_out_are_remembered_and_its_lease_lasts_on()
    {
        await PlanAsync(Make.Delivery(due: Time.GetUtcNow()));
        var delivery = Assert.Single(await LeaseAsync());
        Time.Advance(TimeSpan.FromSeconds(50));

        await Outbox.NotePiecesAsync(delivery.Lease, 2, null, TimeSpan.FromMinutes(1), Token);

        Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(await LeaseAsync());
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Assert.Single(await LeaseAsync()).Pieces);
    }

    [Fact]
    public async Task Of_a_delivery_of_several_messages_the_number_of_the_first_is_kept()
    {
        await PlanAsync(Make.Delivery(due: Time.GetUtcNow()));
        var delivery = Assert.Single(await LeaseAsync());

        await Outbox.NotePiecesAsync(delivery.Lease, 1, "70", TimeSpan.FromMinutes(1), Token);
        await Outbox.NotePiecesAsync(delivery.Lease, 2, "71", TimeSpan.FromMinutes(1), Token);
        await Outbox.MarkSentAsync(delivery.Lease, "72", Token);

        Assert.Equal("70", (await Outbox.HistoryAsync(delivery.Id, Token))!.MessageId);
    }

    [Fact]
    public async Task A_backlog_of_a_morning_expires_a_few_hundred_at_a_time()
    {
        await PlanAsync([.. Enumerable.Range(1, 1200).Select(chat => Make.Delivery(chat, "digest:1", lane: Lane.Digest, expires: Time.GetUtcNow()))]);
        Time.Advance(TimeSpan.FromSeconds(1));

        var counts = new List<long>();
        while (await Outbox.ExpireAsync(Token) is { Count: > 0 } expired) counts.Add(Assert.Single(expired).Count);

        Assert.Equal([500, 500, 200], counts);
    }

    private static Task<IReadOnlyList<Delivery>> LeaseAsync(IOutbox outbox) => outbox.LeaseAsync(["telegram"], 10, TimeSpan.FromMinutes(1), Token);

    private static async Task<List<long>> TakeAllAsync(IOutbox outbox)
    {
        var ids = new List<long>();
        while (await LeaseAsync(outbox) is { Count: > 0 } leased) ids.AddRange(leased.Select(delivery => delivery.Id));
        return ids;
    }

    private Task<int> PlanAsync(params PlannedDelivery[] deliveries) => Outbox.PlanAsync(deliveries, Token);
}
