using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Baozhai.Bot.Tests.Storage.Sqlite;

public sealed class MigratorTests : IDisposable
{
    private static readonly Migration First = new(1, "0001_first.sql", "CREATE TABLE one (value); INSERT INTO one VALUES ('kept')");
    private static readonly Migration Second = new(2, "0002_second.sql", "CREATE TABLE two (value); INSERT INTO two SELECT value FROM one");
    private static readonly Migration Broken = new(2, "0002_broken.sql", "CREATE TABLE two (value); DROP TABLE one; INSERT INTO nowhere VALUES (1)");

    private readonly DatabaseFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void A_fresh_file_gets_every_migration_with_its_time()
    {
        Migrate(First, Second);

        Assert.Equal(2L, Value("SELECT count(*) FROM schema_version"));
        Assert.Equal(new ManualTimeProvider().GetUtcNow().ToUnixTimeMilliseconds(), Value("SELECT applied_at FROM schema_version WHERE name = '0002_second.sql'"));
    }

    [Fact]
    public void A_file_of_an_earlier_number_gets_what_it_lacks_and_keeps_what_it_holds()
    {
        Migrate(First);

        Migrate(First, Second);

        Assert.Equal("kept", Value("SELECT value FROM two"));
    }

    [Fact]
    public void A_file_of_this_number_stays_as_it_is()
    {
        Migrate(First, Second);

        Migrate(First, Second);

        Assert.Equal(2L, Value("SELECT count(*) FROM schema_version"));
    }

    [Fact]
    public void A_migration_that_fails_in_the_midst_leaves_the_number_before_it()
    {
        Migrate(First);

        Assert.Throws<SqliteException>(() => Migrate(First, Broken));

        Assert.Equal(1L, Value("SELECT max(version) FROM schema_version"));
        Assert.Equal("kept", Value("SELECT value FROM one"));
        Assert.Equal(0L, Value("SELECT count(*) FROM sqlite_master WHERE name = 'two'"));
        Migrate(First, Second);
    }

    [Fact]
    public void A_file_newer_than_the_program_is_left_alone_and_the_remedy_is_named()
    {
        Migrate(First, Second);

        var error = Assert.Throws<StorageException>(() => Migrate(First));

        Assert.Contains($"{_file.File.Path} is of version 2, this program knows 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("newer program", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        _file.Connection.ExecuteScript("CREATE TABLE theirs (value)");

        var error = Assert.Throws<StorageException>(() => Migrate(First));

        Assert.Contains("another program", error.Message, StringComparison.Ordinal);
        Assert.Equal(1L, Value("SELECT count(*) FROM sqlite_master"));
    }

    [Fact]
    public void A_cancelled_start_stops_between_two_migrations()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => Migrator.Migrate(_file.Connection, [First, Second], TimeProvider.System, cancelled.Token));

        Assert.Equal(1L, Value("SELECT max(version) FROM schema_version"));
    }

    [Fact]
    public void The_migrations_of_the_program_are_numbered_from_one_without_gaps() =>
        Assert.Equal(Enumerable.Range(1, SqliteFile.Migrations.Count), SqliteFile.Migrations.Select(migration => migration.Version));

    private void Migrate(params Migration[] migrations) =>
        Migrator.Migrate(_file.Connection, migrations, new ManualTimeProvider(), TestContext.Current.CancellationToken);

    private object? Value(string sql)
    {
        using var command = _file.Command(sql);
        return command.ExecuteScalar();
    }
}
