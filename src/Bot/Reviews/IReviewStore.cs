using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Reviews;

/// <summary>Keeps what readers found wrong, until an operator has dealt with it.</summary>
internal interface IReviewStore
{
    /// <summary>
    /// Keeps a report, once per chat and story: a second one opens it again and takes over the new words, where there are any.
    /// Returns whether it is the first.
    /// </summary>
    Task<bool> ReportAsync(ChatId chat, long articleId, string? reason, CancellationToken cancellationToken);

    /// <summary>One report that waits, or null.</summary>
    Task<Review?> FindOpenAsync(long reviewId, CancellationToken cancellationToken);

    /// <summary>Reports that wait, oldest first.</summary>
    Task<IReadOnlyList<Review>> OpenAsync(int offset, int limit, CancellationToken cancellationToken);

    /// <summary>How many reports wait.</summary>
    Task<int> CountOpenAsync(CancellationToken cancellationToken);

    /// <summary>Ends a report; returns whether it waited.</summary>
    /// <param name="reviewId">The report's number.</param>
    /// <param name="state">Fixed or rejected.</param>
    /// <param name="note">What the operator says of it; null for nothing.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The state is <see cref="ReviewState.Open"/>.</exception>
    Task<bool> SettleAsync(long reviewId, ReviewState state, string? note, CancellationToken cancellationToken);
}
