using Baozhai.Bot.Diagnostics;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Storage.Sqlite;

public sealed class BackupTests : StorageTest
{
    [Fact]
    public async Task A_backup_is_a_whole_store_of_its_own()
    {
        await AdmitAsync(Make.Article("湘江超警"));
        await Chats.EnsureAsync(Make.Reader(), Token);

        await Database.BackupAsync(Folder.File("backup/copy.db"), Token);

        var copy = await OpenAsync("backup/copy.db");
        Assert.Null((await copy.CheckAsync(thorough: true, Token)).Problem);
        Assert.Single(await new Bot.Storage.Sql.Articles.SqlArchive(copy, Make.Synonyms, Options.Create(AlertOptions), Time).SearchAsync("湘江", 0, 10, Token));
        Assert.NotNull(await new Bot.Storage.Sql.Chats.SqlChats(copy, Time).FindAsync(Make.Chat(1), Token));
    }

    [Fact]
    public async Task A_backup_in_the_midst_of_a_write_shows_the_moment_before_it()
    {
        await Database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO update_seen (channel, update_id) VALUES ('telegram', 1)");
                await Database.BackupAsync(Folder.File("copy.db"), Token);
                return true;
            },
            Token);

        Assert.Equal(1, await CountAsync("update_seen"));
        var copy = await OpenAsync("copy.db");
        Assert.Equal(0, await copy.ReadAsync(session => session.FirstAsync<long>("SELECT count(*) FROM update_seen"), Token));
    }

    [Fact]
    public async Task A_backup_takes_the_place_of_an_older_one()
    {
        await Database.BackupAsync(Folder.File("copy.db"), Token);
        await Chats.EnsureAsync(Make.Reader(), Token);

        await Database.BackupAsync(Folder.File("copy.db"), Token);

        Assert.NotNull(await new Bot.Storage.Sql.Chats.SqlChats(await OpenAsync("copy.db"), Time).FindAsync(Make.Chat(1), Token));
    }

    [Fact]
    public async Task The_remains_of_a_backup_that_was_killed_do_not_stand_in_the_way()
    {
        await File.WriteAllTextAsync(Folder.File("copy.db.unfinished"), "half", Token);

        await Database.BackupAsync(Folder.File("copy.db"), Token);

        Assert.False(File.Exists(Folder.File("copy.db.unfinished")));
    }

    [Fact]
    public async Task The_store_is_not_overwritten_by_its_own_backup()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => Database.BackupAsync(Folder.File("test.db"), Token));

        Assert.Contains("another name", error.Message, StringComparison.Ordinal);
        Assert.Null((await Database.CheckAsync(thorough: true, Token)).Problem);
    }

    [Fact]
    public async Task A_backup_that_cannot_be_written_names_its_file_and_leaves_nothing()
    {
        await File.WriteAllTextAsync(Folder.File("taken"), "", Token);

        var error = await Assert.ThrowsAsync<StorageException>(() => Database.BackupAsync(Folder.File("taken/copy.db"), Token));

        Assert.Contains(Folder.File("taken/copy.db"), error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task Where_there_is_no_store_there_is_nothing_to_back_up()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => New("nowhere.db").BackupAsync(Folder.File("copy.db"), Token));

        Assert.Contains(Folder.File("nowhere.db"), error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Folder.File("nowhere.db")));
        Assert.False(File.Exists(Folder.File("copy.db")));
    }
}
