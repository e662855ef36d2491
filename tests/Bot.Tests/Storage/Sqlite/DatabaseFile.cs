using System.Diagnostics.CodeAnalysis;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Baozhai.Bot.Tests.Storage.Sqlite;

/// <summary>A file of its own with a connection that writes to it.</summary>
internal sealed class DatabaseFile : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DatabaseFile(string script = "")
    {
        DapperTypes.Register();
        File = new SqliteFile(_folder.File("test.db"), TimeSpan.FromSeconds(1));
        Connection = File.OpenWriter().Connection;
        if (script.Length > 0) Connection.ExecuteScript(script);
    }

    public SqliteFile File { get; }

    public SqliteConnection Connection { get; }

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Tests give constant texts.")]
    public SqliteCommand Command(string sql, params (string Name, object? Value)[] values)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }

    public void Dispose()
    {
        Connection.Dispose();
        _folder.Dispose();
    }
}
