using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Presentation;

/// <summary>Instants in words, on a chat's own clock.</summary>
internal static class MomentText
{
    /// <summary>Day and time of day: 2024-06-27 07:30.</summary>
    public static string Say(DateTimeOffset instant, Chat chat) =>
        TimeZoneInfo.ConvertTime(instant, chat.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The same, or something else where there is no instant.</summary>
    public static string Say(DateTimeOffset? instant, Chat chat, string none) => instant is { } known ? Say(known, chat) : none;

    /// <summary>A moment of the next days as people say it: 今天 20:00, 明早 7:30, 7月3日 7:30.</summary>
    public static string Soon(DateTimeOffset instant, DateTimeOffset now, Chat chat)
    {
        var language = new Language(chat.Language);
        var (local, today) = (TimeZoneInfo.ConvertTime(instant, chat.Zone), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, chat.Zone).Date));
        var clock = local.ToString("H:mm", CultureInfo.InvariantCulture);
        return (DateOnly.FromDateTime(local.Date).DayNumber - today.DayNumber) switch
        {
            0 => language.Say($"今天 {clock}", $"today at {clock}"),
            1 when local.Hour < 12 => language.Say($"明早 {clock}", $"tomorrow at {clock}"),
            1 => language.Say($"明天 {clock}", $"tomorrow at {clock}"),
            _ => language.Say(local.ToString("M月d日 H:mm", CultureInfo.InvariantCulture), $"{local.ToString("d MMMM", CultureInfo.InvariantCulture)} at {clock}"),
        };
    }

    /// <summary>A time of day: 07:30.</summary>
    public static string Say(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Weekdays in words.</summary>
internal static class WeekdayText
{
    private const string Chinese = "一二三四五六日";
    private const string FromSunday = "日一二三四五六";
    private static readonly string[] English = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>A day as a newspaper prints it: 2024年6月27日 星期四.</summary>
    public static string Day(DateOnly day, Language language) => language.Say(
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy年M月d日} 星期{FromSunday[(int)day.DayOfWeek]}"),
        string.Create(CultureInfo.InvariantCulture, $"{day:dddd d MMMM yyyy}"));

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

/// <summary>Quiet hours in words.</summary>
internal static class QuietHoursText
{
    /// <summary>The hours: 22:00–07:00.</summary>
    public static string Hours(QuietHours quiet) => $"{MomentText.Say(quiet.From)}–{MomentText.Say(quiet.Until)}";

    /// <summary>What becomes of alerts in them.</summary>
    public static string Alerts(Chat chat, Language language)
    {
        var silently = chat.SilentAlerts ? language.Say("，不出声", ", silently") : "";
        return chat.QuietAlerts switch
        {
            QuietAlerts.All => language.Say("警报照来", "alerts come all the same") + silently,
            QuietAlerts.Severe => language.Say("只有严重警报会来", "only severe alerts come") + silently,
            _ => language.Say("警报也等到结束", "alerts wait for the end as well"),
        };
    }
}
