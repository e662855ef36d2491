using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Alerts;

/// <summary>Alerts, recorded with the articles that report of them, and which chats were told of what.</summary>
internal interface IAlerts
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

    /// <summary>The first message a chat got of the alert that a later report belongs to; null when it got none, or its number is not known.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="report">The later report.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<AlertMessage?> FirstMessageAsync(ChatId chat, AlertSlot report, CancellationToken cancellationToken);

    /// <summary>
    /// Of the given articles, those whose alert was sent or is about to be sent to a chat; a chat without any is left out. One question for a
    /// whole batch.
    /// </summary>
    Task<IReadOnlyDictionary<ChatId, IReadOnlySet<long>>> PushedAsync(
        IReadOnlyCollection<ChatId> chats, IReadOnlyCollection<long> articles, CancellationToken cancellationToken);
}
