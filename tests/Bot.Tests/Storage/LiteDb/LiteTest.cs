using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.LiteDb;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Storage.LiteDb;

/// <summary>A test on LiteDB files of its own.</summary>
public abstract class LiteTest : IAsyncDisposable
{
    private readonly List<LiteStore> _opened = [];

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected TemporaryFolder Folder { get; } = new();

    private protected ManualTimeProvider Time { get; } = new();

    private protected LiteFile File => new(Folder.File("test.litedb"));

    public ValueTask DisposeAsync()
    {
        foreach (var store in _opened) store.Dispose();
        Folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected LiteStore New(string connection)
    {
        var store = new LiteStore(Options.Create(new StorageOptions { Provider = "LiteDb", ConnectionString = connection }), Time);
        _opened.Add(store);
        return store;
    }

    private protected async Task<LiteStore> OpenAsync()
    {
        var store = New($"Filename={File.Path}");
        await store.MigrateAsync(Token);
        return store;
    }

    private protected async Task<LiteStore> OpenAsync(ILiteFiles files, long longestLog)
    {
        var store = new LiteStore(new LiteFile(Folder.File("simulated.litedb")), Time, files, longestLog);
        _opened.Add(store);
        await store.MigrateAsync(Token);
        return store;
    }
}
