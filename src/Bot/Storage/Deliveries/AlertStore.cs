using Baozhai.Bot.Alerts;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage.Articles;

namespace Baozhai.Bot.Storage.Deliveries;

/// <summary>Alerts in the database.</summary>
internal sealed class AlertStore(Database database, TimeProvider time) : IAlertStore
{
    /// <inheritdoc />
    public Task<IReadOnlyList<PendingAlert>> PendingAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var alerts = await session.QueryAsync<AlertRow>("SELECT id, article_id, raised_at FROM alert WHERE planned_at IS NULL ORDER BY id");
            var articles = await ArticleReader.FindManyAsync(session, alerts.ConvertAll(alert => alert.ArticleId));
            var byId = articles.ToDictionary(article => article.Id);

            // An alert whose article went with a correction is told to nobody.
            return (IReadOnlyList<PendingAlert>)[.. alerts
                .Where(alert => byId.ContainsKey(alert.ArticleId))
                .Select(alert => new PendingAlert(alert.Id, byId[alert.ArticleId], alert.RaisedAt))];
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<RaisedAlert?> FindAsync(long articleId, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            session => session.FirstAsync<AlertRow>("SELECT id, article_id, raised_at, planned_at FROM alert WHERE article_id = @articleId", new { articleId }),
            cancellationToken);
        return row is null ? null : new RaisedAlert(row.RaisedAt, row.PlannedAt);
    }

    /// <inheritdoc />
    public Task<int> PlanAsync(long alertId, IReadOnlyList<PlannedDelivery> deliveries, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var now = time.GetUtcNow();
            await session.ExecuteAsync("UPDATE alert SET planned_at = @now WHERE id = @alertId AND planned_at IS NULL", new { now, alertId });
            using var writer = new DeliveryWriter(session, now);
            return writer.Plan(deliveries);
        },
        cancellationToken);

    private sealed class AlertRow
    {
        public long Id { get; init; }

        public long ArticleId { get; init; }

        public DateTimeOffset RaisedAt { get; init; }

        public DateTimeOffset? PlannedAt { get; init; }
    }
}
