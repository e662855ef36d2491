using System.Data;
using System.Diagnostics.CodeAnalysis;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Search;
using Dapper;
using Npgsql;

namespace Baozhai.Bot.Storage.Postgres;

/// <summary>
/// A database of a PostgreSQL server, for several processes and machines. Readers have a snapshot each. A write is alone, among all processes,
/// as on a file: what it has read still holds when it writes. What only locks the rows it changes runs beside others.
/// </summary>
internal sealed class PostgresDatabase : Database
{
    // Locks of the server that this program takes; any number that no other program takes in the same database.
    private const long WriteLock = 0x6261_6f7a_6861_6901;

    /// <summary>Taken together by the workers, and alone by who moves or restores the database.</summary>
    public const long ClaimLock = 0x6261_6f7a_6861_6902;

    private const long MigrationLock = 0x6261_6f7a_6861_6903;
    private const long PreparationLock = 0x6261_6f7a_6861_6904;

    private const int Attempts = 5;

    // https://www.postgresql.org/docs/15/errcodes-appendix.html
    private const string IdleInTransactionTimeout = "25P03";

    // The migration that made the column.
    private const int FirstWithOldest = 16;

    private readonly PostgresServer _server;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Lock _claiming = new();
    private NpgsqlConnection? _claim;
    private volatile string? _trouble;

    /// <summary>Opens nothing yet.</summary>
    public PostgresDatabase(PostgresServer server, TimeProvider time)
    {
        DapperTypes.Register();
        (_server, _time) = (server, time);
    }

    /// <inheritdoc />
    public override string Place => _server.Place;

