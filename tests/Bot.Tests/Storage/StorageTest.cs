using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Storage;

/// <summary>A test on a store of its own, in a folder that goes with it. What holds for every engine is an abstract class with one heir for each.</summary>
public abstract class StorageTest(StoreEngine? engine = null) : IAsyncLifetime
{
    private readonly StoreEngine _engine = engine ?? StoreEngine.Sqlite;
    private readonly List<ServiceProvider> _opened = [];

    private protected AlertOptions AlertOptions { get; } = new();

    private protected TemporaryFolder Folder { get; } = new();

    private protected ManualTimeProvider Time { get; } = new();

    private protected IServiceProvider Parts { get; private set; } = null!;

    private protected IStore Store => Parts.GetRequiredService<IStore>();

    /// <summary>The store as a database of tables, for what is asked in SQL.</summary>
    private protected Database Database => (Database)Store;

    private protected string Provider => _engine.Provider;

    /// <summary>Where the store of <see cref="ElsewhereAsync"/> is.</summary>
    private protected string Elsewhere => _engine.ConnectionString(Folder, "other");

    private protected IArchive Archive => Get<IArchive>();

    private protected IChats Chats => Get<IChats>();

    private protected IOutbox Outbox => Get<IOutbox>();

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _engine.SkipUnlessThere();
        Parts = await OpenPartsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var parts in _opened) await parts.DisposeAsync();
        _engine.Drop(Folder);
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A port of the store.</summary>
    private protected T Get<T>()
        where T : notnull => Parts.GetRequiredService<T>();

    /// <summary>A port as the next start of the program sees it.</summary>
    private protected async Task<T> AfterRestartAsync<T>()
        where T : notnull
    {
        if (_engine.IsOfOneProcess) await CloseAsync();
        return (Parts = await OpenPartsAsync()).GetRequiredService<T>();
    }

    /// <summary>A port as another process sees it at the same time.</summary>
    private protected async Task<T> BesideAsync<T>()
        where T : notnull
    {
        Assert.SkipWhen(_engine.IsOfOneProcess, "The store belongs to one process.");
        return (await OpenPartsAsync()).GetRequiredService<T>();
    }

    /// <summary>Another store, empty, of any engine.</summary>
    private protected async Task<IServiceProvider> OpenAnotherAsync(StoreEngine other, string name)
    {
        other.SkipUnlessThere();
        var parts = Build(other, other.ConnectionString(Folder, name));
        await parts.GetRequiredService<IStore>().MigrateAsync(Token);
        return parts;
    }

    /// <summary>A port of another, empty store.</summary>
    private protected async Task<T> ElsewhereAsync<T>()
        where T : notnull => (await OpenPartsAsync("other")).GetRequiredService<T>();

    /// <summary>Opens a SQLite file, the one of this test unless told otherwise, as another process would.</summary>
    private protected async Task<Database> OpenAsync(string file = "test.db")
    {
        var database = New(file);
        await database.MigrateAsync(Token);
        return database;
    }

    private protected Database New(string file) => NewAt(Folder.File(file));

    private protected Database NewAt(string source) => Build(StoreEngine.Sqlite, $"Data Source={source}").GetRequiredService<Database>();

    private protected Task<AdmissionResult> AdmitAsync(params BriefedArticle[] articles) => Archive.AdmitAsync(Make.Admission(articles), Token);

    private protected Task<IReadOnlyList<ArchivedArticle>> LatestAsync() => Archive.LatestAsync(new ArticleFilter(), 0, 100, Token);

    private protected Task<long> NumberAsync(string sql) => Database.ReadAsync(session => session.FirstAsync<long>(sql), Token);

    /// <summary>How many rows a table has, or documents a collection of that name.</summary>
    private protected Task<long> CountAsync(string table) => _engine.CountAsync(Parts, table, Token);

    /// <summary>The tables or collections that hold a text anywhere.</summary>
    private protected Task<IReadOnlyList<string>> HoldingAsync(string text) => _engine.HoldingAsync(Parts, text, Token);

    private protected Task<IReadOnlyList<Delivery>> LeaseAsync(int limit = 10) =>
        Outbox.LeaseAsync(["telegram"], limit, TimeSpan.FromMinutes(1), Token);

    private async Task<IServiceProvider> OpenPartsAsync(string name = "test")
    {
        var parts = Build(_engine, _engine.ConnectionString(Folder, name));
        await parts.GetRequiredService<IStore>().MigrateAsync(Token);
        return parts;
    }

    private async Task CloseAsync()
    {
        foreach (var parts in _opened) await parts.DisposeAsync();
        _opened.Clear();
    }

    private ServiceProvider Build(StoreEngine engine, string connection)
    {
        var settings = new Dictionary<string, string?> { ["Storage:Provider"] = engine.Provider, ["Storage:ConnectionString"] = connection };
        var parts = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(Make.Synonyms)
            .AddSingleton(Options.Create(AlertOptions))
            .AddStorage(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        _opened.Add(parts);
        return parts;
    }
}
