using Baozhai.Bot.Chats;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Storage.LiteDb;
using Baozhai.Bot.Storage.LiteDb.Chats;

namespace Baozhai.Bot.Tests.Storage.LiteDb;

public sealed class FullDiskTests : LiteTest
{
    private const long ShortLog = 64 * SyncedLog.Page;

    [Theory]
    [InlineData(20)]
    [InlineData(45)]
    [InlineData(90)]
    [InlineData(133)]
    public async Task A_full_disk_is_a_problem_until_there_is_room_again_and_nothing_is_lost(int pages)
    {
        var disk = new SimulatedDisk();
        var store = await OpenAsync(disk, ShortLog);
        disk.Room = disk.Data.Length + disk.Log.Length + (pages * SyncedLog.Page);
        var chats = new LiteChats(store, Time);
        var kept = 0;
        await Assert.ThrowsAsync<StorageException>(async () =>
        {
            for (var i = 1; ; i++)
            {
                await chats.EnsureAsync(Make.Reader(i), Token);
                kept = i;
            }
        });

        var check = await store.CheckAsync(thorough: false, Token);
        Assert.NotNull(check.Problem);
        Assert.Contains("No space left", check.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', check.Problem);
        Assert.Equal(kept, await store.RunAsync(session => session.Chats.All.Count, Token));

        disk.Room = long.MaxValue;

        Assert.Null((await store.CheckAsync(thorough: false, Token)).Problem);
        await chats.SubscribeAsync(Make.Chat(kept), [Make.Flood], Token);
        await chats.EnsureAsync(Make.Reader(kept + 1), Token);
        Assert.Equal([Make.Chat(kept)], (await chats.FollowersAsync([Make.Flood], Token)).Select(chat => chat.Id));
        Assert.Equal(kept + 1, await store.RunAsync(session => session.Chats.All.Count, Token));
    }

    [Fact]
    public async Task What_was_in_memory_of_a_failed_transaction_is_forgotten()
    {
        var disk = new SimulatedDisk();
        var store = await OpenAsync(disk, ShortLog);
        var chats = new LiteChats(store, Time);
        await chats.EnsureAsync(Make.Reader(1), Token);
        disk.Room = 0;
        await Assert.ThrowsAsync<StorageException>(() => chats.SubscribeAsync(Make.Chat(1), [Make.Flood], Token));

        disk.Room = long.MaxValue;

        Assert.Empty(await chats.SubscriptionsAsync(Make.Chat(1), Token));
        await Assert.ThrowsAsync<InvalidDataException>(() => store.RunAsync(
            session =>
            {
                session.Chats.Put(session.Chats.Find(Make.Chat(1))! with { Following = [new Subscription(SubscriptionKind.Word, "洪峰")] });
                throw new InvalidDataException();
            },
            Token));
        Assert.Empty(await chats.SubscriptionsAsync(Make.Chat(1), Token));
    }

    [Fact]
    public async Task What_is_left_of_a_failed_transaction_does_not_end_the_process_later()
    {
        var unhandled = new List<object>();
        void Note(object sender, UnhandledExceptionEventArgs raised) => unhandled.Add(raised.ExceptionObject);
        AppDomain.CurrentDomain.UnhandledException += Note;
        try
        {
            await FailAsync();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            AppDomain.CurrentDomain.UnhandledException -= Note;
        }

        Assert.Empty(unhandled);
    }

    // In a method of its own, so that nothing of it is reachable afterwards.
    private async Task FailAsync()
    {
        for (var pages = 1; pages <= 40; pages++)
        {
            var disk = new SimulatedDisk();
            var store = await OpenAsync(disk, ShortLog);
            disk.Room = disk.Data.Length + disk.Log.Length + (pages * SyncedLog.Page);
            var chats = new LiteChats(store, Time);
            await Assert.ThrowsAsync<StorageException>(async () =>
            {
                for (var i = 1; ; i++) await chats.EnsureAsync(Make.Reader(i), Token);
            });
        }
    }
}
