namespace Baozhai.Bot.Outbox;

/// <summary>Throws away what is over for long.</summary>
internal interface IDeliveryRetention
{
    /// <summary>
    /// Throws away deliveries that ended before an instant, then the bodies nobody refers to, then updates seen before another instant.
    /// In small transactions, so that others write in between.
    /// </summary>
    /// <param name="endedBefore">Deliveries that ended before this go.</param>
    /// <param name="seenBefore">Updates seen before this go.</param>
    /// <param name="cancellationToken">Ends it between two transactions.</param>
    Task<Retired> RetireAsync(DateTimeOffset endedBefore, DateTimeOffset seenBefore, CancellationToken cancellationToken);
}
