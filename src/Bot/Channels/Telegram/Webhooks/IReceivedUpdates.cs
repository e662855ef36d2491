namespace Baozhai.Bot.Channels.Telegram.Webhooks;

/// <summary>Keeps updates that came by webhook until they are dealt with: what was answered with 200 does not come again.</summary>
internal interface IReceivedUpdates
{
    /// <summary>Keeps an update; one that is kept already stays as it is.</summary>
    Task AddAsync(ReceivedUpdate update, CancellationToken cancellationToken);

    /// <summary>Updates not dealt with yet, in the order of their numbers.</summary>
    /// <param name="busy">Queues that are passed over.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<IReadOnlyList<ReceivedUpdate>> WaitingAsync(IReadOnlyCollection<long> busy, int limit, CancellationToken cancellationToken);

    /// <summary>Forgets an update that was dealt with.</summary>
    Task DoneAsync(long updateId, CancellationToken cancellationToken);
}
