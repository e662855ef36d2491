using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Subscriptions;

/// <summary>When a chat's digests are due. A pause moves what would come in it to the first slot after its end.</summary>
internal static class DigestSchedule
{
    /// <summary>The first slot after an instant; null when the chat chose no weekday.</summary>
    public static DateTimeOffset? Next(Chat chat, DateTimeOffset after) =>
        LocalSlots.Next(chat.Zone, chat.Weekdays, chat.DigestTimes, AfterPause(chat, after));

    /// <summary>The first slot of the weekly digest after an instant; null when the chat has none.</summary>
    public static DateTimeOffset? NextWeekly(Chat chat, DateTimeOffset after) => chat.Weekly is { } weekly
        ? LocalSlots.Next(chat.Zone, [weekly.Weekday], [weekly.Time], AfterPause(chat, after))
        : null;

    /// <summary>The slot at which a chat's next digest comes: its next one, or the first after its pause; null while none is set.</summary>
    public static DateTimeOffset? Coming(Chat chat) =>
        chat.NextDigestAt is { } next && chat.PausedUntil > next ? Next(chat, chat.PausedUntil.Value) : chat.NextDigestAt;

    /// <summary>The last slot that is not after <paramref name="now"/>, from the given one on.</summary>
    public static DateTimeOffset LastUntil(Chat chat, DateTimeOffset first, DateTimeOffset now) =>
        LocalSlots.LastUntil(first, now, after => Next(chat, after));

    /// <summary>The last weekly slot that is not after <paramref name="now"/>, from the given one on.</summary>
    public static DateTimeOffset LastWeeklyUntil(Chat chat, DateTimeOffset first, DateTimeOffset now) =>
        LocalSlots.LastUntil(first, now, after => NextWeekly(chat, after));

    // A slot at the very end of the pause comes.
    private static DateTimeOffset AfterPause(Chat chat, DateTimeOffset after) =>
        chat.PausedUntil is { } end && end > after ? end.AddTicks(-1) : after;
}
