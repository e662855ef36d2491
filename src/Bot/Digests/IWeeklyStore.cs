using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Digests;

/// <summary>Finds and commits weekly slots.</summary>
internal interface IWeeklyStore
{
    /// <summary>Active chats whose <see cref="Chat.NextWeeklyAt"/> has come, earliest first, with what they follow.</summary>
    Task<IReadOnlyList<Subscriber>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// In one transaction: plans the deliveries, saves the menus, and moves each chat's <see cref="Chat.NextWeeklyAt"/> on.
    /// A chat whose next slot is no longer the decision's is passed over: another process was faster. Returns how many were planned.
    /// </summary>
    Task<int> CommitAsync(IReadOnlyList<WeeklyDecision> decisions, CancellationToken cancellationToken);
}
