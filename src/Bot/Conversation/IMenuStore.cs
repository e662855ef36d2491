using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation;

/// <summary>Keeps what numbers mean in each chat.</summary>
internal interface IMenuStore
{
    /// <summary>The menu of a chat; <see cref="Menu.Empty"/> when nothing was listed.</summary>
    Task<Menu> FindAsync(ChatId chat, CancellationToken cancellationToken);

    /// <summary>Replaces the menu of a chat.</summary>
    Task SaveAsync(ChatId chat, Menu menu, CancellationToken cancellationToken);
}
