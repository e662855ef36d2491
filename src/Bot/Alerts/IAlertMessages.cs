using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Alerts;

/// <summary>Knows which messages told a chat of an alert, so that later ones can be tied to the first.</summary>
internal interface IAlertMessages
{
    /// <summary>The first message a chat got of the alert that a later report belongs to; null when it got none, or its number is not known.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="report">The later report.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<AlertMessage?> FirstAsync(ChatId chat, AlertSlot report, CancellationToken cancellationToken);
}
