using System.Globalization;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Archive;

/// <summary>A water level with the story that tells it.</summary>
/// <param name="ArticleId">The story's number in the archive.</param>
/// <param name="Day">The day of its issue; null when unknown.</param>
/// <param name="Reading">What was read.</param>
internal sealed record StationReading(long ArticleId, DateOnly? Day, Reading Reading)
{
    /// <summary>When the water stood so: the time told, or else the day of the issue; the beginning of time without either.</summary>
    public DateTime At => Reading.Time ?? Day?.ToDateTime(TimeOnly.MinValue) ?? DateTime.MinValue;

    /// <summary>Time or day as shown; empty when neither is known.</summary>
    public string When => Reading.Time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
