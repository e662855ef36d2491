using System.Text.RegularExpressions;

namespace Baozhai.Bot.Conversation;

/// <summary>Days and times together, in any order: 工作日 7:30, 周一三五 早上7点 18:00, 每天八点, weekdays at 7:30.</summary>
/// <param name="Weekdays">ISO numbers, 1 is Monday, ascending; empty when none was named.</param>
/// <param name="Times">Times of day, ascending; empty when none was named.</param>
internal sealed partial record ScheduleText(IReadOnlyList<int> Weekdays, IReadOnlyList<TimeOnly> Times)
{
    /// <summary>
    /// Reads it; null when the text says anything else, or nothing, or other times for other days (工作日 7:30 周末 9:00): all days have the same.
    /// </summary>
    public static ScheduleText? Parse(string text)
    {
        var weekdays = WeekdaysText.Take(text, out var rest);
        var others = Filler().Replace(rest, " ").Split('\n').Where(part => !string.IsNullOrWhiteSpace(part)).ToList();
        if (others.Count == 0) return weekdays.Count > 0 ? new ScheduleText(weekdays, []) : null;
        return others is [var only] && TimeOfDayText.Parse(only) is { Count: > 0 } times ? new ScheduleText(weekdays, times) : null;
    }

    [GeneratedRegex("改[成为到]|设[成为]|[的在、,和]|\\b(?:on|at|to|every|and)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
