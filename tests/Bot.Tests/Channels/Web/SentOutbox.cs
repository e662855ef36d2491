using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Tests.Channels.Web;

/// <summary>An outbox of which only what was sent is of interest.</summary>
internal sealed class SentOutbox : IOutbox
{
    private readonly List<Delivery> _sent = [];

    /// <summary>Runs after what was sent has been looked up, before the answer is given.</summary>
    public Action AfterLookup { get; set; } = () => { };

    public void Sent(params IReadOnlyList<Delivery> deliveries)
    {
        lock (_sent) _sent.AddRange(deliveries);
    }

    public Task<IReadOnlyList<Delivery>> SentAsync(ChatId chat, long afterDelivery, int limit, CancellationToken cancellationToken)
    {
        IReadOnlyList<Delivery> found;
        lock (_sent) found = [.. _sent.Where(one => one.Chat == chat && one.Id > afterDelivery).OrderBy(one => one.Id).Take(limit)];
        AfterLookup();
        return Task.FromResult(found);
    }

    public Task<int> PlanAsync(IReadOnlyList<PlannedDelivery> deliveries, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Delivery>> LeaseAsync(
        IReadOnlyCollection<string> channels, int limit, TimeSpan leaseFor, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task MarkSentAsync(long deliveryId, string? messageId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task PostponeAsync(long deliveryId, DateTimeOffset due, string reason, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task AbandonAsync(long deliveryId, DeliveryState state, string reason, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<DeliveryRecord>> OfArticleAsync(ChatId chat, long articleId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<long> BacklogAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
