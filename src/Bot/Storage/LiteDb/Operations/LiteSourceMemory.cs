using Baozhai.Bot.Sources;

namespace Baozhai.Bot.Storage.LiteDb.Operations;

/// <summary>What is remembered of sources, in documents.</summary>
internal sealed class LiteSourceMemory(LiteStore store, TimeProvider time) : ISourceMemory
{
    private const string Collection = "source_memory";

    /// <inheritdoc />
    public Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) =>
        store.RunAsync(session => session.Of<MemoryDocument>(Collection).FindById(name)?.Content, cancellationToken);

    /// <inheritdoc />
    public Task KeepAsync(string name, byte[] content, CancellationToken cancellationToken) => store.RunAsync(
        session => session.Of<MemoryDocument>(Collection).Upsert(new MemoryDocument { Id = name, Content = content, KeptAt = time.GetUtcNow().ToUnixTimeMilliseconds() }), cancellationToken);

    /// <inheritdoc />
    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) => store.RunAsync(
        session => session.Of<MemoryDocument>(Collection).DeleteMany(document => document.KeptAt < before.ToUnixTimeMilliseconds()), cancellationToken);
}
