using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Digests;

/// <summary>Knows which articles came to which chats as alerts.</summary>
internal interface IPushedArticles
{
    /// <summary>Of the given articles, those whose alert was sent or is about to be sent to a chat; a chat without any is left out. One question for a whole batch.</summary>
    Task<IReadOnlyDictionary<ChatId, IReadOnlySet<long>>> FindAsync(
        IReadOnlyCollection<ChatId> chats, IReadOnlyCollection<long> articles, CancellationToken cancellationToken);
}
