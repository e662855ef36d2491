using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels;

/// <summary>Remembers which incoming updates were dealt with, so that each acts once even if the channel gives it twice.</summary>
internal interface IUpdateLog
{
    /// <summary>Whether the update was dealt with.</summary>
    Task<bool> SeenAsync(string channel, long updateId, CancellationToken cancellationToken);

    /// <summary>Notes an update as dealt with and plans its answers, in one transaction.</summary>
    Task RecordAsync(string channel, long updateId, IReadOnlyList<PlannedDelivery> answers, CancellationToken cancellationToken);

    /// <summary>The newest update dealt with; null before the first.</summary>
    Task<long?> LastAsync(string channel, CancellationToken cancellationToken);
}
