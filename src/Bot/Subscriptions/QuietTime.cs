using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Subscriptions;

/// <summary>A chat's quiet hours, on its own clock.</summary>
internal static class QuietTime
{
    /// <summary>The end of the quiet hours when it is quiet now, otherwise now.</summary>
    public static DateTimeOffset EndOrNow(Chat chat, DateTimeOffset now) => End(chat, now) ?? now;

    /// <summary>The end of the quiet hours when it is quiet now, otherwise null.</summary>
    public static DateTimeOffset? End(Chat chat, DateTimeOffset now)
    {
        if (chat.Quiet is not { } quiet) return null;
        var local = TimeZoneInfo.ConvertTime(now, chat.Zone);
        var clock = TimeOnly.FromTimeSpan(local.TimeOfDay);
        if (!clock.IsBetween(quiet.From, quiet.Until)) return null;
        var today = DateOnly.FromDateTime(local.Date);
        var end = LocalSlots.InstantOf((clock < quiet.Until ? today : today.AddDays(1)).ToDateTime(quiet.Until), chat.Zone);
        // In the hour that comes twice in autumn the end may have been already.
        return end > now ? end : null;
    }
}
