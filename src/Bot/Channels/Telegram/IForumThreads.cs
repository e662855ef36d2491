using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Channels.Telegram;

/// <summary>Remembers the thread of a forum that what is pushed goes to: the one where it was last said what to follow.</summary>
internal interface IForumThreads
{
    /// <summary>The thread; null for the general one.</summary>
    Task<string?> FindAsync(ChatId chat, CancellationToken cancellationToken);

    /// <summary>Sets the thread; null for the general one.</summary>
    Task SaveAsync(ChatId chat, string? thread, CancellationToken cancellationToken);
}
