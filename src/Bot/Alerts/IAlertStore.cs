using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Alerts;

/// <summary>Alerts raised with their articles.</summary>
internal interface IAlertStore
{
    /// <summary>Alerts not yet planned, oldest first.</summary>
    Task<IReadOnlyList<PendingAlert>> PendingAsync(CancellationToken cancellationToken);

    /// <summary>The alert an article raised; null when it raised none.</summary>
    Task<RaisedAlert?> FindAsync(long articleId, CancellationToken cancellationToken);

    /// <summary>Plans the deliveries of an alert and marks it planned, in one transaction. Returns how many are new.</summary>
    Task<int> PlanAsync(long alertId, IReadOnlyList<PlannedDelivery> deliveries, CancellationToken cancellationToken);
}
