using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Postgres;
using Baozhai.Bot.Storage.Sql.Deliveries;
using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Baozhai.Bot.Tests.Storage.Postgres;

/// <summary>What an operator reads when the database cannot be used.</summary>
public sealed class PostgresServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("data/baozhai.db")]
    [InlineData("Host=localhost")]
    [InlineData("Database=baozhai")]
    [InlineData("Host=localhost;Database=baozhai;Password=geheim;Nonsense=1")]
    [InlineData("Host=localhost;Database=baozhai;Password=geheim;Port=soon")]
    public void A_wrong_setting_is_named_in_one_line_without_its_secrets(string text)
    {
        var error = Assert.Throws<StorageException>(() => PostgresServer.From(new StorageOptions { ConnectionString = text }));

        IsOneLine(error.Message);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var error = await RefusedAsync("Host=127.0.0.1;Port=1;Database=baozhai;Username=baozhai;Password=geheim");

        Assert.Contains("127.0.0.1:1", error, StringComparison.Ordinal);
        Assert.Contains("start the server", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_named()
    {
        var settings = new NpgsqlConnectionStringBuilder(Cluster.ConnectionString("postgres")) { Password = "falsch" };

        Assert.Contains("set Username and Password", await RefusedAsync(settings.ConnectionString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named_with_the_remedy() =>
        Assert.Contains("createdb nowhere", await RefusedAsync(Cluster.ConnectionString("nowhere")), StringComparison.Ordinal);

    [Fact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        var connection = Cluster.MakeDatabase(empty: true);
        await ExecuteAsync(connection, "CREATE TABLE theirs (id bigint)");

        Assert.Contains("another program", await RefusedAsync(connection), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        var connection = Cluster.MakeDatabase();
        await ExecuteAsync(connection, "INSERT INTO schema_version VALUES (9999, 'later', 0)");

        Assert.Contains("newer program", await RefusedAsync(connection), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_that_start_at_once_on_an_empty_database_all_start()
    {
        var connection = Cluster.MakeDatabase(empty: true);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var database = Open(connection);
            await database.MigrateAsync(Token);
            Assert.Null((await database.CheckAsync(thorough: true, Token)).Problem);
        }));
    }

    [Fact]
    public async Task A_backup_brings_back_what_was_there_and_keeps_the_rest_aside()
    {
        using var folder = new TemporaryFolder();
        using var database = Open(Cluster.MakeDatabase());
        await NoteAsync(database, "早");
        await database.BackupAsync(folder.File("copy.dump"), Token);
        await NoteAsync(database, "晚");

        var former = await database.RestoreAsync(folder.File("copy.dump"), Token);

        Assert.Equal(1, await CountAsync(database, "pause"));
        Assert.Equal(2, await CountAsync(database, $"{former}.pause"));
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_nothing_changes()
    {
        using var folder = new TemporaryFolder();
        using var database = Open(Cluster.MakeDatabase());
        await NoteAsync(database, "早");
        await File.WriteAllTextAsync(folder.File("text.dump"), "no backup", Token);

        IsOneLine((await Assert.ThrowsAsync<StorageException>(() => database.RestoreAsync(folder.File("text.dump"), Token))).Message);
        Assert.Equal(1, await CountAsync(database, "pause"));
    }

    [Fact]
    public async Task A_server_that_goes_away_and_comes_back_is_used_again()
    {
        using var database = Open(Cluster.MakeDatabase());
        await NoteAsync(database, "早");
        await ExecuteAsync(Cluster.ConnectionString("postgres"), $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database.Place.Split(' ')[0]}'");

        // The connection that was cut fails once; the next is a new one.
        await Record.ExceptionAsync(() => NoteAsync(database, "午"));
        await NoteAsync(database, "晚");
        Assert.Null((await database.CheckAsync(thorough: false, Token)).Problem);
    }

    [Theory]
    [InlineData(nameof(Lane.Digest))]
    [InlineData(nameof(Lane.Alert))]
    public async Task Many_planned_deliveries_are_leased_by_their_index_before_the_server_has_looked(string name)
    {
        var lane = Enum.Parse<Lane>(name);
        using var database = Open(Cluster.MakeDatabase());
        var outbox = new SqlOutbox(database, TimeProvider.System);
        // A morning of digests is known when the alert comes.
        foreach (var planned in new[] { Lane.Digest, lane }.Distinct())
            await outbox.PlanAsync([.. Enumerable.Range(1, 1000).Select(chat => Make.Delivery(chat, $"{planned}", lane: planned, due: TimeProvider.System.GetUtcNow()))], Token);

        var plan = await database.ReadAsync(
            session => session.QueryAsync<string>(
                """
                EXPLAIN SELECT 1 FROM delivery WHERE state IN (0, 1) AND channel = 'telegram' AND lane = @lane AND ready_at <= 9999999999999 AND NOT EXISTS (
                    SELECT 1 FROM delivery AS earlier
                    WHERE earlier.channel = delivery.channel AND earlier.address = delivery.address AND earlier.lane = delivery.lane AND earlier.id < delivery.id AND earlier.state IN (0, 1))
                ORDER BY ready_at, id LIMIT 1
                """,
                new { lane = (int)lane }),
            Token);

        Assert.Contains(plan, line => line.Contains("Index Scan using delivery_ready on delivery ", StringComparison.Ordinal) || line.Contains("Index Only Scan using delivery_ready on delivery ", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.Contains("delivery_alert", StringComparison.Ordinal));
    }

    private static PostgresCluster Cluster
    {
        get
        {
            Assert.SkipWhen(PostgresCluster.Instance is null, "PostgreSQL is not installed.");
            return PostgresCluster.Instance!;
        }
    }

    private static PostgresDatabase Open(string connection) => new(PostgresServer.From(new StorageOptions { ConnectionString = connection }), TimeProvider.System);

    private static Task<int> NoteAsync(PostgresDatabase database, string address) => database.WriteAsync(
        session => session.ExecuteAsync("INSERT INTO pause (channel, address, until) VALUES ('telegram', @address, 1)", new { address }), Token);

    private static Task<long> CountAsync(PostgresDatabase database, string table) =>
        database.ReadAsync(session => session.FirstAsync<long>($"SELECT count(*) FROM {table}"), Token);

    private static async Task ExecuteAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Token);
        await connection.ExecuteAsync(statement);
    }

    private static async Task<string> RefusedAsync(string connection)
    {
        using var database = Open(connection);
        var message = (await Assert.ThrowsAsync<StorageException>(() => database.MigrateAsync(Token))).Message;
        IsOneLine(message);
        return message;
    }

    private static void IsOneLine(string message)
    {
        Assert.DoesNotContain('\n', message);
        Assert.DoesNotContain("geheim", message, StringComparison.Ordinal);
    }
}
