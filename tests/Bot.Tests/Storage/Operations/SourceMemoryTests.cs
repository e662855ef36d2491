using Baozhai.Bot.Sources;

namespace Baozhai.Bot.Tests.Storage.Operations;

public abstract class SourceMemoryTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task What_is_kept_takes_the_place_of_what_was_and_is_there_after_a_restart()
    {
        var memory = Get<ISourceMemory>();
        Assert.Null(await memory.FindAsync("edition:梅渚日报", Token));
        await memory.KeepAsync("edition:梅渚日报", [1], Token);
        await memory.KeepAsync("edition:梅渚日报", [0, 255, 7], Token);

        Assert.Equal([0, 255, 7], await (await AfterRestartAsync<ISourceMemory>()).FindAsync("edition:梅渚日报", Token));
    }

    [Fact]
    public async Task What_is_old_is_forgotten_and_what_is_young_stays()
    {
        var memory = Get<ISourceMemory>();
        await memory.KeepAsync("old", [1], Token);
        var between = Time.GetUtcNow().AddMinutes(1);
        Time.Advance(TimeSpan.FromMinutes(2));
        await memory.KeepAsync("young", [2], Token);

        await memory.ForgetAsync(between, Token);

        Assert.Null(await memory.FindAsync("old", Token));
        Assert.NotNull(await memory.FindAsync("young", Token));
    }
}
