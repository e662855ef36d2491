using System.Globalization;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation;

/// <summary>Instants in words, on a chat's own clock.</summary>
internal static class MomentText
{
    /// <summary>Day and time of day: 2024-06-27 07:30.</summary>
    public static string Say(DateTimeOffset instant, Chat chat) =>
        TimeZoneInfo.ConvertTime(instant, chat.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The same, or something else where there is no instant.</summary>
    public static string Say(DateTimeOffset? instant, Chat chat, string none) => instant is { } known ? Say(known, chat) : none;

    /// <summary>A time of day: 07:30.</summary>
    public static string Say(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
