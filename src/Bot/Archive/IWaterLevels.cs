namespace Baozhai.Bot.Archive;

/// <summary>The water levels that the issues told.</summary>
internal interface IWaterLevels
{
    /// <summary>Every station there is a reading of, those of the newest issue first.</summary>
    Task<IReadOnlyList<Gauge>> GaugesAsync(CancellationToken cancellationToken);

    /// <summary>What was told of a station, measured and expected, the newest issue first.</summary>
    Task<IReadOnlyList<StationReading>> OfStationAsync(string station, int limit, CancellationToken cancellationToken);
}
