using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>The water levels that the articles of a shelf tell.</summary>
internal static class WaterLevels
{
    /// <summary>Every station there is a reading of, those of the newest issue first.</summary>
    public static IReadOnlyList<Gauge> Gauges(ArticleCollection shelf)
    {
        var newest = new Dictionary<string, Told>(StringComparer.Ordinal);
        foreach (var told in All(shelf))
        {
            if (!newest.TryGetValue(told.Reading.Station!, out var known)) newest[told.Reading.Station!] = told;
            else if (known.River is null && told.River is not null) newest[told.Reading.Station!] = known with { River = told.River };
        }

        return [.. newest.OrderByDescending(gauge => gauge.Value.Day, StringComparer.Ordinal).ThenBy(gauge => gauge.Value.Position).ThenBy(gauge => gauge.Key, StringComparer.Ordinal)
            .Select(gauge => new Gauge(gauge.Key, gauge.Value.River, IssueDocument.DayOf(gauge.Value.Day)))];
    }

    /// <summary>What was told of a station, the newest issue first.</summary>
    public static IReadOnlyList<StationReading> OfStation(ArticleCollection shelf, string station, int limit) =>
        [.. All(shelf).Where(told => told.Reading.Station == station).Take(limit)
            .Select(told => new StationReading(told.Article, IssueDocument.DayOf(told.Day), new Reading
            {
                Station = station,
                River = told.River,
                LevelMeters = told.Reading.LevelMeters,
                Time = told.Reading.Time,
                WarningMeters = told.Reading.WarningMeters,
                AboveWarningMeters = told.Reading.AboveWarningMeters,
                GuaranteeMeters = told.Reading.GuaranteeMeters,
                AboveGuaranteeMeters = told.Reading.AboveGuaranteeMeters,
                What = told.Reading.What,
                Forecast = told.Reading.Forecast,
            }))];

    // The newest day first, in a day the article that came last.
    private static IEnumerable<Told> All(ArticleCollection shelf) =>
        from article in shelf.Newest
        from reading in article.Readings.Index()
        where reading.Item.Station is not null
        select new Told(article.Id, article.Day, reading.Index, reading.Item.River, reading.Item);

    private sealed record Told(long Article, string Day, int Position, string? River, Reading Reading);
}
