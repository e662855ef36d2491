using System.Globalization;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation;

/// <summary>Instants as a chat reads them, in its own zone.</summary>
internal static class MomentText
{
    /// <summary>Day and minute: 2026-03-03 07:30.</summary>
    public static string Say(DateTimeOffset instant, Chat chat) =>
        TimeZoneInfo.ConvertTime(instant, chat.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
