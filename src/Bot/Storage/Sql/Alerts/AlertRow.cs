using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Storage.Sql.Alerts;

/// <summary>An alert as its row.</summary>
internal sealed class AlertRow
{
    /// <summary>The columns of a row, from <c>alert</c>.</summary>
    public const string Columns = "alert.id, alert.paper, alert.stage, alert.severity, alert.reason, alert.raised_at, alert.changed_at, alert.reported_at";

    /// <summary>What nobody was told of, and nobody will be since its article went with a correction, is no alert.</summary>
    public const string IsTold =
        """
        EXISTS (
            SELECT 1 FROM alert_report AS told
            WHERE told.alert_id = alert.id AND told.change IS NOT NULL
                AND (told.planned_at IS NOT NULL OR EXISTS (SELECT 1 FROM article WHERE article.id = told.article_id)))
        """;

    /// <summary>The article of the last report that changed something and is still kept.</summary>
    public const string LastArticle =
        """
        (
            SELECT report.article_id FROM alert_report AS report JOIN article ON article.id = report.article_id
            WHERE report.alert_id = alert.id
            ORDER BY report.change IS NULL, report.number DESC
            LIMIT 1)
        """;

    public long Id { get; init; }

    public string? Paper { get; init; }

    public int Stage { get; init; }

    public int Severity { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public DateTimeOffset ReportedAt { get; init; }

    public long? ArticleId { get; init; }

    public KnownAlert ToAlert(IReadOnlyList<SubjectState> subjects, DateTimeOffset lapsesBefore) => new()
    {
        Id = Id,
        Paper = Paper,
        Stage = (AlertStage)Stage,
        Severity = (Severity)Severity,
        Reason = Reason,
        IsLapsed = ReportedAt < lapsesBefore,
        Subjects = subjects,
    };
}

/// <summary>What alerts are about.</summary>
internal static class AlertSubjects
{
    /// <summary>The subjects of each alert, in their order.</summary>
    public static async Task<ILookup<long, SubjectState>> FindAsync(Session session, IReadOnlyList<long> alertIds)
    {
        var rows = await session.QueryAsync<SubjectRow>(
            "SELECT alert_id, state FROM alert_subject WHERE alert_id IN @alertIds ORDER BY alert_id, position", new { alertIds = alertIds.DefaultIfEmpty(long.MinValue).ToArray() });
        return rows.ToLookup(row => row.AlertId, row => AlertJson.ReadState(row.State));
    }

    /// <summary>Writes the subjects of an alert in the place of those it had.</summary>
    public static async Task WriteAsync(Session session, long alertId, IReadOnlyList<SubjectState> subjects)
    {
        await session.ExecuteAsync("DELETE FROM alert_subject WHERE alert_id = @alertId", new { alertId });
        using var subject = session.Prepare(
            "INSERT INTO alert_subject (alert_id, position, kind, name, severity, state) VALUES (@alert, @position, @kind, @name, @severity, @state)",
            "@alert", "@position", "@kind", "@name", "@severity", "@state");
        for (var i = 0; i < subjects.Count; i++)
        {
            var state = subjects[i];
            subject.Run(alertId, i, (int)state.Subject.Kind, state.Subject.Name, (int)(state.Severity ?? 0), AlertJson.Write(state));
        }
    }

    private sealed class SubjectRow
    {
        public long AlertId { get; init; }

        public string State { get; init; } = "";
    }
}

/// <summary>The form in which the states of subjects and the steps of reports are kept.</summary>
[JsonSerializable(typeof(SubjectState))]
[JsonSerializable(typeof(IReadOnlyList<AlertStep>))]
internal sealed partial class AlertJson : JsonSerializerContext
{
    private static readonly AlertJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
    });

    public static string Write(SubjectState state) => JsonSerializer.Serialize(state, Readable.SubjectState);

    public static string Write(IReadOnlyList<AlertStep> steps) => JsonSerializer.Serialize(steps, Readable.IReadOnlyListAlertStep);

    public static SubjectState ReadState(string json) => JsonSerializer.Deserialize(json, Readable.SubjectState) ?? throw Empty();

    public static IReadOnlyList<AlertStep> ReadSteps(string json) => JsonSerializer.Deserialize(json, Readable.IReadOnlyListAlertStep) ?? throw Empty();

    private static JsonException Empty() => new("The kept alert is empty: bring back a backup.");
}
