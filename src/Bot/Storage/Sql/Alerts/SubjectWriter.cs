using Baozhai.Bot.Alerts.Life;

namespace Baozhai.Bot.Storage.Sql.Alerts;

/// <summary>Writes what alerts are about.</summary>
internal static class SubjectWriter
{
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
}
