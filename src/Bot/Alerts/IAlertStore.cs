using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Alerts;

/// <summary>Alerts, recorded with the articles that report of them.</summary>
internal interface IAlertStore
{
    /// <summary>Reports readers are to be told of and that are not yet planned, oldest first.</summary>
    Task<IReadOnlyList<PendingAlert>> PendingAsync(CancellationToken cancellationToken);

    /// <summary>What readers were told of first in an article; null when it is part of no alert they were told of.</summary>
    Task<RaisedAlert?> FindAsync(long articleId, CancellationToken cancellationToken);

    /// <summary>Plans the deliveries of a report and marks it planned, in one transaction. Returns how many are new.</summary>
    Task<int> PlanAsync(AlertSlot report, IReadOnlyList<PlannedDelivery> deliveries, CancellationToken cancellationToken);

    /// <summary>The chats that were told of an alert, or are about to be.</summary>
    Task<IReadOnlySet<ChatId>> RecipientsAsync(long alertId, CancellationToken cancellationToken);

    /// <summary>The chats that were told the figures a correction puts right, or are about to be.</summary>
    Task<IReadOnlySet<ChatId>> MistakenAsync(AlertSlot correction, CancellationToken cancellationToken);

    /// <summary>
    /// Alerts in force, gravest first, then the one that changed last. One of which no report spoke for <see cref="AlertOptions.LapseHours"/>
    /// has lapsed and is not among them.
    /// </summary>
    Task<IReadOnlyList<InForceAlert>> InForceAsync(CancellationToken cancellationToken);
}
