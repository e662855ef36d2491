using Baozhai.Bot.Sources;

namespace Baozhai.Bot.Storage.Sql.Operations;

/// <summary>What is remembered of sources, in the database.</summary>
internal sealed class SqlSourceMemory(Database database, TimeProvider time) : ISourceMemory
{
    /// <inheritdoc />
    public Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.FirstAsync<byte[]>("SELECT content FROM source_memory WHERE name = @name", new { name }), cancellationToken);

    /// <inheritdoc />
    public Task KeepAsync(string name, byte[] content, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            """
            INSERT INTO source_memory (name, content, kept_at) VALUES (@name, @content, @now)
            ON CONFLICT (name) DO UPDATE SET content = excluded.content, kept_at = excluded.kept_at
            """,
            new { name, content, now = time.GetUtcNow() }),
        cancellationToken);

    /// <inheritdoc />
    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.ExecuteAsync("DELETE FROM source_memory WHERE kept_at < @before", new { before }), cancellationToken);
}
