using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Digests;

/// <summary>Keeps digests out of a chat's quiet hours.</summary>
internal static class QuietTime
{
    /// <summary>The end of the quiet hours when it is quiet now, otherwise now.</summary>
    public static DateTimeOffset EndOrNow(Chat chat, DateTimeOffset now)
    {
        if (chat.Quiet is not { } quiet) return now;
        var local = TimeZoneInfo.ConvertTime(now, chat.Zone);
        var clock = TimeOnly.FromTimeSpan(local.TimeOfDay);
        return clock.IsBetween(quiet.From, quiet.Until) ? now + (quiet.Until - clock) : now;
    }
}
