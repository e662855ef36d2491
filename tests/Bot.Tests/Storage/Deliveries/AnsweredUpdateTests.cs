using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Storage.Deliveries;

public abstract class AnsweredUpdateTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task An_update_is_seen_after_it_was_recorded_and_only_in_its_channel()
    {
        Assert.False(await Outbox.IsAnsweredAsync("telegram", 7, Token));

        await Outbox.AnswerAsync("telegram", 7, [], Token);

        Assert.True(await Outbox.IsAnsweredAsync("telegram", 7, Token));
        Assert.False(await Outbox.IsAnsweredAsync("telegram", 8, Token));
        Assert.False(await Outbox.IsAnsweredAsync("wechat", 7, Token));
    }

    [Fact]
    public async Task The_answers_of_an_update_given_twice_are_planned_once()
    {
        await Outbox.AnswerAsync("telegram", 7, [Make.Delivery(slot: "update:7", text: "第一次")], Token);
        await Outbox.AnswerAsync("telegram", 7, [Make.Delivery(slot: "update:7", part: 1, text: "第二次")], Token);

        Assert.Equal(1, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task An_update_is_still_seen_after_a_restart()
    {
        await Outbox.AnswerAsync("telegram", 7, [Make.Delivery(slot: "update:7")], Token);

        var restarted = await AfterRestartAsync<IOutbox>();

        Assert.True(await restarted.IsAnsweredAsync("telegram", 7, Token));
    }
}
