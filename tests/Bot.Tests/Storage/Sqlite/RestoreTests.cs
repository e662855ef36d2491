using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Storage.Sqlite;

namespace Baozhai.Bot.Tests.Storage.Sqlite;

public sealed class RestoreTests : StorageTest
{
    [Fact]
    public async Task What_came_after_the_backup_is_gone_and_kept_aside()
    {
        await Database.BackupAsync(Folder.File("copy.db"), Token);
        await Chats.EnsureAsync(Make.Reader(), Token);
        Database.Dispose();

        var former = await Database.RestoreAsync(Folder.File("copy.db"), Token);

        Assert.Equal(0, await (await OpenAsync()).ReadAsync(session => session.FirstAsync<long>("SELECT count(*) FROM chat"), Token));
        Assert.Equal(1, await (await OpenAsync(Path.GetFileName(former!))).ReadAsync(session => session.FirstAsync<long>("SELECT count(*) FROM chat"), Token));
        Assert.True(File.Exists(Folder.File("copy.db")));
    }

    [Fact]
    public async Task The_log_of_a_killed_program_goes_with_its_database()
    {
        await Database.BackupAsync(Folder.File("copy.db"), Token);
        // The connections stay open: so a kill leaves the files.
        await Chats.EnsureAsync(Make.Reader(), Token);
        Assert.True(File.Exists(Database.Place + "-wal"));

        var former = await Database.RestoreAsync(Folder.File("copy.db"), Token);

        Assert.True(File.Exists(former + "-wal"));
        var restored = await OpenAsync();
        Assert.Null((await restored.CheckAsync(thorough: true, Token)).Problem);
        Assert.Equal(0, await restored.ReadAsync(session => session.FirstAsync<long>("SELECT count(*) FROM chat"), Token));
    }

    [Fact]
    public async Task Where_nothing_was_there_is_nothing_kept_aside()
    {
        await Database.BackupAsync(Folder.File("copy.db"), Token);

        Assert.Null(await New("new/bot.db").RestoreAsync(Folder.File("copy.db"), Token));

        Assert.True(File.Exists(Folder.File("new/bot.db")));
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_running_bot()
    {
        await Database.BackupAsync(Folder.File("copy.db"), Token);
        using var bot = new SingleRelayLock(Database.Place);
        Assert.True(bot.Claim());

        await RefusesAsync("copy.db", "stop the bot first");
    }

    [Fact]
    public Task A_backup_that_is_not_there_is_refused() => RefusesAsync("nowhere.db", "is not there");

    [Fact]
    public Task The_store_itself_is_no_backup() => RefusesAsync("test.db", "is the database itself");

    [Fact]
    public async Task A_store_in_use_is_no_backup()
    {
        await OpenAsync("other.db");

        await RefusesAsync("other.db", "was not closed");
    }

    [Fact]
    public async Task What_is_no_database_is_refused()
    {
        await File.WriteAllTextAsync(Folder.File("text.db"), "a text that is long enough to be looked at as the head of a database, and is none", Token);

        await RefusesAsync("text.db", "is no intact backup");
    }

    [Fact]
    public async Task A_damaged_backup_is_refused()
    {
        await AdmitAsync([.. Enumerable.Range(0, 50).Select(number => Make.Article($"第{number}号新闻"))]);
        await Database.BackupAsync(Folder.File("copy.db"), Token);
        await using (var file = File.OpenWrite(Folder.File("copy.db"))) file.SetLength(file.Length / 2);

        await RefusesAsync("copy.db", "is no intact backup");
    }

    private async Task RefusesAsync(string backup, string reason)
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => Database.RestoreAsync(Folder.File(backup), Token));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Database.Place));
        Assert.Empty(Directory.GetFiles(Folder.Path, "*.before-*"));
    }
}
