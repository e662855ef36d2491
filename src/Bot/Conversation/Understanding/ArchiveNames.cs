using System.Text.RegularExpressions;
using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>What the archive knows by name: the cities its papers are of, and the stations and rivers whose levels they tell. Looked up anew every ten minutes.</summary>
internal sealed partial class ArchiveNames(IArchive archive, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private DateTimeOffset? _known;

    /// <summary>Names that stand for those of any archive, for lines to learn from.</summary>
    public static ArchiveNames Example { get; } = new(null!, TimeProvider.System)
    {
        Cities = ["株洲"],
        Stations = [new Gauge("渌水大西滩站", "渌水", null), new Gauge("湘江株洲站", "湘江", null)],
    };

    /// <summary>The cities, without 市.</summary>
    public IReadOnlyList<string> Cities { get; private set; } = [];

    /// <summary>The stations.</summary>
    public IReadOnlyList<Gauge> Stations { get; private set; } = [];

    /// <summary>Looks them up when that was not done lately.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Whether they are others than before.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_known is { } known && now - known < Fresh && now >= known) return false;
        var cities = (await archive.PapersAsync(cancellationToken)).Select(paper => City().Match(paper)).Where(match => match.Success).Select(match => match.Groups["city"].Value).Distinct().ToList();
        var stations = await archive.GaugesAsync(cancellationToken);
        var isChanged = !cities.SequenceEqual(Cities) || !stations.Select(gauge => gauge.Station).SequenceEqual(Stations.Select(gauge => gauge.Station));
        (Cities, Stations, _known) = (cities, stations, now);
        return isChanged;
    }

    [GeneratedRegex("^(?<city>\\p{IsCJKUnifiedIdeographs}{2,3}?)市?(?:日报|晚报|早报|晨报|时报|新闻|都市报|商报)$", RegexOptions.CultureInvariant)]
    private static partial Regex City();
}
