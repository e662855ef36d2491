using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Storage.Sql;

namespace Baozhai.Bot.Tests.Storage;

/// <summary>A folder that vanishes under a running program, and comes back.</summary>
public sealed class StoreGoneTests : StorageTest
{
    [Fact]
    public async Task What_is_gone_is_not_made_anew_empty_health_says_so_at_once_and_all_is_there_once_it_is_back()
    {
        Directory.CreateDirectory(Folder.File("disk"));
        var database = NewAt(Folder.File("disk/baozhai.db"));
        await database.MigrateAsync(Token);
        await WriteAsync(database, "甲");
        Directory.Move(Folder.File("disk"), Folder.File("away"));

        await Assert.ThrowsAsync<StorageException>(() => WriteAsync(database, "乙"));
        Assert.Contains("gone", (await database.CheckAsync(thorough: false, Token)).Problem, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder.File("disk")));

        Directory.Move(Folder.File("away"), Folder.File("disk"));
        Assert.Null((await database.CheckAsync(thorough: false, Token)).Problem);
        await WriteAsync(database, "丙");
        Assert.Equal(2, await database.ReadAsync(session => session.FirstAsync<long>("SELECT count(*) FROM pause"), Token));
    }

    private static Task<int> WriteAsync(Database database, string address) => database.WriteAsync(
        session => session.ExecuteAsync("INSERT INTO pause (channel, address, until) VALUES ('telegram', @address, 1)", new { address }), Token);
}
