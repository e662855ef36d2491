using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Baozhai.Bot.Storage.LiteDb.Alerts;
using Baozhai.Bot.Storage.LiteDb.Archive;
using Baozhai.Bot.Storage.LiteDb.Chats;
using Baozhai.Bot.Storage.LiteDb.Deliveries;
using LiteDB;
using LiteDB.Engine;

namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>The open file, and the transaction under way. Only the holder of the store's gate has it.</summary>
internal sealed class LiteSession : IDisposable
{
    private static readonly Collation Ordinal = new("/Ordinal");

    private readonly LiteEngine _engine;
    private readonly SyncedStream _data;
    private readonly SyncedLog _log;
    private readonly CachedCollection[] _collections;
    private readonly ILiteCollection<Counter> _counters;
    private readonly Dictionary<string, Counter> _counted = [];
    private CancellationToken _cancellationToken;

    /// <summary>Opens a file and its log.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The database disposes of its engine.")]
    public LiteSession(Stream data, Stream log)
    {
        _data = new SyncedStream(data);
        _log = new SyncedLog(log);
        _log.Trim();
        _engine = new LiteEngine(new EngineSettings { DataStream = _data, LogStream = _log, Collation = Ordinal });
        Database = new LiteDatabase(_engine, LiteMapping.Mapper);
        _counters = Of<Counter>("counter");
        Corrections = new CorrectionCollection(this);
        Articles = new ArticleCollection(this);
        Chats = new ChatCollection(this);
        Deliveries = new DeliveryCollection(this);
        Alerts = new AlertFile(this);
        _collections = [Articles, Corrections, Chats, Deliveries];
    }

    /// <summary>The engine.</summary>
    public LiteDatabase Database { get; }

    /// <summary>Issues and articles.</summary>
    public ArticleCollection Articles { get; }

    /// <summary>What editors put right in articles.</summary>
    public CorrectionCollection Corrections { get; }

    /// <summary>Chats and what they follow.</summary>
    public ChatCollection Chats { get; }

    /// <summary>Deliveries and their bodies.</summary>
    public DeliveryCollection Deliveries { get; }

    /// <summary>Alerts and their reports.</summary>
    public AlertFile Alerts { get; }

    /// <summary>The size of the file and its log.</summary>
    public long Bytes => _data.Length + _log.Length;

    /// <summary>The size of the log.</summary>
    public long LogBytes => _log.Length;

    /// <summary>The documents of a kind.</summary>
    public ILiteCollection<T> Of<T>(string name) => Database.GetCollection<T>(name, BsonAutoId.Int64);

    /// <summary>The next number of a kind. A number is never given twice, whatever was deleted.</summary>
    public long Next(string kind)
    {
        ThrowIfCancelled();
        if (!_counted.TryGetValue(kind, out var counter)) _counted[kind] = counter = _counters.FindById(kind) ?? new Counter { Id = kind };
        return ++counter.Last;
    }

    /// <summary>Ends the work when who asked for it has given up.</summary>
    public void ThrowIfCancelled() => _cancellationToken.ThrowIfCancellationRequested();

    /// <summary>Begins a transaction, of the thread that runs it.</summary>
    public void Begin(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _cancellationToken = cancellationToken;
        if (!Database.BeginTrans()) throw new InvalidOperationException("A piece of work was begun inside another: pass on the session instead.");
    }

    /// <summary>Ends it: what was written is on the disk.</summary>
    public void Commit()
    {
        ThrowIfCancelled();
        foreach (var counter in _counted.Values) _counters.Upsert(counter);
        Database.Commit();
        _counted.Clear();
        foreach (var remembered in _collections) remembered.Settle();
    }

    /// <summary>Takes it back.</summary>
    public void Rollback()
    {
        _counted.Clear();
        foreach (var remembered in _collections) remembered.Undo();
        Database.Rollback();
    }

    /// <summary>Copies the file, log and all, into another.</summary>
    public void CopyTo(Stream target)
    {
        Database.Checkpoint();
        _data.Position = 0;
        _data.CopyTo(target, 1 << 20);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            Database.Dispose();
            _engine.Dispose();
        }
        catch (Exception error) when (error is IOException or LiteException or ObjectDisposedException)
        {
            // A broken disk cannot be closed properly; the log is as after a kill.
        }

        UnfinishedTransactions.Forget(_engine);
        _data.Dispose();
        _log.Dispose();
    }

    private sealed class Counter
    {
        public string Id { get; set; } = "";

        public long Last { get; set; }
    }
}

/// <summary>
/// A transaction of LiteDB 5.0.21 whose pages could not be written throws when it is disposed of, and again in its finalizer, which would end the
/// process. The fields named here are private to LiteDB; where a version has none of these names, the engine is kept alive instead.
/// </summary>
internal static class UnfinishedTransactions
{
    private const BindingFlags Private = BindingFlags.Instance | BindingFlags.NonPublic;

    private static readonly List<LiteEngine> Kept = [];

    /// <summary>Lets none of the transactions of a closed engine be finalized; returns how many there were.</summary>
    [SuppressMessage("Usage", "CA1816:Dispose methods should call SuppressFinalize", Justification = "Their own Dispose, which would call it, throws before it does.")]
    public static int Forget(LiteEngine engine)
    {
        if (Value(engine, "_monitor") is not { } monitor || Value(monitor, "_transactions") is not IDictionary transactions)
        {
            lock (Kept) Kept.Add(engine);
            return 0;
        }

        foreach (var transaction in transactions.Values) GC.SuppressFinalize(transaction);
        return transactions.Count;
    }

    private static object? Value(object owner, string field) => owner.GetType().GetField(field, Private)?.GetValue(owner);
}
