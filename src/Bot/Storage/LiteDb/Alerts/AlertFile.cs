using Baozhai.Bot.Alerts.Life;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb.Alerts;

/// <summary>Alerts with their reports.</summary>
internal sealed class AlertFile(LiteSession session)
{
    private readonly ILiteCollection<AlertDocument> _alerts = session.Of<AlertDocument>("alert");

    /// <summary>An alert, or null.</summary>
    public AlertDocument? Find(long id) => _alerts.FindById(id);

    /// <summary>Alerts a report spoke of since an instant, in their order.</summary>
    public IReadOnlyList<AlertDocument> Since(DateTimeOffset instant) =>
        Sorted(BsonExpression.Create("ReportedAt >= @0", instant.ToUnixTimeMilliseconds()));

    /// <summary>Every alert.</summary>
    public IReadOnlyList<AlertDocument> All() => [.. _alerts.FindAll()];

    /// <summary>Alerts with a report readers are yet to be told of.</summary>
    public IReadOnlyList<AlertDocument> Pending() => Sorted(BsonExpression.Create("IsPending = true"));

    /// <summary>Alerts with a report of an article.</summary>
    public IReadOnlyList<AlertDocument> OfArticle(long articleId) => Sorted(BsonExpression.Create("Reports[*].ArticleId ANY = @0", articleId));

    /// <summary>Alerts with a report of an article, by its number or as what it was in its issue before it was read again.</summary>
    public IReadOnlyList<AlertDocument> OfArticle(long articleId, long issueId, string identity) =>
        [.. OfArticle(articleId).Concat(Sorted(BsonExpression.Create("Reports[*].Identity ANY = @0", identity)))
            .DistinctBy(alert => alert.Id)
            .Where(alert => alert.Reports.Exists(report => report.IsOf(articleId, issueId, identity)))
            .OrderBy(alert => alert.Id)];

    /// <summary>Keeps an alert, as a new one where it has no number yet.</summary>
    public void Put(AlertDocument alert)
    {
        session.ThrowIfCancelled();
        if (alert.Id == 0) alert.Id = session.Next("alert");
        alert.IsPending = alert.Reports.Exists(report => report is { Change: not null, PlannedAt: null });
        _alerts.Upsert(alert);
    }

    /// <summary>What nobody was told of, and nobody will be since its article went with a correction, is no alert.</summary>
    public bool IsTold(AlertDocument alert) =>
        alert.Reports.Exists(report => report.Change is not null && (report.PlannedAt is not null || session.Articles.Entry(report.ArticleId) is not null));

    /// <summary>Whether readers were told by an article of an alert that is in force.</summary>
    public bool IsToldInForce(long articleId, DateTimeOffset lapsesBefore) => OfArticle(articleId).Any(alert =>
        alert.Stage != AlertStage.Ended && alert.ReportedAt >= lapsesBefore
        && alert.Reports.Exists(report => report.ArticleId == articleId && report is { Change: not null, PlannedAt: not null }));

    private List<AlertDocument> Sorted(BsonExpression condition) => [.. _alerts.Find(condition).OrderBy(alert => alert.Id)];
}
