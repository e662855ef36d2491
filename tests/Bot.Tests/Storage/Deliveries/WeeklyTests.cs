using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Tests.Storage.Deliveries;

public abstract class WeeklyTests(StoreEngine engine) : StorageTest(engine)
{
    private static readonly Menu Listed = new(["全文 1"], [3, 5], null);
    private static readonly DateTimeOffset NextWeek = Make.Morning.AddDays(7);

    private IDigests Digests => Get<IDigests>();

    [Fact]
    public async Task Those_whose_weekly_slot_has_come_are_due_with_what_they_follow()
    {
        await EnsureAsync(1, Make.Morning);
        await EnsureAsync(2, Make.Morning.AddHours(-1));
        await EnsureAsync(3, Make.Morning.AddMilliseconds(1));
        await EnsureAsync(4, null);
        await EnsureAsync(5, Make.Morning);
        await Chats.SetStateAsync(Make.Chat(5), ChatState.Gone, Token);
        await Chats.SubscribeAsync(Make.Chat(2), [Make.Flood], Token);

        var due = await Digests.WeeklyDueAsync(Make.Morning, 10, Share.All, Token);

        Assert.Equal(["1002", "1001"], due.Select(subscriber => subscriber.Chat.Id.Address));
        Assert.Equal([Make.Flood], due[0].Subscriptions);
    }

    [Fact]
    public async Task A_slot_plans_its_digest_saves_its_menu_and_moves_the_chat_on()
    {
        await EnsureAsync(1, Make.Morning);

        Assert.Equal(1, await Digests.CommitAsync([Decision()], Token));

        Assert.Equal(NextWeek, (await Chats.FindAsync(Make.Chat(1), Token))!.NextWeeklyAt);
        Assert.Equal(1, await Outbox.BacklogAsync(Token));
        Assert.Equal(Listed.Articles, (await Chats.MenuAsync(Make.Chat(1), Token)).Articles);
    }

    [Fact]
    public async Task A_slot_taken_already_is_passed_over()
    {
        await EnsureAsync(1, Make.Morning);
        await Digests.CommitAsync([Decision()], Token);

        Assert.Equal(0, await Digests.CommitAsync([Named("weekly:second") with { NextWeeklyAt = null }], Token));

        Assert.Equal(NextWeek, (await Chats.FindAsync(Make.Chat(1), Token))!.NextWeeklyAt);
        Assert.Equal(1, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task A_slot_with_nothing_to_tell_only_moves_the_chat_on()
    {
        await EnsureAsync(1, Make.Morning);

        Assert.Equal(0, await Digests.CommitAsync([Decision() with { Delivery = null, Menu = null }], Token));

        Assert.Equal(NextWeek, (await Chats.FindAsync(Make.Chat(1), Token))!.NextWeeklyAt);
        Assert.Equal(0, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task A_failure_in_the_midst_moves_nobody_on()
    {
        await EnsureAsync(1, Make.Morning);

        await Assert.ThrowsAnyAsync<Exception>(() => Digests.CommitAsync([Decision() with { Delivery = Decision().Delivery! with { Body = null! } }], Token));

        Assert.Equal(Make.Morning, (await Chats.FindAsync(Make.Chat(1), Token))!.NextWeeklyAt);
    }

    [Fact]
    public async Task Two_workers_at_once_plan_one_for_each_chat()
    {
        for (var i = 1; i <= 50; i++) await EnsureAsync(i, Make.Morning);
        var other = await BesideAsync<IDigests>();

        var planned = await Task.WhenAll(
            Task.Run(() => Digests.CommitAsync([.. Enumerable.Range(1, 50).Select(chat => Named("weekly:first", chat))], Token)),
            Task.Run(() => other.CommitAsync([.. Enumerable.Range(1, 50).Select(chat => Named("weekly:second", chat))], Token)));

        Assert.Equal(50, planned.Sum());
        Assert.Equal(50, await Outbox.BacklogAsync(Token));
    }

    private static WeeklyDecision Decision() => Named("weekly:2024-06-27T07:30");

    private static WeeklyDecision Named(string slot, int chat = 1) =>
        new(Make.Chat(chat), Make.Morning, Make.Delivery(chat, slot, lane: Lane.Digest), Listed, NextWeek);

    private Task<Chat> EnsureAsync(int number, DateTimeOffset? next) =>
        Chats.EnsureAsync(Make.Reader(number) with { Weekly = new WeeklyTime(4, new TimeOnly(7, 30)), NextWeeklyAt = next }, Token);
}
