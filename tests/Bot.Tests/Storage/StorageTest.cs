using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Articles;
using Baozhai.Bot.Storage.Chats;
using Baozhai.Bot.Storage.Deliveries;
using Baozhai.Bot.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Storage;

/// <summary>A test on a database of its own, in a folder that goes with it.</summary>
public abstract class StorageTest : IAsyncLifetime
{
    private readonly List<Database> _opened = [];

    private protected AlertOptions AlertOptions { get; } = new();

    private protected TemporaryFolder Folder { get; } = new();

    private protected ManualTimeProvider Time { get; } = new();

    private protected Database Database { get; private set; } = null!;

    private protected ArchiveStore Archive { get; private set; } = null!;

    private protected ChatStore Chats { get; private set; } = null!;

    private protected OutboxStore Outbox { get; private set; } = null!;

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Database = await OpenAsync();
        Archive = new ArchiveStore(Database, Make.Synonyms, Options.Create(AlertOptions), Time);
        Chats = new ChatStore(Database, Time);
        Outbox = new OutboxStore(Database, Time);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var database in _opened) database.Dispose();
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Opens the same file once more, as another process would.</summary>
    private protected async Task<Database> OpenAsync(string file = "test.db")
    {
        var database = New(file);
        await database.MigrateAsync(Token);
        return database;
    }

    private protected Database New(string file) => NewAt(Folder.File(file));

    private protected Database NewAt(string source)
    {
        var options = new StorageOptions { ConnectionString = $"Data Source={source}" };
        var database = new SqliteDatabase(Options.Create(options), Time);
        _opened.Add(database);
        return database;
    }

    private protected Task<AdmissionResult> AdmitAsync(params Dispatch[] articles) => Archive.AdmitAsync(Make.Admission(articles), Token);

    private protected Task<IReadOnlyList<ArchivedArticle>> LatestAsync() => Archive.LatestAsync(new ArticleFilter(), 0, 100, Token);

    private protected Task<long> NumberAsync(string sql) => Database.ReadAsync(session => session.FirstAsync<long>(sql), Token);

    private protected Task<long> CountAsync(string table) => NumberAsync($"SELECT count(*) FROM {table}");

    private protected Task<IReadOnlyList<Delivery>> LeaseAsync(int limit = 10) =>
        Outbox.LeaseAsync(["telegram"], limit, TimeSpan.FromMinutes(1), Token);
}
