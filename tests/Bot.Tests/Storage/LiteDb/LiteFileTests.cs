using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Storage.LiteDb;
using Baozhai.Bot.Storage.LiteDb.Chats;
using LiteDB;

namespace Baozhai.Bot.Tests.Storage.LiteDb;

public sealed class LiteFileTests : LiteTest
{
    [Theory]
    [InlineData("Filename=data/x.litedb")]
    [InlineData("Data Source=data/x.litedb")]
    [InlineData("filename = data/x.litedb;")]
    public void A_connection_string_names_a_file(string connection) => Assert.Equal(Path.GetFullPath("data/x.litedb"), New(connection).Place);

    [Theory]
    [InlineData("", "names no file")]
    [InlineData("Filename=", "names no file")]
    [InlineData("Filename=:memory:", "names no file")]
    [InlineData("Filename=a.litedb;Password=x", "unknown part 'password'")]
    [InlineData("a.litedb", "cannot be read")]
    public void One_that_names_none_says_how_to_write_it(string connection, string problem)
    {
        var error = Assert.Throws<StorageException>(() => New(connection));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Contains("Filename=FILE", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_process_is_told_so_in_one_sentence_and_the_first_goes_on()
    {
        var first = await OpenAsync();

        var error = await Assert.ThrowsAsync<StorageException>(OpenAsync);

        Assert.Contains("one process at a time", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        await new LiteChats(first, Time).EnsureAsync(Make.Reader(), Token);
        Assert.Null((await first.CheckAsync(thorough: true, Token)).Problem);
    }

    [Fact]
    public async Task What_was_written_is_there_for_the_next_process()
    {
        var first = await OpenAsync();
        await new LiteChats(first, Time).EnsureAsync(Make.Reader(), Token);
        first.Dispose();
        first.Dispose();

        Assert.NotNull(await new LiteChats(await OpenAsync(), Time).FindAsync(Make.Chat(1), Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => first.RunAsync(_ => true, Token));
    }

    [Theory]
    [InlineData("SQLite format 3\0 and what follows", "set Storage:Provider to Sqlite")]
    [InlineData("a diary", "no intact LiteDB file")]
    public async Task A_file_of_another_kind_is_left_alone(string content, string problem)
    {
        await System.IO.File.WriteAllTextAsync(File.Path, content, Token);

        var error = await Assert.ThrowsAsync<StorageException>(OpenAsync);

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(content, await System.IO.File.ReadAllTextAsync(File.Path, Token));
    }

    [Fact]
    public async Task The_file_of_another_program_is_left_alone()
    {
        using (var database = new LiteDatabase(File.Path)) database.GetCollection("cats").Insert(new BsonDocument());

        var error = await Assert.ThrowsAsync<StorageException>(OpenAsync);

        Assert.Contains("Storage:ConnectionString", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused()
    {
        var store = await OpenAsync();
        await store.RunAsync(session => session.Database.GetCollection("schema").Insert(new BsonDocument { ["_id"] = 999 }), Token);
        store.Dispose();

        var error = await Assert.ThrowsAsync<StorageException>(OpenAsync);

        Assert.Contains("version 999", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_a_problem_and_is_not_made_by_looking()
    {
        var check = await New($"Filename={File.Path}").CheckAsync(thorough: false, Token);

        Assert.Contains(File.Path, check.Problem, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File.Path));
    }

    [Fact]
    public async Task A_healthy_file_has_no_problem()
    {
        var check = await (await OpenAsync()).CheckAsync(thorough: true, Token);

        Assert.Equal(("LiteDB 5.0.21", LiteSchema.Version, null), (check.Engine, check.SchemaVersion, check.Problem));
        Assert.True(check.Bytes > 0);
    }

    [Fact]
    public async Task A_damaged_file_says_so()
    {
        var store = await OpenAsync();
        await new LiteChats(store, Time).ImportAsync(Enumerable.Range(1, 2000).Select(i => new Bot.Chats.Subscriber(Make.Reader(i), [Make.Flood])).ToAsyncEnumerable(), Token);
        store.Dispose();
        await using (var file = System.IO.File.OpenWrite(File.Path))
        {
            file.Seek(file.Length / 2, SeekOrigin.Begin);
            await file.WriteAsync(new byte[20_000].Select(_ => (byte)0xA5).ToArray(), Token);
        }

        var check = await New($"Filename={File.Path}").CheckAsync(thorough: true, Token);

        Assert.NotNull(check.Problem);
        Assert.DoesNotContain('\n', check.Problem);
    }

    [Fact]
    public async Task A_file_whose_disk_went_away_does_not_come_back_empty()
    {
        Directory.CreateDirectory(Folder.File("disk"));
        var store = New($"Filename={Folder.File("disk/a.litedb")}");
        await store.MigrateAsync(Token);
        var chats = new LiteChats(store, Time);
        await chats.EnsureAsync(Make.Reader(1), Token);

        Directory.Move(Folder.File("disk"), Folder.File("away"));
        await Assert.ThrowsAsync<StorageException>(() => chats.EnsureAsync(Make.Reader(2), Token));
        Assert.Contains("gone", (await store.CheckAsync(thorough: false, Token)).Problem, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder.File("disk")));

        Directory.Move(Folder.File("away"), Folder.File("disk"));
        Assert.Null((await store.CheckAsync(thorough: false, Token)).Problem);
        await chats.EnsureAsync(Make.Reader(3), Token);
        Assert.NotNull(await chats.FindAsync(Make.Chat(1), Token));
    }
}
