using System.Globalization;
using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Fetching;

namespace Baozhai.Bot.Sources.Files;

/// <summary>Pages of a paper as files at addresses that only differ by their numbers: <c>https://example.com/{yyyy-MM}/{dd}/{page:00}.pdf</c>.</summary>
/// <param name="pages">Where pages come from.</param>
/// <param name="time">The clock.</param>
internal sealed class PageFiles(IPages pages, TimeProvider time) : IPaperFiles
{
    private const int MostPages = 100;

    /// <inheritdoc />
    public bool Has(SourceOptions source) => source.HasPage;

    /// <inheritdoc />
    public async Task<FilesReading> NewAsync(SourceOptions source, DateOnly day, FilesMemory taken, CancellationToken cancellationToken)
    {
        var files = new List<PaperFile>();
        for (var page = 1; page <= MostPages; page++)
        {
            var url = source.For(day, page);
            var known = taken.Taken.GetValueOrDefault(url.AbsoluteUri);
            // A site that does not say whether a page has changed is not asked for it again.
            if (known is { Validators: null }) continue;
            var fetched = await pages.GetAsync(url, known?.Validators, asScript: false, cancellationToken);
            if (fetched.Outcome is FetchOutcome.Unchanged)
            {
                taken.Taken[url.AbsoluteUri] = known! with { At = time.GetUtcNow() };
                continue;
            }

            // The paper ends where there is no further page.
            if (fetched.Outcome is FetchOutcome.Missing && page > 1) return new FilesReading { Files = files };
            if (fetched.Outcome is not FetchOutcome.Read) return new FilesReading { Files = files, Fault = SourceFault.Of(fetched) };
            var name = string.Create(CultureInfo.InvariantCulture, $"{source.Name} {day:yyyy-MM-dd} {page:00}{Path.GetExtension(url.AbsolutePath)}");
            files.Add(new PaperFile(url.AbsoluteUri, name, fetched.Body.ToArray()) { Validators = fetched.Validators });
        }

        return new FilesReading { Files = files };
    }
}
