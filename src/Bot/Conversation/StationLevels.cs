using System.Globalization;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Conversation;

/// <summary>The water levels of one station as text.</summary>
/// <param name="Gauge">The station.</param>
/// <param name="Measured">Levels that were measured, each moment once, newest first.</param>
/// <param name="Expected">What the newest issue expects to come after the last of them.</param>
/// <param name="WarningMeters">警戒水位 as last told; null when no story tells it.</param>
/// <param name="GuaranteeMeters">保证水位 as last told; null when no story tells it.</param>
internal sealed record StationLevels(
    Gauge Gauge, IReadOnlyList<StationReading> Measured, IReadOnlyList<StationReading> Expected, decimal? WarningMeters, decimal? GuaranteeMeters)
{
    /// <summary>Orders the readings of a station.</summary>
    public static StationLevels Of(Gauge gauge, IReadOnlyList<StationReading> readings)
    {
        var measured = readings
            .Where(reading => reading.Reading is { Forecast: false, LevelMeters: not null })
            .OrderByDescending(reading => reading.At)
            .DistinctBy(reading => reading.Reading.Time is { } time ? (time, 0m) : (reading.At, reading.Reading.LevelMeters!.Value))
            .ToList();
        var newest = measured.Count > 0 ? measured[0].At : DateTime.MinValue;
        var lastDay = readings.Count > 0 ? readings.Max(reading => reading.Day) : null;
        var expected = readings
            .Where(reading => reading.Reading.Forecast && reading.Day == lastDay && (reading.Reading.Time is null || reading.Reading.Time > newest))
            .OrderBy(reading => reading.At)
            .ToList();
        decimal? LastTold(Func<Reading, decimal?> mark) => measured.Concat(readings).Select(reading => mark(reading.Reading)).FirstOrDefault(meters => meters is not null);
        return new StationLevels(gauge, measured, expected, LastTold(reading => reading.WarningMeters), LastTold(reading => reading.GuaranteeMeters));
    }

    /// <summary>The newest level with its time; what was told instead where no level was.</summary>
    public string Latest(Language language) => Measured is [var newest, ..]
        ? $"{Meters(newest.Reading.LevelMeters!.Value, language)}{language.Say($"（{newest.When}）", $" ({newest.When})")}"
        : language.Say("没有实测水位", "no level was told");

    /// <summary>How the newest level stands to the warning level and, when it is higher, to the guarantee level; null when neither is known.</summary>
    public string? Against(Language language)
    {
        if (Measured is not [{ Reading: var newest }, ..]) return null;
        var warning = (newest.AboveWarningMeters ?? (newest.LevelMeters - WarningMeters)) switch
        {
            null => null,
            0 => language.Say("平警戒水位", "at the warning level"),
            > 0 and var above => language.Say($"超警戒 {Meters(above, language)}", $"{Meters(above, language)} above the warning level"),
            var below => language.Say($"低于警戒 {Meters(-below.Value, language)}", $"{Meters(-below.Value, language)} below the warning level"),
        };
        var guarantee = (newest.AboveGuaranteeMeters ?? (newest.LevelMeters - GuaranteeMeters)) is > 0 and var high
            ? language.Say($"超保证 {Meters(high, language)}", $"{Meters(high, language)} above the guarantee level")
            : null;
        return (warning, guarantee) switch
        {
            (not null, not null) => $"{warning}{language.Say("，", ", ")}{guarantee}",
            _ => guarantee ?? warning,
        };
    }

    /// <summary>Whether the newest level is above the warning level; false where that is not known.</summary>
    public bool IsAboveWarning => Measured is [{ Reading: var newest }, ..] && (newest.AboveWarningMeters ?? (newest.LevelMeters - WarningMeters)) > 0;

    /// <summary>The day of the newest level, or of the issue that told of it; null when neither is known.</summary>
    public DateOnly? LastDay => Measured is [{ At: var at }, ..] && at > DateTime.MinValue ? DateOnly.FromDateTime(at) : Gauge.LastDay;

    /// <summary>A line for each thing expected; of what was to have come already only that the water should be back. Empty when nothing is.</summary>
    /// <param name="language">The language.</param>
    /// <param name="now">The present, local to the papers.</param>
    public string Forecast(Language language, DateTime now) => string.Join('\n', Expected
        .Where(reading => !(reading.Reading.Time <= now) || ExpectedRecession.IsRecession(reading.Reading))
        .Select(reading => reading.Reading.Time <= now
            ? language.Say($"预计已退（{reading.When}），尚无实测", $"Expected to be back by {reading.When}, not measured yet")
            : string.Join(' ', new[]
            {
                language.Say("预计", "Expected"),
                reading.Reading.Time is null ? null : reading.When,
                reading.Reading.LevelMeters is { } level ? Meters(level, language) : null,
                reading.Reading.What,
            }.OfType<string>()))
        .Distinct());

    /// <summary>Metres as they are said.</summary>
    public static string Meters(decimal meters, Language language) => string.Create(CultureInfo.InvariantCulture, $"{meters:0.00##}{language.Say("米", " m")}");
}

/// <summary>Says of data that is not of these days how old it is.</summary>
internal static class AgeText
{
    private const int DaysOfMonth = 30;

    /// <summary>旧数据，3 天前的; null for what is of today or yesterday, of a day to come, or of an unknown day.</summary>
    /// <param name="day">The day it is of.</param>
    /// <param name="today">The present day.</param>
    /// <param name="language">The language.</param>
    public static string? Of(DateOnly? day, DateOnly today, Language language)
    {
        if (day is not { } known || today.DayNumber - known.DayNumber is var days && days < 2) return null;
        var years = today.Year - known.Year - (known.AddYears(today.Year - known.Year) > today ? 1 : 0);
        var (count, chinese, english) = (days / DaysOfMonth) switch
        {
            _ when years > 0 => (years, "年", "year"),
            >= 2 and var months => (months, "个月", "month"),
            _ => (days, "天", "day"),
        };
        var number = count.ToString(CultureInfo.InvariantCulture);
        return language.Say($"旧数据，{number} {chinese}前的", $"old data, {number} {english}{(count == 1 ? "" : "s")} ago");
    }

    /// <summary>The same behind something, in brackets; empty where nothing need be said.</summary>
    public static string Behind(DateOnly? day, DateOnly today, Language language) =>
        Of(day, today, language) is { } age ? language.Say($"（{age}）", $" ({age})") : "";

    /// <summary>The day of an instant on a clock.</summary>
    public static DateOnly Today(DateTimeOffset now, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).Date);
}
