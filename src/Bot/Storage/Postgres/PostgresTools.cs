using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Baozhai.Bot.Diagnostics;
using Dapper;
using Npgsql;

namespace Baozhai.Bot.Storage.Postgres;

/// <summary>Backups by the programs that come with PostgreSQL (<c>pg_dump</c>, <c>pg_restore</c>), which must be as new as the server.</summary>
internal static class PostgresTools
{
    /// <summary>Writes one. It is read from one snapshot.</summary>
    /// <exception cref="StorageException">The program is not there or fails, or the file cannot be written.</exception>
    public static async Task BackupAsync(PostgresServer server, string file, CancellationToken cancellationToken)
    {
        var schema = await SchemaAsync(server, cancellationToken);
        await BackupFile.WriteAsync(Path.GetFullPath(file), unfinished => RunAsync(
            server, "pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--schema={schema}", $"--file={unfinished}"], cancellationToken));
    }

    /// <summary>Moves the tables into a schema of another name and puts those of a backup in their place.</summary>
    /// <returns>The schema that holds what was there; null when nothing was.</returns>
    /// <exception cref="StorageException">The backup is none or newer than the program; then nothing has changed.</exception>
    public static async Task<string?> RestoreAsync(PostgresServer server, string file, DateTimeOffset now, int newest, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(file);
        if (!File.Exists(path)) throw new StorageException($"{path} is not there: name a file that backup has written.");
        await RunAsync(server, "pg_restore", ["--list", path], cancellationToken, connects: false);
        var schema = await SchemaAsync(server, cancellationToken);
        var former = string.Create(CultureInfo.InvariantCulture, $"{schema}_before_{now:yyyyMMddHHmmss}");
        await using var connection = await server.Source.OpenConnectionAsync(cancellationToken);
        var existed = await connection.ExecuteScalarAsync<bool>("SELECT to_regclass('schema_version') IS NOT NULL");
        await connection.ExecuteAsync($"ALTER SCHEMA {Quoted(schema)} RENAME TO {Quoted(former)}");
        try
        {
            await RunAsync(server, "pg_restore", ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", $"--dbname={server.Settings.Database}", path], cancellationToken);
            if (await connection.ExecuteScalarAsync<int>($"SELECT max(version) FROM {Quoted(schema)}.schema_version") is var version && version > newest)
                throw new StorageException($"{path} is of version {version}, this program knows {newest}: restore it with a newer program.");
            if (existed) return former;
            await connection.ExecuteAsync($"DROP SCHEMA {Quoted(former)}");
            return null;
        }
        catch
        {
            await connection.ExecuteAsync($"DROP SCHEMA IF EXISTS {Quoted(schema)} CASCADE; ALTER SCHEMA {Quoted(former)} RENAME TO {Quoted(schema)}");
            throw;
        }
    }

    private static async Task<string> SchemaAsync(PostgresServer server, CancellationToken cancellationToken) => await server.ExplainAsync(async () =>
    {
        await using var connection = await server.Source.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<string>("SELECT current_schema()") ?? "public";
    });

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // The password goes by the environment: what is on a command line every user of the machine can read.
    private static async Task RunAsync(PostgresServer server, string program, string[] arguments, CancellationToken cancellationToken, bool connects = true)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        if (connects)
        {
            var settings = server.Settings;
            start.Environment["PGHOST"] = settings.Host;
            start.Environment["PGPORT"] = settings.Port.ToString(CultureInfo.InvariantCulture);
            start.Environment["PGDATABASE"] = settings.Database;
            if (settings.Username is { } user) start.Environment["PGUSER"] = user;
            if (settings.Password is { } password) start.Environment["PGPASSWORD"] = password;
        }

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new StorageException($"{program} was not found: install the client programs of PostgreSQL (Debian, Ubuntu: apt-get install postgresql-client).", error);
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
            await output;
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0) throw new StorageException($"{program} failed ({errors.Trim().ReplaceLineEndings(" ")}).");
        }
    }
}
