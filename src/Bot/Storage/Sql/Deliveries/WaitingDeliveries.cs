using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>What waits for a chat, in the database.</summary>
internal sealed class WaitingDeliveries(Database database, TimeProvider time) : IWaitingDeliveries
{
    // Quiet hours put off what is sent, not what is asked for: due is not looked at. One that is being sent just now is left to its sender.
    private const string Waiting =
        $"""
        SELECT {DeliveryRow.Columns}
        FROM {DeliveryRow.Tables}
        WHERE delivery.channel = @Channel AND delivery.address = @Address AND delivery.state = @pending AND delivery.lane IN (@alert, @digest)
            AND (delivery.expires IS NULL OR delivery.expires > @now)
        ORDER BY delivery.lane, delivery.id
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Delivery>> ForAsync(ChatId chat, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<DeliveryRow>(
                Waiting,
                new { chat.Channel, chat.Address, pending = DeliveryState.Pending, alert = Lane.Alert, digest = Lane.Digest, now = time.GetUtcNow() }),
            cancellationToken);
        return rows.ConvertAll(row => row.ToDelivery());
    }
}
