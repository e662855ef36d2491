using Baozhai.Bot.Alerts;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage.LiteDb.Deliveries;
using Baozhai.Bot.Storage.Sql.Alerts;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Storage.LiteDb.Alerts;

/// <summary>Alerts in documents, and which chats were told of them.</summary>
internal sealed class LiteAlerts(LiteStore store, IOptions<AlertOptions> options, TimeProvider time) : IAlerts
{
    /// <inheritdoc />
    public Task<IReadOnlyList<PendingAlert>> PendingAsync(CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<PendingAlert> (session) =>
        {
            var reports = session.Alerts.Pending()
                .SelectMany(alert => alert.Reports.Where(report => report is { Change: not null, PlannedAt: null }).Select(report => (Alert: alert.Id, Report: report)))
                .OrderBy(pending => pending.Report.ReportedAt).ThenBy(pending => pending.Alert).ThenBy(pending => pending.Report.Number)
                .ToList();
            var articles = session.Articles.FindMany(reports.Select(pending => pending.Report.ArticleId).Distinct()).ToDictionary(article => article.Id);

            // A report whose article went with a correction is told to nobody.
            return [.. reports.Where(pending => articles.ContainsKey(pending.Report.ArticleId)).Select(pending => new PendingAlert
            {
                Slot = new AlertSlot(pending.Alert, pending.Report.Number),
                Change = pending.Report.Change!.Value,
                Severity = pending.Report.Severity,
                Steps = AlertJson.ReadSteps(pending.Report.Steps),
                Article = articles[pending.Report.ArticleId],
                ReportedAt = pending.Report.ReportedAt,
            })];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<RaisedAlert?> FindAsync(long articleId, CancellationToken cancellationToken) => store.RunAsync(
        session => session.Alerts.OfArticle(articleId).SelectMany(alert => alert.Reports)
            .Where(report => report.ArticleId == articleId && report.Change is not null)
            .MinBy(report => report.ReportedAt) is { } first
            ? new RaisedAlert(first.ReportedAt, first.PlannedAt)
            : null,
        cancellationToken);

    /// <inheritdoc />
    public Task<int> PlanAsync(AlertSlot report, IReadOnlyList<PlannedDelivery> deliveries, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var now = time.GetUtcNow();
            if (session.Alerts.Find(report.AlertId) is { } alert)
            {
                foreach (var planned in alert.Reports.Where(one => one.Number == report.Report)) planned.PlannedAt ??= now;
                session.Alerts.Put(alert);
            }

            return new DeliveryPlanner(session, now).Plan(deliveries);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlySet<ChatId>> RecipientsAsync(long alertId, CancellationToken cancellationToken) =>
        store.RunAsync(IReadOnlySet<ChatId> (session) => Recipients(session, alertId, _ => true), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlySet<ChatId>> MistakenAsync(AlertSlot correction, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlySet<ChatId> (session) =>
        {
            var reports = session.Alerts.Find(correction.AlertId)?.Reports ?? [];
            var articles = reports.Where(report => report.Number == correction.Report).Select(report => report.ArticleId).ToHashSet();
            var wrong = reports.Where(report => report.Number < correction.Report && report.Change is not null && articles.Contains(report.ArticleId))
                .Select(report => new AlertSlot(correction.AlertId, report.Number).ToString()).ToHashSet();
            return Recipients(session, correction.AlertId, delivery => wrong.Contains(delivery.Slot));
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<InForceAlert>> InForceAsync(CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<InForceAlert> (session) =>
            [.. session.Alerts.Since(time.GetUtcNow().AddHours(-options.Value.LapseHours))
                .Where(alert => alert.Stage != AlertStage.Ended && session.Alerts.IsTold(alert))
                .OrderByDescending(alert => alert.Severity).ThenByDescending(alert => alert.ChangedAt).ThenByDescending(alert => alert.Id)
                .Select(alert => new InForceAlert
                {
                    Id = alert.Id,
                    Stage = alert.Stage,
                    Severity = alert.Severity,
                    Reason = alert.Reason,
                    Paper = alert.Paper,
                    Since = alert.RaisedAt,
                    ChangedAt = alert.ChangedAt,
                    Subjects = [.. alert.States().Where(state => state.IsInForce)],
                    LastReport = session.Articles.FindMany(LastArticle(session, alert)) is [var last] ? last : null,
                })],
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AlertHistory>> HistoriesAsync(int limit, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<AlertHistory> (session) =>
        {
            var alerts = session.Alerts.All().Where(session.Alerts.IsTold).OrderByDescending(alert => alert.ReportedAt).ThenByDescending(alert => alert.Id).Take(limit).ToList();
            var reports = alerts.SelectMany(alert => alert.Reports.Where(report => report.Change is not null).OrderBy(report => report.Number).Select(report => (Alert: alert.Id, Report: report))).ToList();
            var articles = session.Articles.FindMany(reports.Select(told => told.Report.ArticleId).Distinct()).ToDictionary(article => article.Id);
            var turns = reports.Where(told => articles.ContainsKey(told.Report.ArticleId)).ToLookup(told => told.Alert, told => told.Report);
            return [.. alerts.Where(alert => turns[alert.Id].Any()).Select(alert => new AlertHistory(
                alert.Id, alert.Paper, alert.Stage == AlertStage.Ended, turns[alert.Id].Max(report => report.Severity),
                [.. turns[alert.Id].Select(report => new AlertTurn(report.ReportedAt, report.Change!.Value, articles[report.ArticleId]))]))];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<AlertMessage?> FirstMessageAsync(ChatId chat, AlertSlot report, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var (first, _) = AlertSlot.Range(report.AlertId);
            var told = session.Deliveries.Of(chat, first)
                .Where(delivery => delivery is { State: DeliveryState.Sent, MessageId: not null } && delivery.Slot != report.ToString())
                .MinBy(delivery => delivery.Id);
            if (told is null) return null;
            var change = session.Alerts.Find(report.AlertId)?.Reports.Find(one => one.Number == report.Report)?.Change;
            return new AlertMessage(told.MessageId!, session.Deliveries.Body(told.BodyId), session.Chats.Find(chat)?.Chat.Language ?? "zh", change == AlertStage.Ended);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<ChatId, IReadOnlySet<long>>> PushedAsync(
        IReadOnlyCollection<ChatId> chats, IReadOnlyCollection<long> articles, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyDictionary<ChatId, IReadOnlySet<long>> (session) =>
        {
            var slots = (
                from article in articles.Distinct()
                from alert in session.Alerts.OfArticle(article)
                from report in alert.Reports
                where report.ArticleId == article
                select (Slot: new AlertSlot(alert.Id, report.Number).ToString(), Article: article)).ToList();
            var pushed = new Dictionary<ChatId, IReadOnlySet<long>>();
            foreach (var chat in chats)
            {
                var own = slots.Where(slot => session.Deliveries.Find(chat, slot.Slot, 0) is { State: DeliveryState.Pending or DeliveryState.Leased or DeliveryState.Sent })
                    .Select(slot => slot.Article).ToHashSet();
                if (own.Count > 0) pushed[chat] = own;
            }

            return pushed;
        },
        cancellationToken);

    private static HashSet<ChatId> Recipients(LiteSession session, long alertId, Func<DeliveryDocument, bool> isOne) => session.Deliveries.OfAlert(alertId)
        .Where(delivery => delivery.State is DeliveryState.Pending or DeliveryState.Leased or DeliveryState.Sent && isOne(delivery))
        .Select(delivery => delivery.Chat()).ToHashSet();

    // The article of the last report that changed something and is still kept.
    private static IEnumerable<long> LastArticle(LiteSession session, AlertDocument alert) => alert.Reports
        .Where(report => session.Articles.Entry(report.ArticleId) is not null)
        .OrderBy(report => report.Change is null).ThenByDescending(report => report.Number)
        .Take(1).Select(report => report.ArticleId);
}
