using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Storage.LiteDb.Chats;
using LiteDB;

namespace Baozhai.Bot.Tests.Storage.LiteDb;

public sealed class LiteBackupTests : LiteTest
{
    private string Backup => Folder.File("backups/monday.litedb");

    [Fact]
    public async Task A_backup_holds_what_was_there_and_takes_the_place_of_the_store()
    {
        var store = await OpenAsync();
        var chats = new LiteChats(store, Time);
        await chats.EnsureAsync(Make.Reader(1), Token);
        await store.BackupAsync(Backup, Token);
        await chats.EnsureAsync(Make.Reader(2), Token);

        var former = await store.RestoreAsync(Backup, Token);
        await store.MigrateAsync(Token);

        Assert.NotNull(await chats.FindAsync(Make.Chat(1), Token));
        Assert.Null(await chats.FindAsync(Make.Chat(2), Token));
        Assert.Equal(File.Path + ".before-" + Time.GetUtcNow().ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture), former);
        Assert.True(System.IO.File.Exists(former));
        Assert.Empty(Directory.GetFiles(Folder.File("backups"), "*.unfinished"));
    }

    [Fact]
    public async Task A_backup_is_made_while_others_write()
    {
        var store = await OpenAsync();
        var chats = new LiteChats(store, Time);
        var writing = Task.Run(
            async () =>
            {
                for (var i = 1; i <= 60; i++) await chats.EnsureAsync(Make.Reader(i), Token);
            },
            Token);
        for (var i = 0; i < 5; i++) await store.BackupAsync(Backup, Token);
        await writing;
        await store.BackupAsync(Backup, Token);

        Assert.Null(await store.RestoreAsync(Backup, Token) is null ? "nothing was there" : null);
        await store.MigrateAsync(Token);
        Assert.Equal(60, await store.RunAsync(session => session.Chats.All.Count, Token));
    }

    [Fact]
    public async Task Where_nothing_was_a_backup_is_simply_put()
    {
        var store = await OpenAsync();
        await store.BackupAsync(Backup, Token);
        var other = New($"Filename={Folder.File("new/place.litedb")}");

        Assert.Null(await other.RestoreAsync(Backup, Token));

        await other.MigrateAsync(Token);
        Assert.Null((await other.CheckAsync(thorough: true, Token)).Problem);
    }

    [Fact]
    public async Task While_the_bot_runs_nothing_is_restored()
    {
        var bot = await OpenAsync();
        await bot.BackupAsync(Backup, Token);

        var error = await Assert.ThrowsAsync<StorageException>(() => New($"Filename={File.Path}").RestoreAsync(Backup, Token));

        Assert.Contains("stop the bot first", error.Message, StringComparison.Ordinal);
        Assert.Null((await bot.CheckAsync(thorough: true, Token)).Problem);
    }

    [Fact]
    public async Task What_is_no_backup_is_refused()
    {
        var store = await OpenAsync();
        await System.IO.File.WriteAllTextAsync(Folder.File("diary.txt"), "today", Token);
        using (var database = new LiteDatabase(Folder.File("newer.litedb"))) database.GetCollection("schema").Insert(new BsonDocument { ["_id"] = 999 });
        using (var database = new LiteDatabase(Folder.File("cats.litedb"))) database.GetCollection("cats").Insert(new BsonDocument());

        Assert.Contains("is not there", await RefusalAsync("nothing.litedb"), StringComparison.Ordinal);
        Assert.Contains("no intact backup", await RefusalAsync("diary.txt"), StringComparison.Ordinal);
        Assert.Contains("version 999", await RefusalAsync("newer.litedb"), StringComparison.Ordinal);
        Assert.Contains("no backup of this program", await RefusalAsync("cats.litedb"), StringComparison.Ordinal);
        Assert.Contains("the database itself", await RefusalAsync("test.litedb"), StringComparison.Ordinal);
        Assert.Contains("the database itself", (await Assert.ThrowsAsync<StorageException>(() => store.BackupAsync(File.Path, Token))).Message, StringComparison.Ordinal);
        Assert.Null((await store.CheckAsync(thorough: true, Token)).Problem);

        async Task<string> RefusalAsync(string file) => (await Assert.ThrowsAsync<StorageException>(() => store.RestoreAsync(Folder.File(file), Token))).Message;
    }
}
