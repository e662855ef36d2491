using System.Globalization;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Sql.Chats;

/// <summary>The text forms of chat settings: <c>07:30,18:00</c>, <c>12345</c>, <c>22:00-07:00</c>, <c>7 18:00</c>. Seconds are kept where there are any.</summary>
internal static class ChatForm
{
    private const string Minutes = "HH:mm";

    public static string Times(IReadOnlyList<TimeOnly> times) => string.Join(',', times.Select(Time));

    public static IReadOnlyList<TimeOnly> ReadTimes(string times) => Array.ConvertAll(Split(times), ReadTime);

    public static string Weekdays(IReadOnlyList<int> weekdays) => string.Concat(weekdays);

    public static IReadOnlyList<int> ReadWeekdays(string weekdays) => [.. weekdays.Select(digit => digit - '0')];

    public static string? Quiet(QuietHours? quiet) => quiet is null ? null : $"{Time(quiet.From)}-{Time(quiet.Until)}";

    public static QuietHours? ReadQuiet(string? quiet)
    {
        if (quiet is null) return null;
        var ends = quiet.Split('-');
        return new QuietHours(ReadTime(ends[0]), ReadTime(ends[1]));
    }

    public static string? Weekly(WeeklyTime? weekly) => weekly is null ? null : $"{weekly.Weekday} {Time(weekly.Time)}";

    public static WeeklyTime? ReadWeekly(string? weekly) => weekly is null ? null : new WeeklyTime(weekly[0] - '0', ReadTime(weekly[2..]));

    private static string[] Split(string times) => times.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string Time(TimeOnly time) =>
        time.ToString(time.Ticks % TimeSpan.TicksPerMinute == 0 ? Minutes : "O", CultureInfo.InvariantCulture);

    private static TimeOnly ReadTime(string time) => TimeOnly.Parse(time, CultureInfo.InvariantCulture);
}
