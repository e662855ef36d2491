using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Storage.Deliveries;

/// <summary>What is over for long goes, and nothing else.</summary>
public abstract class RetentionTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task Deliveries_that_are_over_for_long_go_with_their_notes_and_bodies()
    {
        await EndAsync(Make.Delivery(1, text: "旧"), DeliveryState.Sent);
        await EndAsync(Make.Delivery(2, text: "也旧"), DeliveryState.Failed);
        Time.Advance(TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1));
        await EndAsync(Make.Delivery(3, text: "新"), DeliveryState.Sent);

        var retired = await RetireAsync();

        Assert.Equal(new RetentionResult(2, 2, 0), retired);
        Assert.Equal(1, await CountAsync("delivery"));
        Assert.Equal(1, await CountAsync("body"));
        Assert.Equal(1, await CountAsync("delivery_note"));
    }

    [Fact]
    public async Task What_still_waits_stays_however_old_it_is()
    {
        await Outbox.PlanAsync([Make.Delivery()], Token);
        Time.Advance(TimeSpan.FromDays(400));

        Assert.Equal(new RetentionResult(0, 0, 0), await RetireAsync());
        Assert.Single(await LeaseAsync());
    }

    [Fact]
    public async Task A_body_another_delivery_refers_to_stays()
    {
        await EndAsync(Make.Delivery(1, text: "同一条"), DeliveryState.Sent);
        Time.Advance(TimeSpan.FromDays(31));
        await Outbox.PlanAsync([Make.Delivery(2, text: "同一条")], Token);

        Assert.Equal(new RetentionResult(1, 0, 0), await RetireAsync());
        Assert.Single(await LeaseAsync());
    }

    [Fact]
    public async Task Updates_are_remembered_for_two_days()
    {
        await Outbox.AnswerAsync("telegram", 1, [], Token);
        Time.Advance(TimeSpan.FromHours(47));
        await Outbox.AnswerAsync("telegram", 2, [], Token);
        Assert.Equal(0, (await RetireAsync()).Updates);
        Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, (await RetireAsync()).Updates);

        Assert.False(await Outbox.IsAnsweredAsync("telegram", 1, Token));
        Assert.True(await Outbox.IsAnsweredAsync("telegram", 2, Token));
    }

    [Fact]
    public async Task More_than_one_transaction_takes_goes_too()
    {
        await Outbox.PlanAsync([.. Enumerable.Range(1, 1200).Select(chat => Make.Delivery(chat, text: $"{chat}", expires: Time.GetUtcNow()))], Token);
        Time.Advance(TimeSpan.FromSeconds(1));
        while (await Outbox.ExpireAsync(Token) is { Count: > 0 })
        {
        }

        Time.Advance(TimeSpan.FromDays(31));

        Assert.Equal(new RetentionResult(1200, 1200, 0), await RetireAsync());
    }

    private Task<RetentionResult> RetireAsync() => Outbox.RetireAsync(Time.GetUtcNow().AddDays(-30), Time.GetUtcNow() - RetentionJob.UpdatesKept, Token);

    private async Task EndAsync(PlannedDelivery planned, DeliveryState state)
    {
        await Outbox.PlanAsync([planned with { Due = Time.GetUtcNow() }], Token);
        await Outbox.PostponeAsync(Assert.Single(await LeaseAsync()).Lease, Time.GetUtcNow(), "502", tried: true, Token);
        var lease = Assert.Single(await LeaseAsync()).Lease;
        await (state == DeliveryState.Sent ? Outbox.MarkSentAsync(lease, null, Token) : Outbox.AbandonAsync(lease, state, "refused", Token));
    }
}
