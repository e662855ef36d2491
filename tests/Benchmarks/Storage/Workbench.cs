using Baozhai.Bot.Alerts;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Alerts;
using Baozhai.Bot.Storage.Sql.Articles;
using Baozhai.Bot.Storage.Sql.Chats;
using Baozhai.Bot.Storage.Sql.Deliveries;
using Baozhai.Bot.Storage.Sqlite;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Options;

namespace Baozhai.Benchmarks.Storage;

/// <summary>A store in a folder that goes with it.</summary>
internal sealed class Workbench : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("baozhai-benchmark-");

    private Workbench() => Database = new SqliteDatabase(
        Options.Create(new StorageOptions { ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "baozhai.db")}" }), TimeProvider.System);

    public Database Database { get; }

    public SqlArchive Archive => new(Database, Synonyms.None, Options.Create(new AlertOptions()), TimeProvider.System);

    public SqlChats Chats => new(Database, TimeProvider.System);

    public IOutbox Outbox => new SqlOutbox(Database, TimeProvider.System);

    public SqlDigests Digests => new(Database, TimeProvider.System);

    public SqlAlerts Alerts => new(Database, Options.Create(new AlertOptions()), TimeProvider.System);

    public static Workbench Open()
    {
        var bench = new Workbench();
        bench.Database.MigrateAsync(CancellationToken.None).GetAwaiter().GetResult();
        return bench;
    }

    /// <summary>Keeps articles as issues of twenty, the last of them of today.</summary>
    public void Keep(int articles)
    {
        foreach (var issue in GeneratedIssues.Make(articles)) Archive.AdmitAsync(issue, CancellationToken.None).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        Database.Dispose();
        _folder.Delete(recursive: true);
    }
}
