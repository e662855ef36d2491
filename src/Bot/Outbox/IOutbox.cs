using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Outbox;

/// <summary>What must be sent, kept until it is.</summary>
internal interface IOutbox
{
    /// <summary>Plans deliveries in one transaction; those whose chat, slot and part are planned already are passed over. Returns how many are new.</summary>
    Task<int> PlanAsync(IReadOnlyList<PlannedDelivery> deliveries, CancellationToken cancellationToken);

    /// <summary>
    /// Leases deliveries of these channels that are due (or whose lease ran out): replies before alerts before digests, earlier due first,
    /// parts of a slot in order. Expired ones are marked so and not given out. A delivery waits while an earlier part of its slot is not yet sent.
    /// </summary>
    Task<IReadOnlyList<Delivery>> LeaseAsync(IReadOnlyCollection<string> channels, int limit, TimeSpan leaseFor, CancellationToken cancellationToken);

    /// <summary>Notes that the channel took a delivery.</summary>
    Task MarkSentAsync(long deliveryId, string? messageId, CancellationToken cancellationToken);

    /// <summary>Gives a delivery back, to be tried again when due.</summary>
    Task PostponeAsync(long deliveryId, DateTimeOffset due, string reason, CancellationToken cancellationToken);

    /// <summary>Ends a delivery that will not be sent: failed, gone or expired. For gone, the chat is marked gone in the same transaction.</summary>
    Task AbandonAsync(long deliveryId, DeliveryState state, string reason, CancellationToken cancellationToken);

    /// <summary>What was sent to a chat after the given delivery, oldest first: a web page asks for what it missed.</summary>
    Task<IReadOnlyList<Delivery>> SentAsync(ChatId chat, long afterDelivery, int limit, CancellationToken cancellationToken);

    /// <summary>What is on record of the deliveries to a chat that told of an article, oldest first.</summary>
    Task<IReadOnlyList<DeliveryRecord>> OfArticleAsync(ChatId chat, long articleId, CancellationToken cancellationToken);

    /// <summary>How many deliveries wait or are leased.</summary>
    Task<long> BacklogAsync(CancellationToken cancellationToken);
}