    /// <inheritdoc />
    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await _server.ExplainAsync(async () =>
        {
            await using var connection = await _server.Source.OpenConnectionAsync(cancellationToken);
            // Taken for the connection, not for a transaction: each migration is one of its own.
            await connection.ExecuteAsync(new CommandDefinition("SELECT pg_advisory_lock(@MigrationLock)", new { MigrationLock }, cancellationToken: cancellationToken));
            try
            {
                while (await ApplyNextAsync(connection, cancellationToken)) cancellationToken.ThrowIfCancellationRequested();
            }
            finally
            {
                await connection.ExecuteAsync("SELECT pg_advisory_unlock(@MigrationLock)", new { MigrationLock });
            }

            return true;
        });
        await WriteAsync(IndexFilling.FillAsync, cancellationToken);
    }

    /// <inheritdoc />
    public override async Task PrepareAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await using var connection = await _server.OpenLastingAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("SELECT pg_advisory_lock(@PreparationLock)", new { PreparationLock }, commandTimeout: 0, cancellationToken: cancellationToken));
        await work();
    }

    /// <inheritdoc />
    public override async Task<StoreCheck> CheckAsync(bool thorough, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await _server.ExplainAsync(async () =>
            {
                await using var connection = await _server.Source.OpenConnectionAsync(cancellationToken);
                var version = await connection.ExecuteScalarAsync<int>("SELECT max(version) FROM schema_version");
                var bytes = await connection.ExecuteScalarAsync<long>("SELECT pg_database_size(current_database())");
                var check = new StoreCheck($"PostgreSQL {connection.ServerVersion}", version, bytes, null);
                if (thorough || _trouble is not null) await connection.ExecuteAsync("CREATE TEMPORARY TABLE IF NOT EXISTS room (bytes bytea); INSERT INTO room VALUES (decode(repeat('00', 65536), 'hex')); DROP TABLE room");
                _trouble = null;
                return check;
            });
        }
        catch (Exception error) when (error is NpgsqlException or StorageException)
        {
            return new StoreCheck("PostgreSQL", 0, 0, error.Message.ReplaceLineEndings(" "));
        }
    }

    /// <inheritdoc />
    public override Task BackupAsync(string file, CancellationToken cancellationToken) => PostgresTools.BackupAsync(_server, file, cancellationToken);

    /// <inheritdoc />
    public override async Task<string?> RestoreAsync(string file, CancellationToken cancellationToken)
    {
        if (!ClaimAlone()) throw new StorageException($"The bot is running with {Place}: stop the bot first, then restore.");
        return await PostgresTools.RestoreAsync(_server, file, _time.GetUtcNow(), Migration.Of(Migration.Postgres)[^1].Version, cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        await _server.Places.WaitAsync(cancellationToken);
        try
        {
            using var snapshot = await Task.Run(() => NewSnapshot(cancellationToken), cancellationToken);
            return await work(snapshot.Session);
        }
        finally
        {
            _server.Places.Release();
        }
    }

    /// <inheritdoc />
    public override Snapshot Snapshot(CancellationToken cancellationToken)
    {
        var snapshot = NewSnapshot(cancellationToken);
        // It is read as a stream, as slowly as somebody reads.
        snapshot.Session.Dialect.ExpectPauses(snapshot.Session);
        return snapshot;
    }

    /// <inheritdoc />
    public override async Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        // The writers of this process queue here and not each with a connection of its own.
        await _writing.WaitAsync(cancellationToken);
        try
        {
            return await WriteAsync(work, alone: true, cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc />
    public override Task<T> WriteRowsAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken) => WriteAsync(work, alone: false, cancellationToken);

    /// <inheritdoc />
    public override bool ClaimAlone()
    {
        lock (_claiming)
        {
            if (_claim is { State: ConnectionState.Open }) return true;
            _claim?.Dispose();
            // Held by a connection of its own, which ends with the process, however that ends.
            _claim = _server.OpenLasting();
            if (_claim.ExecuteScalar<bool>("SELECT pg_try_advisory_lock(@ClaimLock)", new { ClaimLock })) return true;
            _claim.Dispose();
            _claim = null;
            return false;
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        _claim?.Dispose();
        _writing.Dispose();
    }

    private async Task<T> WriteAsync<T>(Func<Session, Task<T>> work, bool alone, CancellationToken cancellationToken)
    {
        await _server.Places.WaitAsync(cancellationToken);
        try
        {
            return await TryWriteAsync(work, alone, cancellationToken);
        }
        finally
        {
            _server.Places.Release();
        }
    }

    private async Task<T> TryWriteAsync<T>(Func<Session, Task<T>> work, bool alone, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await _server.Source.OpenConnectionAsync(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
                if (alone)
                {
                    await connection.ExecuteAsync(
                        new CommandDefinition("SELECT pg_advisory_xact_lock(@WriteLock)", new { WriteLock }, transaction, cancellationToken: cancellationToken));
                }

                var result = await work(new Session(connection, transaction, PostgresDialect.Instance, cache: null, cancellationToken));
                cancellationToken.ThrowIfCancellationRequested();
                await transaction.CommitAsync(CancellationToken.None);
                _trouble = null;
                return result;
            }
            catch (PostgresException error) when (attempt < Attempts && IsOver(error, alone))
            {
                // Nothing of it was written.
            }
            catch (NpgsqlException error) when (StorageTrouble.Is(error))
            {
                _trouble = error.Message;
                throw;
            }
        }
    }

    private Snapshot NewSnapshot(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var connection = _server.Source.OpenConnection();
        try
        {
            var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
            using (var only = new NpgsqlCommand("SET TRANSACTION READ ONLY", connection, transaction)) only.ExecuteNonQuery();
            return new Snapshot(
                new Session(connection, transaction, PostgresDialect.Instance, cache: null, cancellationToken),
                _ =>
                {
                    transaction.Dispose();
                    connection.Dispose();
                });
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // What two writers make of each other is over once one gives way. Who is not alone may also find that another has just written or deleted the same row,
    // or that the server took a process without a processor for one that sleeps.
    private static bool IsOver(PostgresException error, bool alone) => error.SqlState switch
    {
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => true,
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation or IdleInTransactionTimeout => !alone,
        _ => false,
    };

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Migrations are constant texts.")]
    private async Task<bool> ApplyNextAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var migrations = Migration.Of(Migration.Postgres);
        var known = await connection.ExecuteScalarAsync<bool>("SELECT to_regclass('schema_version') IS NOT NULL", transaction: transaction);
        if (!known && await connection.ExecuteScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = current_schema())", transaction: transaction))
            throw new StorageException($"Storage:ConnectionString names {Place}, a database of another program: name another one.");
        if (!known)
            await connection.ExecuteAsync("CREATE TABLE schema_version (version bigint PRIMARY KEY, name text NOT NULL, applied_at bigint NOT NULL)", transaction: transaction);
        var version = await connection.ExecuteScalarAsync<int>("SELECT coalesce(max(version), 0) FROM schema_version", transaction: transaction);
        var newest = migrations[^1].Version;
        if (version > newest)
        {
            // A rolling update: the tables were only added to, and this program may go on beside the newer one.
            if (await connection.ExecuteScalarAsync<int?>("SELECT oldest FROM schema_version WHERE version = @version", new { version }, transaction) <= newest) return false;
            throw new StorageException($"The database {Place} is of version {version}, this program knows {newest}: start a newer program, or name another database in Storage:ConnectionString.");
        }

        if (migrations.FirstOrDefault(one => one.Version > version) is not { } migration) return false;

        // It rewrites what there is, which takes as long as it takes.
        await using (var script = new NpgsqlCommand(migration.Script, connection, transaction) { CommandTimeout = 0 }) await script.ExecuteNonQueryAsync(cancellationToken);
        await connection.ExecuteAsync(
            "INSERT INTO schema_version (version, name, applied_at) VALUES (@Version, @Name, @at)",
            new { migration.Version, migration.Name, at = _time.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction);
        if (migration.Version >= FirstWithOldest)
            await connection.ExecuteAsync("UPDATE schema_version SET oldest = @Oldest WHERE version = @Version", new { migration.Oldest, migration.Version }, transaction);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
