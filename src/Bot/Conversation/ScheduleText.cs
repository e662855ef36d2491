using System.Text.RegularExpressions;

namespace Baozhai.Bot.Conversation;

/// <summary>Days and times together, in any order: 工作日 7:30, 周一三五 早上7点 18:00, 每天八点, weekdays at 7:30.</summary>
/// <param name="Weekdays">ISO numbers, 1 is Monday, ascending; empty when none was named.</param>
/// <param name="Times">Times of day, ascending; empty when none was named.</param>
internal sealed partial record ScheduleText(IReadOnlyList<int> Weekdays, IReadOnlyList<TimeOnly> Times)
{
    /// <summary>Reads it; null when the text says anything else, or nothing.</summary>
    public static ScheduleText? Parse(string text)
    {
        var weekdays = WeekdaysText.Take(text, out var rest);
        var times = TimeOfDayText.Parse(rest = Filler().Replace(rest, " "));
        return (times.Count > 0 || string.IsNullOrWhiteSpace(rest)) && (times.Count > 0 || weekdays.Count > 0) ? new ScheduleText(weekdays, times) : null;
    }

    [GeneratedRegex("[的在、,和]|\\b(?:on|at|every|and)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
