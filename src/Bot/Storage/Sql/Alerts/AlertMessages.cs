using Baozhai.Bot.Alerts;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Sql.Alerts;

/// <summary>Messages of alerts, read from the deliveries.</summary>
internal sealed class AlertMessages(Database database) : IAlertMessages
{
    /// <inheritdoc />
    public async Task<AlertMessage?> FirstAsync(ChatId chat, AlertSlot report, CancellationToken cancellationToken)
    {
        var (first, after) = AlertSlot.Range(report.AlertId);
        var row = await database.ReadAsync(
            session => session.FirstAsync<MessageRow>(
                """
                SELECT
                    delivery.message_id, body.reply,
                    (SELECT language FROM chat WHERE chat.channel = delivery.channel AND chat.address = delivery.address) AS language,
                    (SELECT change FROM alert_report WHERE alert_id = @AlertId AND number = @Report) AS change
                FROM delivery JOIN body ON body.id = delivery.body_id
                WHERE delivery.channel = @Channel AND delivery.address = @Address AND delivery.slot >= @first AND delivery.slot < @after
                    AND delivery.slot <> @slot AND delivery.state = @sent AND delivery.message_id IS NOT NULL
                ORDER BY delivery.id
                LIMIT 1
                """,
                new { report.AlertId, report.Report, chat.Channel, chat.Address, first, after, slot = report.ToString(), sent = DeliveryState.Sent }),
            cancellationToken);
        return row is null ? null : new AlertMessage(row.MessageId, ReplyJson.Read(row.Reply), row.Language ?? "zh", row.Change == (int)AlertStage.Ended);
    }

    private sealed class MessageRow
    {
        public string MessageId { get; init; } = "";

        public string Reply { get; init; } = "";

        public string? Language { get; init; }

        public int? Change { get; init; }
    }
}
