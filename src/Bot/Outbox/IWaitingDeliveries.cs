using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Outbox;

/// <summary>What waits for a chat, for channels whose people come and ask.</summary>
internal interface IWaitingDeliveries
{
    /// <summary>Alerts and digests that were planned for a chat, not sent, and are still of use; alerts first, then in the order of planning.</summary>
    Task<IReadOnlyList<Delivery>> ForAsync(ChatId chat, CancellationToken cancellationToken);
}
