using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Deliveries;
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

        var former = Restore.From(Folder.File("copy.db"), Database.File, Time.GetUtcNow());

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
        Assert.True(File.Exists(Database.File.Path + "-wal"));

        var former = Restore.From(Folder.File("copy.db"), Database.File, Time.GetUtcNow());

        Assert.True(File.Exists(former + "-wal"));
        var restored = await OpenAsync();
        Assert.Null((await restored.CheckAsync(thorough: true, Token)).Problem);
        Assert.Equal(0, await restored.ReadAsync(session => session.FirstAsync<long>("SELECT count(*) FROM chat"), Token));
    }

    [Fact]
    public async Task Where_nothing_was_there_is_nothing_kept_aside()
    {
        await Database.BackupAsync(Folder.File("copy.db"), Token);

        Assert.Null(Restore.From(Folder.File("copy.db"), Database.File with { Path = Folder.File("new/bot.db") }, Time.GetUtcNow()));

        Assert.True(File.Exists(Folder.File("new/bot.db")));
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_running_bot()
    {
        await Database.BackupAsync(Folder.File("copy.db"), Token);
        using var bot = new SoleRelay(Database.File.Path);
        Assert.True(bot.Claim());

        Refuses("copy.db", "stop the bot first");
    }

    [Fact]
    public void A_backup_that_is_not_there_is_refused() => Refuses("nowhere.db", "is not there");

    [Fact]
    public void The_store_itself_is_no_backup() => Refuses("test.db", "is the database itself");

    [Fact]
    public async Task A_store_in_use_is_no_backup()
    {
        await OpenAsync("other.db");

        Refuses("other.db", "was not closed");
    }

    [Fact]
    public async Task What_is_no_database_is_refused()
    {
        await File.WriteAllTextAsync(Folder.File("text.db"), "a text that is long enough to be looked at as the head of a database, and is none", Token);

        Refuses("text.db", "is no intact backup");
    }

    [Fact]
    public async Task A_damaged_backup_is_refused()
    {
        await AdmitAsync([.. Enumerable.Range(0, 50).Select(number => Make.Article($"第{number}号新闻"))]);
        await Database.BackupAsync(Folder.File("copy.db"), Token);
        await using (var file = File.OpenWrite(Folder.File("copy.db"))) file.SetLength(file.Length / 2);

        Refuses("copy.db", "is no intact backup");
    }

    private void Refuses(string backup, string reason)
    {
        var error = Assert.Throws<StorageException>(() => Restore.From(Folder.File(backup), Database.File, Time.GetUtcNow()));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Database.File.Path));
        Assert.Empty(Directory.GetFiles(Folder.Path, "*.before-*"));
    }
}
