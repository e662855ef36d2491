using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Subscriptions;

/// <summary>Sets and stops a chat's digests.</summary>
internal sealed class DigestClock(IChats chats, TimeProvider time)
{
    /// <summary>Makes sure that a chat that follows something has its next slot.</summary>
    public Task<Chat> StartAsync(Chat chat, CancellationToken cancellationToken) => chat.NextDigestAt is null
        ? SaveAsync(chat with { NextDigestAt = DigestSchedule.Next(chat, time.GetUtcNow()) }, cancellationToken)
        : Task.FromResult(chat);

    /// <summary>
    /// Keeps changed settings and reckons the next slots anew. A chat that follows nothing still gets no daily digest. A slot that has
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
