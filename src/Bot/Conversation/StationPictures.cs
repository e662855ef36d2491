using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Pictures;

namespace Baozhai.Bot.Conversation;

/// <summary>Charts of the water levels of stations, for pages and channels.</summary>
/// <param name="archive">The readings.</param>
/// <param name="drawn">Draws them.</param>
internal sealed class StationPictures(IArchive archive, DrawnPictures drawn)
{
    private const int MostReadings = 500;

    /// <summary>Whether a station's chart can be drawn: there is a font, and levels of two moments.</summary>
    public bool CanDraw(StationLevels levels) => drawn.CanDraw && ChartOf(levels) is not null;

    /// <summary>The chart of a station; null where no story tells of it, or of one moment only, or where pictures cannot be drawn.</summary>
    /// <param name="name">The station.</param>
    /// <param name="language">The language of its words.</param>
    /// <param name="today">The present day of the papers.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<LevelPicture?> FindAsync(string name, Language language, DateOnly today, CancellationToken cancellationToken)
    {
        if (!drawn.CanDraw || await archive.ReadingsAsync(name, MostReadings, cancellationToken) is not { Count: > 0 } readings) return null;
        var levels = StationLevels.Of(new Gauge(name, null, readings.Max(reading => reading.Day)), readings);
        if (ChartOf(levels) is not { } chart) return null;
        return new LevelPicture(
            language.Say($"{name}水位", $"{name}: water level"),
            levels.Latest(language),
            levels.Against(language),
            levels.IsAboveWarning,
            AgeText.Of(levels.LastDay, today, language),
            levels.WarningMeters is { } warning ? $"{language.Say("警戒", "warning")} {StationLevels.Meters(warning, language)}" : null,
            levels.GuaranteeMeters is { } guarantee ? $"{language.Say("保证", "guarantee")} {StationLevels.Meters(guarantee, language)}" : null,
            (language.Say("报上实测", "measured, as printed"), language.Say("预计", "expected")),
            chart);
    }

    private static LevelChart? ChartOf(StationLevels levels) => LevelChart.Of(levels.Measured, levels.Expected, levels.WarningMeters, levels.GuaranteeMeters, LevelPicture.Frame);
}
