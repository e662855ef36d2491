using System.Net.Sockets;
using Baozhai.Bot.Diagnostics;
using Npgsql;

namespace Baozhai.Bot.Storage.Postgres;

/// <summary>The database a configuration names, and how it is reached.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const string Key = "Storage:ConnectionString";
    private const string Example = "write it as Host=localhost;Database=baozhai;Username=baozhai;Password=…";

    // The stores have fewer statements than this; each is prepared on the server once it has come twice.
    private const int PreparedStatements = 128;

    // A worker that is suspended or cut off in the middle of a transaction keeps its locks, and others wait for them. The server ends such a transaction before
    // a seat runs out. Where more may lie between two statements, the transaction says so (SqlDialect.ExpectPauses).
    private const string EndSleepers = "-c idle_in_transaction_session_timeout=5s";

    // A server allows a hundred in all unless told otherwise; transactions of a worker wait for a place before they take one.
    private const int Connections = 20;
    private const int KeptFree = 6;

    private readonly NpgsqlConnectionStringBuilder _settings;

    private PostgresServer(NpgsqlConnectionStringBuilder settings)
    {
        _settings = settings;
        Places = new SemaphoreSlim(Math.Max(1, settings.MaxPoolSize - KeptFree));
        Source = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }

    /// <summary>
    /// Places for transactions. Who waits here holds no thread, who waits for a connection of an empty pool may; and whoever holds one then finds no thread to go on.
    /// Some connections are left for beats, signals and the schedule.
    /// </summary>
    public SemaphoreSlim Places { get; }

    /// <summary>Gives out connections, which are kept in a pool.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>The database and its server; no password.</summary>
    public string Place => $"{_settings.Database} on {_settings.Host}:{_settings.Port}";

    /// <summary>The settings, for the tools that are given them.</summary>
    public NpgsqlConnectionStringBuilder Settings => _settings;

    /// <summary>Reads the options.</summary>
    /// <exception cref="StorageException">They name no database.</exception>
    public static PostgresServer From(StorageOptions options)
    {
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException)
        {
            throw new StorageException($"{Key} cannot be read as that of PostgreSQL: {Example}.", error);
        }

        if (string.IsNullOrWhiteSpace(settings.Host) || string.IsNullOrWhiteSpace(settings.Database))
            throw new StorageException($"{Key} names no server or no database: {Example}.");
        if (!options.ConnectionString.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase)) (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (PreparedStatements, 2);
        if (string.IsNullOrEmpty(settings.Options)) settings.Options = EndSleepers;
        if (!options.ConnectionString.Contains("Pool Size", StringComparison.OrdinalIgnoreCase)) settings.MaxPoolSize = Connections;
        if (!options.ConnectionString.Contains("Application Name", StringComparison.OrdinalIgnoreCase)) settings.ApplicationName = "baozhai";
        // What an error holds of a row may be somebody's name.
        settings.IncludeErrorDetail = false;
        return new PostgresServer(settings);
    }

    /// <summary>A connection that is not of the pool, for what lasts as long as the process.</summary>
    public NpgsqlConnection OpenLasting()
    {
        var connection = NewLasting();
        connection.Open();
        return connection;
    }

    /// <summary>A connection that is not of the pool, for what lasts as long as the process.</summary>
    public async Task<NpgsqlConnection> OpenLastingAsync(CancellationToken cancellationToken)
    {
        var connection = NewLasting();
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>Runs something and turns what an operator can mend into a line that says how.</summary>
    public async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            throw Told($"{Place} refuses the user {_settings.Username} ({error.MessageText}): set Username and Password there", error);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw Told($"{Place} is not there: make it (createdb {_settings.Database}) or name another", error);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidSchemaName)
        {
            throw Told($"{Place}: the user {_settings.Username} may not make tables there ({error.MessageText}): make it the owner of the database", error);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.DiskFull or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow)
        {
            throw Told($"{Place} cannot be written just now ({error.MessageText}): look at its server", error);
        }
        catch (NpgsqlException error) when (error is not PostgresException)
        {
            throw Told($"{Place} cannot be reached ({Reason(error)}): start the server, or name another", error);
        }
        catch (Exception error) when (error is SocketException or TimeoutException)
        {
            throw Told($"{Place} cannot be reached ({error.Message.ReplaceLineEndings(" ")}): start the server, or name another", error);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Source.Dispose();
        Places.Dispose();
    }

    private NpgsqlConnection NewLasting() => new(new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { Pooling = false, KeepAlive = 30 }.ConnectionString);

    private static StorageException Told(string what, Exception error) => new($"{Key} names {what}.", error);

    private static string Reason(Exception error) => (error.InnerException ?? error).Message.ReplaceLineEndings(" ");
}
