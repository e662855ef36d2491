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
}
