using System.Globalization;
using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Pictures;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Web.Pages.Levels;

/// <summary>All stations.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Stations">Those of the newest issue first.</param>
public sealed record LevelsModel(PageHead Head, IReadOnlyList<StationLine> Stations);

/// <summary>A station in the list of stations.</summary>
/// <param name="Path">Its page.</param>
/// <param name="Name">Its name.</param>
/// <param name="Latest">The newest level with its time.</param>
/// <param name="Against">How that stands to the warning level; null when unknown.</param>
/// <param name="IsAbove">Whether it is above the warning level.</param>
/// <param name="Age">How old it is, in words; null for what is of these days.</param>
public sealed record StationLine(string Path, string Name, string Latest, string? Against, bool IsAbove, string? Age);

/// <summary>One station.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Station">Its line in the list.</param>
/// <param name="Chart">Its levels over time; null for fewer than two.</param>
/// <param name="Warning">警戒水位 in words; null when unknown.</param>
/// <param name="Guarantee">保证水位 in words; null when unknown.</param>
/// <param name="Forecast">What is expected, a line each; empty for nothing.</param>
/// <param name="Rows">Each level with the story that tells it, newest first.</param>
public sealed record StationModel(PageHead Head, StationLine Station, LevelChart? Chart, string? Warning, string? Guarantee, string Forecast, IReadOnlyList<LevelRow> Rows);

/// <summary>A level in the table of a station.</summary>
/// <param name="When">Time or day.</param>
/// <param name="Level">The level in words; what was told instead where there is none.</param>
/// <param name="IsExpected">Whether it is expected and was not measured.</param>
/// <param name="Path">The story.</param>
public sealed record LevelRow(string When, string Level, bool IsExpected, string Path);

/// <summary><c>/levels</c>, <c>/levels/STATION</c> and its table as CSV.</summary>
/// <param name="archive">The readings.</param>
/// <param name="pictures">The charts.</param>
/// <param name="drawn">What is drawn for pages.</param>
/// <param name="request">Language and addresses.</param>
internal sealed class LevelsPage(IArchive archive, StationPictures pictures, PagePictures drawn, PageRequest request)
{
    private const int MostReadings = 500;
    private const int MostStations = 200;

    /// <summary>All stations with their newest level.</summary>
    public async Task<IResult> AllAsync(CancellationToken cancellationToken)
    {
        var stations = new List<StationLine>();
        foreach (var gauge in (await archive.GaugesAsync(cancellationToken)).Take(MostStations))
            stations.Add(Line(StationLevels.Of(gauge, await archive.ReadingsAsync(gauge.Station, MostReadings, cancellationToken))));
        var head = request.Head(request.Language.Say("水位", "Water levels"), request.Language.Say("报纸上登过的各站水位", "Water levels of all stations, as told by the paper")) with { Section = "/levels" };
        return PageResult.Of(StationIndex.Create(new LevelsModel(head, stations)));
    }

    /// <summary>One station; not found where no story tells of it.</summary>
    public async Task<IResult> OfAsync(string name, CancellationToken cancellationToken)
    {
        if (await FindAsync(name, cancellationToken) is not var (levels, readings)) return NotFound.Of(request);
        var language = request.Language;
        var line = Line(levels);
        var head = request.Head(language.Say($"{line.Name}水位", $"{line.Name}: water level"), $"{line.Latest} {line.Against}".TrimEnd()) with
        {
            Section = "/levels",
            Image = pictures.CanDraw(levels) ? new PageImage($"{line.Path}.png", LevelPicture.Width, LevelPicture.Height, language.Say($"{line.Name}水位变化图", $"Water level of {line.Name} over time")) : null,
        };
        return PageResult.Of(Station.Create(new StationModel(
            head, line, LevelChart.Of(levels.Measured, levels.Expected, levels.WarningMeters, levels.GuaranteeMeters, ChartFrame.Page),
            levels.WarningMeters is { } warning ? StationLevels.Meters(warning, language) : null,
            levels.GuaranteeMeters is { } guarantee ? StationLevels.Meters(guarantee, language) : null,
            levels.Forecast(language, request.Now),
            [.. readings.OrderByDescending(reading => reading.At).Select(reading => new LevelRow(
                reading.When,
                Told(reading.Reading, language),
                reading.Reading.Forecast, StoryCard.PathOf(reading.ArticleId)))])));
    }

    /// <summary>The chart of a station as a picture; not found where there is none to draw.</summary>
    public async Task<IResult> PictureAsync(string name, CancellationToken cancellationToken) =>
        await drawn.OfAsync(await pictures.FindAsync(name, request.Language, request.Today, cancellationToken), cancellationToken);

    /// <summary>The levels of a station as CSV (RFC 4180), newest first.</summary>
    public async Task<IResult> CsvAsync(string name, CancellationToken cancellationToken)
    {
        if (await FindAsync(name, cancellationToken) is not var (_, readings)) return NotFound.Of(request);
        // Spreadsheets take a file for UTF-8 by its mark.
        var csv = new StringBuilder("\uFEFFstation,time,level_m,warning_m,guarantee_m,forecast,story\r\n");
        foreach (var reading in readings.OrderByDescending(reading => reading.At))
        {
            csv.Append(CultureInfo.InvariantCulture, $"{Field(name)},{reading.When},{reading.Reading.LevelMeters},{reading.Reading.WarningMeters},{reading.Reading.GuaranteeMeters},")
                .Append(CultureInfo.InvariantCulture, $"{(reading.Reading.Forecast ? "true" : "false")},{request.Origin}{StoryCard.PathOf(reading.ArticleId)}\r\n");
        }

        return PageResult.Of(csv.ToString(), "text/csv; charset=utf-8");
    }

    /// <summary>What a reading tells, in words: the level, how it stands to the warning level, the rise, and what happened.</summary>
    internal static string Told(Reading reading, Language language)
    {
        string?[] told =
        [
            reading.LevelMeters is { } level ? StationLevels.Meters(level, language) : null,
            reading.AboveWarningMeters is { } above ? language.Say($"超警戒 {StationLevels.Meters(above, language)}", $"{StationLevels.Meters(above, language)} above the warning level") : null,
            reading.RiseMeters is { } rise ? language.Say($"涨 {StationLevels.Meters(rise, language)}", $"up {StationLevels.Meters(rise, language)}") : null,
            reading.What,
        ];
        return string.Join(language.Say("，", ", "), told.OfType<string>());
    }

    private static string PathOf(string station) => $"/levels/{Uri.EscapeDataString(station)}";

    // A name comes from a page: one that a spreadsheet would take for a formula is text.
    private static string Field(string text) => $"\"{(text is ['=' or '+' or '-' or '@', ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private async Task<(StationLevels Levels, IReadOnlyList<StationReading> Readings)?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var readings = await archive.ReadingsAsync(name, MostReadings, cancellationToken);
        if (readings.Count == 0) return null;
        var gauge = (await archive.GaugesAsync(cancellationToken)).FirstOrDefault(gauge => gauge.Station == name) ?? new Gauge(name, null, readings.Max(reading => reading.Day));
        return (StationLevels.Of(gauge, readings), readings);
    }

    private StationLine Line(StationLevels levels) => new(
        PathOf(levels.Gauge.Station), levels.Gauge.Station, levels.Latest(request.Language), levels.Against(request.Language),
        levels.IsAboveWarning,
        request.Age(levels.LastDay));
}
