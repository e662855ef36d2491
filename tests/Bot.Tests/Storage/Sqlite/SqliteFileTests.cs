using System.Security.Cryptography;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Baozhai.Bot.Tests.Storage.Sqlite;

public sealed class SqliteFileTests : StorageTest
{
    [Fact]
    public async Task A_missing_folder_is_made()
    {
        await OpenAsync("new/folder/test.db");

        Assert.True(File.Exists(Folder.File("new/folder/test.db")));
    }

    [Fact]
    public async Task An_empty_file_is_a_new_database()
    {
        await File.WriteAllBytesAsync(Folder.File("empty.db"), [], Token);

        Assert.Null((await (await OpenAsync("empty.db")).CheckAsync(thorough: true, Token)).Problem);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_as_it_is()
    {
        var letter = RandomNumberGenerator.GetBytes(10_000);
        await File.WriteAllBytesAsync(Folder.File("letter.db"), letter, Token);

        var error = await RefusedAsync(Folder.File("letter.db"));

        Assert.Contains("no intact SQLite database", error, StringComparison.Ordinal);
        Assert.Equal(letter, await File.ReadAllBytesAsync(Folder.File("letter.db"), Token));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_named()
    {
        Directory.CreateDirectory(Folder.File("folder.db"));

        Assert.Contains("cannot be written", await RefusedAsync(Folder.File("folder.db")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_named()
    {
        await File.WriteAllTextAsync(Folder.File("data"), "", Token);

        Assert.Contains("cannot be written", await RefusedAsync(Folder.File("data/test.db")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_nobody_may_write_to_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a folder that even its administrator cannot write to.");

        Assert.Contains("cannot be written", await RefusedAsync("/proc/baozhai/test.db"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_another_program_keeps_locked_is_named()
    {
        using var other = new SqliteConnection($"Data Source={Folder.File("locked.db")};Pooling=False");
        await other.OpenAsync(Token);
        other.ExecuteScript("BEGIN EXCLUSIVE; CREATE TABLE theirs (value)");

        Assert.Contains("locked", await RefusedAsync($"{Folder.File("locked.db")};Default Timeout=0"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=a.db", 10)]
    [InlineData("DataSource=a.db;Default Timeout=30", 30)]
    [InlineData("Filename=a.db;default timeout=0", 0)]
    public void The_file_and_how_long_to_wait_are_read(string text, int seconds)
    {
        var file = SqliteFile.From(new StorageOptions { ConnectionString = text });

        Assert.Equal((Path.GetFullPath("a.db"), TimeSpan.FromSeconds(seconds)), (file.Path, file.Patience));
    }

    [Theory]
    [InlineData("")]
    [InlineData("data/baozhai.db")]
    [InlineData("Data Source=")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=a.db;Password=geheim")]
    [InlineData("Data Source=a.db;Default Timeout=soon")]
    [InlineData("Data Source=a.db;Default Timeout=-1")]
    public void A_wrong_setting_is_named_in_one_line_without_its_secrets(string text)
    {
        var error = Assert.Throws<StorageException>(() => SqliteFile.From(new StorageOptions { ConnectionString = text }));

        Assert.StartsWith("Storage:", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.DoesNotContain("geheim", error.Message, StringComparison.Ordinal);
    }

    private async Task<string> RefusedAsync(string source)
    {
        var database = NewAt(source);
        var error = await Assert.ThrowsAsync<StorageException>(() => database.MigrateAsync(Token));
        Assert.StartsWith("Storage:ConnectionString", error.Message, StringComparison.Ordinal);
        Assert.Contains(source.Split(';')[0], error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        return error.Message;
    }
}
