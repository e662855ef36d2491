using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Baozhai.Bot.Tests.Storage.Sql;

public sealed class DatabaseTests : StorageTest
{
    [Fact]
    public async Task A_write_that_throws_leaves_nothing_and_the_next_one_works()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => Database.WriteAsync<bool>(
            async session =>
            {
                await RecordAsync(session, 1);
                throw new InvalidDataException();
            },
            Token));

        await Database.WriteAsync(session => RecordAsync(session, 2), Token);

        Assert.Equal(2, await NumberAsync("SELECT sum(update_id) FROM update_seen"));
    }

    [Fact]
    public async Task A_reader_during_a_write_sees_the_moment_before_it()
    {
        await Database.WriteAsync(
            async session =>
            {
                await RecordAsync(session, 1);
                Assert.Equal(0, await CountAsync("update_seen"));
                return true;
            },
            Token);

        Assert.Equal(1, await CountAsync("update_seen"));
    }

    [Fact]
    public async Task A_reader_keeps_its_moment_while_others_write()
    {
        using var snapshot = Database.Snapshot(Token);
        Assert.Equal(0, await snapshot.Session.FirstAsync<long>("SELECT count(*) FROM update_seen"));

        await Database.WriteAsync(session => RecordAsync(session, 1), Token);

        Assert.Equal(0, await snapshot.Session.FirstAsync<long>("SELECT count(*) FROM update_seen"));
        Assert.Equal(1, await CountAsync("update_seen"));
    }

    [Fact]
    public async Task Writers_of_several_processes_wait_for_each_other_and_none_fails()
    {
        const int Writes = 40;
        Database[] processes = [Database, await OpenAsync(), await OpenAsync(), await OpenAsync()];

        await Task.WhenAll(processes.SelectMany((process, p) => Enumerable.Range(0, Writes).Select(i =>
            Task.Run(() => process.WriteAsync(session => RecordAsync(session, (p * Writes) + i), Token)))));

        Assert.Equal(processes.Length * Writes, await CountAsync("update_seen"));
    }

    [Fact]
    public async Task Readers_and_writers_at_once_do_not_disturb_each_other()
    {
        var writing = Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => Database.WriteAsync(
            async session => await RecordAsync(session, 2 * i) + await RecordAsync(session, (2 * i) + 1), Token))));
        var reading = Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => CountAsync("update_seen"))));

        await writing;

        Assert.All(await reading, count => Assert.Equal(0, count % 2));
        Assert.Equal(200, await CountAsync("update_seen"));
    }

    [Fact]
    public async Task Processes_that_start_at_once_on_a_new_file_all_start()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => OpenAsync("new.db"))));

        Assert.Equal(SqliteFile.Migrations[^1].Version, (await opened[0].CheckAsync(thorough: false, Token)).SchemaVersion);
    }

    [Fact]
    public async Task Cancelled_while_it_waits_for_its_turn_a_write_does_not_happen()
    {
        using var cancellation = new CancellationTokenSource();
        var hold = new TaskCompletionSource<int>();
        var first = Database.WriteAsync(_ => hold.Task, Token);
        var second = Database.WriteAsync(session => RecordAsync(session, 1), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        hold.SetResult(0);
        await first;
        Assert.Equal(0, await CountAsync("update_seen"));
    }

    [Fact]
    public async Task Cancelled_in_the_midst_a_write_leaves_nothing()
    {
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Database.WriteAsync(
            async session =>
            {
                await RecordAsync(session, 1);
                await cancellation.CancelAsync();
                return await RecordAsync(session, 2);
            },
            cancellation.Token));

        Assert.Equal(0, await CountAsync("update_seen"));
    }

    [Fact]
    public async Task A_read_cannot_write() =>
        await Assert.ThrowsAsync<SqliteException>(() => Database.ReadAsync(session => RecordAsync(session, 1), Token));

    [Fact]
    public async Task A_write_that_waits_too_long_for_another_process_fails_and_the_next_one_works()
    {
        var impatient = NewAt($"{Folder.File("test.db")};Default Timeout=0");
        await impatient.MigrateAsync(Token);

        await Database.WriteAsync(
            async session =>
            {
                await RecordAsync(session, 1);
                Assert.True((await Assert.ThrowsAsync<SqliteException>(() => impatient.WriteAsync(other => RecordAsync(other, 2), Token))).IsOfWaiting());
                return true;
            },
            Token);

        await impatient.WriteAsync(other => RecordAsync(other, 3), Token);
        Assert.Equal(4, await NumberAsync("SELECT sum(update_id) FROM update_seen"));
    }

    [Fact]
    public async Task What_a_write_returned_from_is_there_for_the_next_process()
    {
        await Database.WriteAsync(session => RecordAsync(session, 1), Token);

        var next = await OpenAsync();

        Assert.Equal(1, await next.ReadAsync(session => session.FirstAsync<long>("SELECT count(*) FROM update_seen"), Token));
    }

    [Fact]
    public async Task A_healthy_store_has_no_problem()
    {
        var check = await Database.CheckAsync(thorough: true, Token);

        Assert.Equal((SqliteFile.Migrations[^1].Version, null), (check.SchemaVersion, check.Problem));
        Assert.True(check.Bytes > 0);
    }

    [Fact]
    public async Task A_full_disk_is_a_problem_until_there_is_room_again()
    {
        // SQLite refuses to grow beyond this in the words it uses for a full disk.
        await Database.WriteAsync(session => session.ExecuteAsync("PRAGMA max_page_count = 1"), Token);
        var error = await Assert.ThrowsAsync<SqliteException>(() => Database.WriteAsync(session => RecordAsync(session, Enumerable.Range(1, 10_000)), Token));
        Assert.True(error.IsOfTheDisk());

        Assert.Contains("full", (await Database.CheckAsync(thorough: false, Token)).Problem, StringComparison.Ordinal);

        await Database.WriteAsync(session => session.ExecuteAsync("PRAGMA max_page_count = 1000000"), Token);
        Assert.Null((await Database.CheckAsync(thorough: false, Token)).Problem);
        await Database.WriteAsync(session => RecordAsync(session, Enumerable.Range(1, 10_000)), Token);
    }

    [Fact]
    public async Task A_damaged_store_says_so()
    {
        var damaged = await OpenAsync("damaged.db");
        await new Bot.Storage.Sql.Chats.SqlChats(damaged, Time).ImportAsync(
            Enumerable.Range(1, 2000).Select(i => new Bot.Chats.Subscriber(Make.Reader(i), [Make.Flood])).ToAsyncEnumerable(), Token);
        damaged.Dispose();
        await using (var file = File.OpenWrite(Folder.File("damaged.db")))
        {
            file.Seek(file.Length / 2, SeekOrigin.Begin);
            await file.WriteAsync(new byte[20_000].Select(_ => (byte)0xA5).ToArray(), Token);
        }

        var check = await New("damaged.db").CheckAsync(thorough: true, Token);

        Assert.NotNull(check.Problem);
        Assert.DoesNotContain('\n', check.Problem);
    }

    [Fact]
    public async Task A_missing_store_is_a_problem_and_is_not_made_by_looking()
    {
        var check = await New("missing.db").CheckAsync(thorough: false, Token);

        Assert.Contains("missing.db", check.Problem, StringComparison.Ordinal);
        Assert.False(File.Exists(Folder.File("missing.db")));
    }

    [Fact]
    public async Task A_store_that_was_closed_is_not_used()
    {
        var database = await OpenAsync();
        database.Dispose();
        database.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.ReadAsync(session => session.FirstAsync<long>("SELECT 1"), Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.WriteAsync(session => RecordAsync(session, 1), Token));
    }

    private static async Task<bool> RecordAsync(Session session, IEnumerable<int> updates)
    {
        foreach (var update in updates) await RecordAsync(session, update);
        return true;
    }

    private static Task<int> RecordAsync(Session session, int update) =>
        session.ExecuteAsync("INSERT INTO update_seen (channel, update_id) VALUES ('telegram', @update)", new { update });
}
