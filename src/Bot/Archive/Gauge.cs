namespace Baozhai.Bot.Archive;

/// <summary>A gauging station that the archive has readings of.</summary>
/// <param name="Station">Its name, for example 湘江株洲站.</param>
/// <param name="River">Its river, when it can be told.</param>
/// <param name="LastDay">The day of the newest issue that tells of it; null when no such issue has a day.</param>
internal sealed record Gauge(string Station, string? River, DateOnly? LastDay);
