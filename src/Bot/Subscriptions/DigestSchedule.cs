using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

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

/// <summary>Sets and stops a chat's digests.</summary>
internal sealed class DigestClock(IChats chats, TimeProvider time)
{
    /// <summary>Makes sure that a chat that follows something has its next slot.</summary>
    public Task<Chat> StartAsync(Chat chat, CancellationToken cancellationToken) => chat.NextDigestAt is null
        ? SaveAsync(chat with { NextDigestAt = DigestSchedule.Next(chat, time.GetUtcNow()) }, cancellationToken)
        : Task.FromResult(chat);

    /// <summary>
    /// Keeps changed settings and recomputes the next slots. A chat that follows nothing still gets no daily digest. A slot that has
    /// come and is not yet dealt with stays, unless the chat is paused: a change of settings must not lose it.
    /// </summary>
    public Task<Chat> ChangeAsync(Chat chat, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return SaveAsync(
            chat with
            {
                NextDigestAt = chat.NextDigestAt is null || IsWaiting(chat.NextDigestAt) ? chat.NextDigestAt : DigestSchedule.Next(chat, now),
                NextWeeklyAt = chat.Weekly is not null && IsWaiting(chat.NextWeeklyAt) ? chat.NextWeeklyAt : DigestSchedule.NextWeekly(chat, now),
            },
            cancellationToken);

        bool IsWaiting(DateTimeOffset? slot) => slot <= now && !(chat.PausedUntil > now);
    }

    /// <summary>No more digests until it follows something again, and no weekly ones until it asks for them.</summary>
    public Task StopAsync(Chat chat, CancellationToken cancellationToken) =>
        SaveAsync(chat with { NextDigestAt = null, Weekly = null, NextWeeklyAt = null }, cancellationToken);

    /// <summary>The times of day as people read them.</summary>
    public static string Times(Chat chat) => string.Join(new Language(chat.Language).Say("、", ", "), chat.DigestTimes.Select(moment => moment.ToString("HH:mm", CultureInfo.InvariantCulture)));

    private async Task<Chat> SaveAsync(Chat chat, CancellationToken cancellationToken)
    {
        await chats.SaveAsync(chat, cancellationToken);
        return chat;
    }
}

/// <summary>When digests go out. Section <c>Digest</c>.</summary>
internal sealed class DigestOptions
{
    /// <summary>The time of day of a newcomer's digest, in its zone. Default 07:30.</summary>
    public TimeOnly DefaultTime { get; set; } = new(7, 30);

    /// <summary>IANA name of a newcomer's time zone. Default Asia/Shanghai.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>The zone of that name, which is also that of the papers' days.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>How many days old an article or a missed slot may be and still be sent. Default 3, from 1 to 30.</summary>
    public int FreshDays { get; set; } = 3;
}
