using System.Data.Common;
using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Storage;

/// <summary>Where everything is kept. Section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    /// <summary>The kind of store. Default <c>Sqlite</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>
    /// For SQLite: <c>Data Source=FILE</c>, relative to the current folder. Default <c>Data Source=data/baozhai.db</c>.
    /// <c>;Default Timeout=SECONDS</c> after it says how long another process that writes is waited for, 10 unless told otherwise.
    /// For LiteDB: <c>Filename=FILE</c>.
    /// </summary>
    public string ConnectionString { get; set; } = "Data Source=data/baozhai.db";

    /// <summary>The key of <see cref="ConnectionString"/> in the configuration.</summary>
    public const string ConnectionKey = "Storage:ConnectionString";

    /// <summary>The full path of the file that <see cref="ConnectionString"/> names; a relative one is taken from the current folder.</summary>
    /// <param name="example">How it is to be written, for the operator.</param>
    /// <param name="other">Takes any other part, by its name in lower case; returns whether it knows the part. Null where there are no others.</param>
    /// <exception cref="StorageException">It names no file, or has an unknown part.</exception>
    public string FilePath(string example, Func<string, string?, bool>? other = null)
    {
        var builder = new DbConnectionStringBuilder();
        try
        {
            builder.ConnectionString = ConnectionString;
        }
        catch (ArgumentException error)
        {
            throw new StorageException($"{ConnectionKey} cannot be read: {example}.", error);
        }

        string? file = null;
        foreach (string key in builder.Keys)
        {
            var value = builder[key].ToString();
            if (key is "data source" or "datasource" or "filename") file = value;
            else if (other?.Invoke(key, value) is not true) throw new StorageException($"{ConnectionKey} has an unknown part '{key}': {example}.");
        }

        if (string.IsNullOrWhiteSpace(file) || file.StartsWith(':')) throw new StorageException($"{ConnectionKey} names no file: {example}.");
        return Path.GetFullPath(file);
    }
}
