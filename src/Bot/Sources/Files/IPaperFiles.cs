using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Fetching;

namespace Baozhai.Bot.Sources.Files;

/// <summary>A kind of place from which papers come as files.</summary>
internal interface IPaperFiles
{
    /// <summary>Whether a source is of this kind.</summary>
    bool Has(SourceOptions source);

    /// <summary>The files that are new. What goes wrong is an answer; only cancellation throws.</summary>
    /// <param name="source">The source.</param>
    /// <param name="day">The day it is.</param>
    /// <param name="taken">What was taken before, by the names that the place itself gives; it is brought up to date when a file is handed over.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<FilesReading> NewAsync(SourceOptions source, DateOnly day, FilesMemory taken, CancellationToken cancellationToken);
}

/// <summary>What came of looking for files.</summary>
internal sealed record FilesReading
{
    /// <summary>The files that are new.</summary>
    public IReadOnlyList<PaperFile> Files { get; init; } = [];

    /// <summary>What went wrong; null for nothing.</summary>
    public SourceFault? Fault { get; init; }

    /// <summary>A reading that failed.</summary>
    public static FilesReading Failed(SourceFaultKind kind, string reason) => new() { Fault = new SourceFault(kind, reason) };
}

/// <summary>A file of a paper.</summary>
/// <param name="Mark">What the place calls it; the same file is never taken twice.</param>
/// <param name="Name">Its name, under which the issue is kept.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record PaperFile(string Mark, string Name, byte[] Content)
{
    /// <summary>What to ask the place with the next time; null for nothing.</summary>
    public Validators? Validators { get; init; }
}

/// <summary>The files that were taken from a place.</summary>
internal sealed class FilesMemory
{
    private const int Most = 5_000;

    /// <summary>What was taken, by the names that the place gives, each with when and what to ask with.</summary>
    public Dictionary<string, TakenFile> Taken { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Notes that a file was taken, and forgets the oldest when there are too many.</summary>
    public void Note(PaperFile file, DateTimeOffset at)
    {
        Taken[file.Mark] = new TakenFile(at, file.Validators);
        foreach (var old in Taken.OrderBy(pair => pair.Value.At).Take(Taken.Count - Most).Select(pair => pair.Key).ToList()) Taken.Remove(old);
    }
}

/// <summary>A file that was taken.</summary>
/// <param name="At">When.</param>
/// <param name="Validators">What to ask the place with; null for nothing.</param>
internal sealed record TakenFile(DateTimeOffset At, Validators? Validators);
