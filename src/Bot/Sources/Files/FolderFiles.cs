using System.Globalization;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Sources.Editions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Sources.Files;

/// <summary>Files of a folder that somebody else fills, a mounted share for example. They are read where they lie, and neither moved nor deleted.</summary>
/// <param name="limits">The largest file.</param>
/// <param name="time">The clock.</param>
internal sealed class FolderFiles(IOptions<InboxOptions> limits, TimeProvider time) : IPaperFiles
{
    private const int MostAtOnce = 50;

    private static readonly string[] Endings = [".txt", ".md", ".html", ".htm", ".pdf", ".json"];

    // A copy that is still being written changes within this time.
    private static readonly TimeSpan QuietFor = TimeSpan.FromSeconds(10);

    // What has lain there for longer is a back issue, which is handed in by hand (ingest --back-issue).
    private static readonly TimeSpan Young = TimeSpan.FromDays(3);

    /// <inheritdoc />
    public bool Has(SourceOptions source) => source.Folder.Length > 0;

    /// <inheritdoc />
    public async Task<FilesReading> NewAsync(SourceOptions source, DateOnly day, FilesMemory taken, CancellationToken cancellationToken)
    {
        var files = new List<PaperFile>();
        try
        {
            var now = time.GetUtcNow().UtcDateTime;
            var found = new DirectoryInfo(source.Folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 })
                .Where(file => Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase) && !file.Name.StartsWith('.') && now - file.LastWriteTimeUtc is var age && age >= QuietFor && age <= Young)
                .OrderBy(file => file.LastWriteTimeUtc);
            foreach (var file in found)
            {
                var mark = string.Create(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(source.Folder, file.FullName)} {file.Length} {file.LastWriteTimeUtc.Ticks}");
                if (taken.Taken.ContainsKey(mark) || files.Count >= MostAtOnce) continue;
                if (await BoundedFile.ReadAsync(file.FullName, limits.Value.MaxBytes, cancellationToken) is { } content) files.Add(new PaperFile(mark, file.Name, content));
            }

            return new FilesReading { Files = files };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FilesReading.Failed(SourceFaultKind.Unreachable, $"{source.Folder}: {e.Message}") with { Files = files };
        }
    }
}
