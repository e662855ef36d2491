using System.Globalization;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Digests;

/// <summary>Sets and stops a chat's digests.</summary>
internal sealed class DigestClock(IChatStore chats, TimeProvider time)
{
    /// <summary>Makes sure that a chat that follows something has its next slot.</summary>
    public async Task<Chat> StartAsync(Chat chat, CancellationToken cancellationToken) =>
        chat.NextDigestAt is null ? await SetAsync(chat, cancellationToken) : chat;

    /// <summary>Reckons the next slot anew, after the times have changed.</summary>
    public Task<Chat> RestartAsync(Chat chat, CancellationToken cancellationToken) => SetAsync(chat, cancellationToken);

    /// <summary>No more digests until it follows something again.</summary>
    public Task StopAsync(Chat chat, CancellationToken cancellationToken) => chats.SaveAsync(chat with { NextDigestAt = null }, cancellationToken);

    /// <summary>The times of day as people read them.</summary>
    public static string Times(Chat chat) => string.Join(new Language(chat.Language).Say("、", ", "), chat.DigestTimes.Select(moment => moment.ToString("HH:mm", CultureInfo.InvariantCulture)));

    /// <summary>The days as people read them.</summary>
    public static string Days(Chat chat) => WeekdayText.Say(chat.Weekdays, new Language(chat.Language));

    private async Task<Chat> SetAsync(Chat chat, CancellationToken cancellationToken)
    {
        var set = chat with { NextDigestAt = DigestSchedule.Next(chat, time.GetUtcNow()) };
        await chats.SaveAsync(set, cancellationToken);
        return set;
    }
}
