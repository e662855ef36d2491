using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Digests;

/// <summary>Finds and commits the slots of digests.</summary>
internal interface IDigests
{
    /// <summary>Active chats whose <see cref="Chat.NextDigestAt"/> has come, earliest first, with what they follow; of a share of the chats.</summary>
    Task<IReadOnlyList<Subscriber>> DueAsync(DateTimeOffset now, int limit, Share share, CancellationToken cancellationToken);

    /// <summary>Active chats whose <see cref="Chat.NextWeeklyAt"/> has come, earliest first, with what they follow; of a share of the chats.</summary>
    Task<IReadOnlyList<Subscriber>> WeeklyDueAsync(DateTimeOffset now, int limit, Share share, CancellationToken cancellationToken);

    /// <summary>Active chats that get 快讯 (<see cref="Chat.Flash"/>), with what they follow; of a share of the chats.</summary>
    Task<IReadOnlyList<Subscriber>> FlashAsync(Share share, CancellationToken cancellationToken);

    /// <summary>
    /// In one transaction: plans the deliveries, saves the menus, and moves each chat's bookkeeping on
    /// (<c>DigestedArticle</c>, <c>NextDigestAt</c>, and <c>LastDigestAt</c> = the slot where there was a digest).
    /// A chat whose next slot is no longer the decision's is passed over: another process was faster. Returns how many digests were planned.
    /// </summary>
    Task<int> CommitAsync(IReadOnlyList<DigestDecision> decisions, CancellationToken cancellationToken);

    /// <summary>
    /// In one transaction: plans the deliveries, saves the menus, and moves each chat's <see cref="Chat.NextWeeklyAt"/> on.
    /// A chat whose next slot is no longer the decision's is passed over: another process was faster. Returns how many were planned.
    /// </summary>
    Task<int> CommitAsync(IReadOnlyList<WeeklyDecision> decisions, CancellationToken cancellationToken);
}

/// <summary>What is done with the digest slot of one chat.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Slot">The slot's instant, the chat's <see cref="Chat.NextDigestAt"/> when it was found due.</param>
/// <param name="Delivery">The digest; null when there was nothing to tell.</param>
/// <param name="Menu">What numbers mean after it; null without a digest.</param>
/// <param name="DigestedArticle">The last article dealt with.</param>
/// <param name="NextDigestAt">The slot after it; null for none.</param>
internal sealed record DigestDecision(
    ChatId Chat, DateTimeOffset Slot, PlannedDelivery? Delivery, Menu? Menu, long DigestedArticle, DateTimeOffset? NextDigestAt);

/// <summary>What is done with the weekly slot of one chat.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Slot">The slot's instant, the chat's <see cref="Chat.NextWeeklyAt"/> when it was found due.</param>
/// <param name="Delivery">The weekly digest; null when there was nothing to tell.</param>
/// <param name="Menu">What numbers mean after it; null without a digest.</param>
/// <param name="NextWeeklyAt">The slot after it; null for none.</param>
internal sealed record WeeklyDecision(ChatId Chat, DateTimeOffset Slot, PlannedDelivery? Delivery, Menu? Menu, DateTimeOffset? NextWeeklyAt);
