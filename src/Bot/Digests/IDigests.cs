using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Digests;

/// <summary>Finds and commits the slots of digests.</summary>
internal interface IDigests
{
    /// <summary>Active chats whose <see cref="Chat.NextDigestAt"/> has come, earliest first, with what they follow.</summary>
    Task<IReadOnlyList<Subscriber>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Active chats whose <see cref="Chat.NextWeeklyAt"/> has come, earliest first, with what they follow.</summary>
    Task<IReadOnlyList<Subscriber>> WeeklyDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

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
