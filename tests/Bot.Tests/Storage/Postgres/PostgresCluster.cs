using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Postgres;
using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Baozhai.Bot.Tests.Storage.Postgres;

/// <summary>
/// A PostgreSQL server of its own for the tests of one run: made in a temporary folder on a free port, by a user without privileges, and
/// ended with the run. Where there are no programs of PostgreSQL there is none.
/// </summary>
internal sealed class PostgresCluster
{
    private const string Template = "baozhai_template";

    // The user that Debian's package makes; the server refuses to run as root.
    private const string Unprivileged = "postgres";

    private static readonly Lazy<PostgresCluster?> Started = new(Start);

    private readonly int _port;
    private int _made;

    private PostgresCluster(int port) => _port = port;

    /// <summary>The server; null where it cannot be had.</summary>
    public static PostgresCluster? Instance => Started.Value;

    /// <summary>Makes a database with this program's tables, and returns how to reach it.</summary>
    public string MakeDatabase(bool empty = false)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _made)}");
        Admin($"CREATE DATABASE {name}{(empty ? "" : $" TEMPLATE {Template}")}");
        return ConnectionString(name);
    }

    /// <summary>Drops a database, whoever is connected with it.</summary>
    public void Drop(string connectionString) => Admin($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    /// <summary>How a database of the server is reached.</summary>
    public string ConnectionString(string database) => string.Create(
        CultureInfo.InvariantCulture,
        $"Host=127.0.0.1;Port={_port};Database={database};Username={Unprivileged};Password=geheim;Maximum Pool Size=12;Connection Idle Lifetime=10");

    private static PostgresCluster? Start()
    {
        if (Programs() is not { } programs) return null;
        var folder = Directory.CreateTempSubdirectory("baozhai-postgres-").FullName;
        if (Environment.IsPrivilegedProcess) Run("chown", [Unprivileged, folder]);
        var (data, password) = (Path.Combine(folder, "data"), Path.Combine(folder, "password"));
        File.WriteAllText(password, "geheim");
        Run("chmod", ["644", password]);
        var port = FreePort();
        AsUser(Path.Combine(programs, "initdb"), ["--pgdata", data, "--username", Unprivileged, "--auth", "scram-sha-256", "--pwfile", password, "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"]);
        AsUser(
            Path.Combine(programs, "pg_ctl"),
            ["start", "--wait", "--pgdata", data, "--log", Path.Combine(folder, "log"), "--options", string.Create(
                CultureInfo.InvariantCulture,
                $"-c port={port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=64MB -c autovacuum=off")]);
        EndWithThisProcess(Path.Combine(programs, "pg_ctl"), data, folder);
        var cluster = new PostgresCluster(port);
        cluster.Admin($"CREATE DATABASE {Template}");
        using (var database = new PostgresDatabase(PostgresServer.From(new StorageOptions { ConnectionString = cluster.ConnectionString(Template) + ";Pooling=false" }), TimeProvider.System))
            database.MigrateAsync(CancellationToken.None).GetAwaiter().GetResult();
        return cluster;
    }

    // Debian keeps them outside the path, the newest last.
    private static string? Programs()
    {
        string[] folders = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).ToArray() : [];
        return folders.Reverse().Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // A test host is given no time to end what it started, and may be killed: a shell waits for its end instead.
    private static void EndWithThisProcess(string program, string data, string folder)
    {
        var stop = $"{(Environment.IsPrivilegedProcess ? $"runuser -u {Unprivileged} -- " : "")}{program} stop --mode immediate --pgdata {data}";
        Process.Start(new ProcessStartInfo("/bin/sh", [
            "-c",
            string.Create(CultureInfo.InvariantCulture, $"cd /tmp; (while kill -0 {Environment.ProcessId} 2>/dev/null; do sleep 1; done; {stop}; rm -rf {folder}) >/dev/null 2>&1 </dev/null &"),
        ]))!.WaitForExit();
    }

    private static void AsUser(string program, string[] arguments)
    {
        if (Environment.IsPrivilegedProcess) Run("runuser", ["-u", Unprivileged, "--", program, .. arguments]);
        else Run(program, arguments);
    }

    private static void Run(string program, string[] arguments)
    {
        // What a server inherits of this process it would keep open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "cd /tmp && exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]))!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private void Admin(string statement)
    {
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        connection.Execute(statement);
    }
}
