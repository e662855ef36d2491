using System.Globalization;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Alerts;

/// <summary>
/// Plans the deliveries of alerts that were raised with their articles. An alert stays pending until its deliveries are
/// committed, so one raised just before a kill is planned at the next start, and none twice.
/// </summary>
internal sealed partial class AlertPlanner(
    IAlertStore alerts, IChatStore chats, OutboxSignal signal, IOptions<AlertOptions> options, TimeProvider time, ILogger<AlertPlanner> logger)
{
    /// <summary>Plans every pending alert; returns how many deliveries are new.</summary>
    public async Task<int> PlanPendingAsync(CancellationToken cancellationToken)
    {
        var planned = 0;
        foreach (var alert in await alerts.PendingAsync(cancellationToken))
        {
            var followers = await chats.FollowersAsync([new Subscription(SubscriptionKind.Topic, options.Value.Topic)], cancellationToken);
            var bodies = followers.Select(chat => chat.Language).Distinct().ToDictionary(code => code, code => AlertComposer.Compose(alert.Article, new Language(code)));
            var slot = string.Create(CultureInfo.InvariantCulture, $"alert:{alert.Id}");
            var expires = alert.RaisedAt.AddHours(options.Value.FreshHours);
            var deliveries = followers
                .Select(chat => new PlannedDelivery(chat.Id, Lane.Alert, slot, 0, bodies[chat.Language], time.GetUtcNow(), expires) { Articles = [alert.Article.Id] })
                .ToList();
            var added = await alerts.PlanAsync(alert.Id, deliveries, cancellationToken);
            signal.Raise();
            LogPlanned(alert.Id, alert.Article.Id, added);
            planned += added;
        }

        return planned;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Alert {Alert} for article {Article} goes to {Count} chats")]
    private partial void LogPlanned(long alert, long article, int count);
}
