namespace Baozhai.Bot.Digests;

/// <summary>Commits digest slots.</summary>
internal interface IDigestStore
{
    /// <summary>
    /// In one transaction: plans the deliveries, saves the menus, and moves each chat's bookkeeping on
    /// (<c>DigestedArticle</c>, <c>NextDigestAt</c>, and <c>LastDigestAt</c> = the slot where there was a digest).
    /// A chat whose next slot is no longer the decision's is passed over: another process was faster. Returns how many digests were planned.
    /// </summary>
    Task<int> CommitAsync(IReadOnlyList<DigestDecision> decisions, CancellationToken cancellationToken);
}
