using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Files;

namespace Baozhai.Bot.Sources.Watching;

/// <summary>How a source stands.</summary>
internal sealed record SourceState
{
    /// <summary>When it was looked at last; null for never.</summary>
    public DateTimeOffset? LookedAt { get; init; }

    /// <summary>When it may be looked at again; null for as usual.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The day of the newest edition that was read; null for none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The paper's name; null while unknown.</summary>
    public string? Paper { get; init; }

    /// <summary>How many stories it had.</summary>
    public int Stories { get; init; }

    /// <summary>How often the newest edition was looked at without anything new: two mean that it is whole.</summary>
    public int Steady { get; init; }

    /// <summary>What is wrong; null while all is well.</summary>
    public SourceFault? Fault { get; init; }

    /// <summary>Since when; null while all is well.</summary>
    public DateTimeOffset? FaultSince { get; init; }

    /// <summary>How many looks in a row failed.</summary>
    public int Failures { get; init; }

    /// <summary>Whether operators were told of the fault.</summary>
    public bool IsTold { get; init; }

    /// <summary>The last day of which operators were told that its edition is missing; null for none.</summary>
    public DateOnly? MissedOn { get; init; }
}

/// <summary>Keeps what is remembered of sources.</summary>
/// <param name="memory">The store.</param>
/// <param name="time">The clock.</param>
internal sealed class SourceBook(ISourceMemory memory, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(10);

    /// <summary>How a source stands.</summary>
    public async Task<SourceState> StateAsync(SourceOptions source, CancellationToken cancellationToken) =>
        await ReadAsync($"state:{source.Name}", SourceJson.Default.SourceState, cancellationToken) ?? new SourceState();

    /// <summary>Keeps how it stands.</summary>
    public Task KeepAsync(SourceOptions source, SourceState state, CancellationToken cancellationToken) => WriteAsync($"state:{source.Name}", state, SourceJson.Default.SourceState, cancellationToken);

    /// <summary>What is remembered of the edition of a day; of the day before, the texts that stand on all of the site's pages.</summary>
    public async Task<EditionMemory> EditionAsync(SourceOptions source, DateOnly day, CancellationToken cancellationToken)
    {
        if (await ReadAsync(Name(source, day), SourceJson.Default.EditionMemory, cancellationToken) is { } known) return known;
        var before = await ReadAsync(Name(source, day.AddDays(-1)), SourceJson.Default.EditionMemory, cancellationToken);
        return new EditionMemory { Repeated = before?.Repeated ?? [] };
    }

    /// <summary>Keeps it, and forgets what is older than ten days.</summary>
    public async Task KeepAsync(SourceOptions source, DateOnly day, EditionMemory edition, CancellationToken cancellationToken)
    {
        await WriteAsync(Name(source, day), edition, SourceJson.Default.EditionMemory, cancellationToken);
        await memory.ForgetAsync(time.GetUtcNow() - Kept, cancellationToken);
    }

    /// <summary>The files that were taken from a source.</summary>
    public async Task<FilesMemory> FilesAsync(SourceOptions source, CancellationToken cancellationToken) =>
        await ReadAsync($"files:{source.Name}", SourceJson.Default.FilesMemory, cancellationToken) ?? new FilesMemory();

    /// <summary>Keeps them.</summary>
    public Task KeepAsync(SourceOptions source, FilesMemory files, CancellationToken cancellationToken) => WriteAsync($"files:{source.Name}", files, SourceJson.Default.FilesMemory, cancellationToken);

    private static string Name(SourceOptions source, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"edition:{source.Name}:{day:yyyy-MM-dd}");

    private async Task<T?> ReadAsync<T>(string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (await memory.FindAsync(name, cancellationToken) is not { } content) return null;
        await using var packed = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        return await JsonSerializer.DeserializeAsync(packed, type, cancellationToken);
    }

    private async Task WriteAsync<T>(string name, T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await using (var packed = new BrotliStream(content, CompressionLevel.Fastest, leaveOpen: true)) await JsonSerializer.SerializeAsync(packed, value, type, cancellationToken);
        await memory.KeepAsync(name, content.ToArray(), cancellationToken);
    }
}

/// <summary>The forms in which it is kept.</summary>
[JsonSerializable(typeof(SourceState))]
[JsonSerializable(typeof(EditionMemory))]
[JsonSerializable(typeof(FilesMemory))]
internal sealed partial class SourceJson : JsonSerializerContext;
