using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Presentation;

/// <summary>Weekdays in words.</summary>
internal static class WeekdayText
{
    private const string Chinese = "一二三四五六日";
    private static readonly string[] English = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>每天, 工作日, 周末, 每周一、三、五.</summary>
    /// <param name="weekdays">ISO numbers, 1 is Monday, ascending.</param>
    /// <param name="language">The language.</param>
    public static string Say(IReadOnlyList<int> weekdays, Language language) => weekdays switch
    {
        { Count: 7 } => language.Say("每天", "every day"),
        [1, 2, 3, 4, 5] => language.Say("工作日", "on workdays"),
        [6, 7] => language.Say("周末", "at weekends"),
        _ => language.Say($"每周{string.Join('、', weekdays.Select(day => Chinese[day - 1]))}", $"on {string.Join(", ", weekdays.Select(day => English[day - 1]))}"),
    };

    /// <summary>The days of a chat's digest, in its language.</summary>
    public static string Say(Chat chat) => Say(chat.Weekdays, new Language(chat.Language));

    /// <summary>每周日 18:00.</summary>
    public static string Say(WeeklyTime weekly, Language language) =>
        language.Say($"{Say([weekly.Weekday], language)} {MomentText.Say(weekly.Time)}", $"{Say([weekly.Weekday], language)} at {MomentText.Say(weekly.Time)}");
}
