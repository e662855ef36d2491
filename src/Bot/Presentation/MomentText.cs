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
