using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Storage.Sql.Alerts;
using Baozhai.Newsroom.Alerts;
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

/// <summary>An alert as it is kept, with what it is about and all that was reported of it.</summary>
internal sealed class AlertDocument
{
    public long Id { get; set; }

    public string? Paper { get; set; }

    public AlertStage Stage { get; set; }

    public Severity Severity { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset RaisedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public DateTimeOffset ReportedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What it is about, as JSON, in its order.</summary>
    public List<string> Subjects { get; set; } = [];

    public List<ReportDocument> Reports { get; set; } = [];

    /// <summary>Whether readers are yet to be told of a report.</summary>
    public bool IsPending { get; set; }

    /// <summary>What it is about.</summary>
    public IReadOnlyList<SubjectState> States() => Subjects.ConvertAll(AlertJson.ReadState);

    /// <summary>Replaces what it is about.</summary>
    public void Write(IEnumerable<SubjectState> subjects) => Subjects = [.. subjects.Select(AlertJson.Write)];

    /// <summary>Adds a report under the next number.</summary>
    public void Add(ReportDocument report)
    {
        report.Number = Reports.Select(known => known.Number).DefaultIfEmpty(0).Max() + 1;
        Reports.Add(report);
    }

    /// <summary>The alert as the next report finds it.</summary>
    public KnownAlert ToKnown(DateTimeOffset lapsesBefore) => new()
    {
        Id = Id,
        Paper = Paper,
        Stage = Stage,
        Severity = Severity,
        Reason = Reason,
        IsLapsed = ReportedAt < lapsesBefore,
        Subjects = States(),
    };
}

/// <summary>What an article reported of an alert.</summary>
internal sealed class ReportDocument
{
    /// <summary>Its place among the reports of the alert, from 1.</summary>
    public int Number { get; set; }

    public long ArticleId { get; set; }

    public long IssueId { get; set; }

    public string Identity { get; set; } = "";

    /// <summary>What is sent to readers; null when it is only recorded.</summary>
    public AlertStage? Change { get; set; }

    public Severity Severity { get; set; }

    /// <summary>What changed, as JSON.</summary>
    public string Steps { get; set; } = "";

    public DateTimeOffset ReportedAt { get; set; }

    public DateTimeOffset? PlannedAt { get; set; }

    /// <summary>The first report that told the figures this one puts right.</summary>
    public int? Corrects { get; set; }

    /// <summary>Whether it is of an article, by its number or as what it was in its issue before it was read again.</summary>
    public bool IsOf(long articleId, long issueId, string identity) => ArticleId == articleId || (IssueId == issueId && Identity == identity);
}
