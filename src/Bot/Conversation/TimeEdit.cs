using System.Globalization;

namespace Baozhai.Bot.Conversation;

/// <summary>A change to the times there are: 晚 30 (minutes), 早 15, 加 21:00, 只 早, 去 晚.</summary>
/// <param name="times">The times there are.</param>
internal sealed class TimeEdit(IReadOnlyList<TimeOnly> times)
{
    /// <summary>Later by so many minutes.</summary>
    public const string Later = "晚";

    /// <summary>Earlier by so many minutes.</summary>
    public const string Earlier = "早";

    /// <summary>At this time as well.</summary>
    public const string Add = "加";

    /// <summary>Only at the times of this part of the day: 早, 中 or 晚.</summary>
    public const string Only = "只";

    /// <summary>Not at the times of this part of the day.</summary>
    public const string Without = "去";

    private static readonly TimeOnly Noon = new(11, 0);
    private static readonly TimeOnly Afternoon = new(14, 0);

    /// <summary>The times after an edit, ascending; null when the argument is none, and empty when none would be left.</summary>
    /// <param name="argument">What the command is told.</param>
    public IReadOnlyList<TimeOnly>? Apply(string argument) => argument.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [Later, var minutes] when Number(minutes) is { } later => Ordered(times.Select(time => time.AddMinutes(later))),
        [Earlier, var minutes] when Number(minutes) is { } earlier => Ordered(times.Select(time => time.AddMinutes(-earlier))),
        [Add, var time] when TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var added) => Ordered(times.Append(added)),
        [Only, "早" or "中" or "晚"] and [_, var part] => [.. times.Where(time => IsIn(time, part))],
        [Without, "早" or "中" or "晚"] and [_, var part] => [.. times.Where(time => !IsIn(time, part))],
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and < 24 * 60 ? minutes : null;

    private static IReadOnlyList<TimeOnly> Ordered(IEnumerable<TimeOnly> times) => [.. times.Distinct().Order()];

    private static bool IsIn(TimeOnly time, string part) => part == (time < Noon ? "早" : time < Afternoon ? "中" : "晚");
}
