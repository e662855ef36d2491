using Baozhai.Bot.Channels;
using Baozhai.Bot.Storage.Sql.Deliveries;

namespace Baozhai.Bot.Tests.Storage.Deliveries;

public abstract class UpdateLogTests(StoreEngine engine) : StorageTest(engine)
{
    private IOutbox Log => Get<IOutbox>();

    [Fact]
    public async Task An_update_is_seen_after_it_was_recorded_and_only_in_its_channel()
    {
        Assert.False(await Log.SeenAsync("telegram", 7, Token));

        await Log.RecordAsync("telegram", 7, [], Token);

        Assert.True(await Log.SeenAsync("telegram", 7, Token));
        Assert.False(await Log.SeenAsync("telegram", 8, Token));
        Assert.False(await Log.SeenAsync("wechat", 7, Token));
    }

    [Fact]
    public async Task The_answers_of_an_update_given_twice_are_planned_once()
    {
        await Log.RecordAsync("telegram", 7, [Make.Delivery(slot: "update:7", text: "第一次")], Token);
        await Log.RecordAsync("telegram", 7, [Make.Delivery(slot: "update:7", part: 1, text: "第二次")], Token);

        Assert.Equal(1, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task An_update_is_still_seen_after_a_restart()
    {
        await Log.RecordAsync("telegram", 7, [Make.Delivery(slot: "update:7")], Token);

        var restarted = await AfterRestartAsync<IOutbox>();

        Assert.True(await restarted.SeenAsync("telegram", 7, Token));
    }

    [Fact]
    public async Task The_last_update_is_the_highest_of_its_channel()
    {
        Assert.Null(await Log.LastAsync("telegram", Token));
        foreach (var update in (long[])[9, 12, 10]) await Log.RecordAsync("telegram", update, [], Token);
        await Log.RecordAsync("web", long.MaxValue, [], Token);

        Assert.Equal(12, await Log.LastAsync("telegram", Token));
    }
}
