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

    public Task MarkSentAsync(Lease lease, string? messageId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task NotePiecesAsync(Lease lease, int pieces, string? messageId, TimeSpan leaseFor, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task PostponeAsync(Lease lease, DateTimeOffset readyAt, string reason, bool tried, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task AbandonAsync(Lease lease, DeliveryState state, string reason, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<LaneCount>> ExpireAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> ResumeAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> GiveUpLostAsync(string channel, Lane lane, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task MoveAsync(ChatId from, ChatId to, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<DeliveryRecord>> OfArticleAsync(ChatId chat, long articleId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<long> BacklogAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<LaneCount>> DepthAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<DeliveryHistory>> LatestAsync(ChatId chat, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DeliveryHistory?> HistoryAsync(long deliveryId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
