using Baozhai.Bot.Alerts.Life;

namespace Baozhai.Bot.Tests.Alerts.Life;

/// <summary>Keeps alerts as the store does, one report after the other.</summary>
internal sealed class Chronicle
{
    private readonly List<KnownAlert> _alerts = [];

    public IReadOnlyList<KnownAlert> Alerts => _alerts;

    public IEnumerable<KnownAlert> InForce => _alerts.Where(alert => alert.IsInForce);

    /// <summary>Tells a report; what becomes of it, for example <c>1 Raised</c>, <c>1 -</c> where it is only recorded, or nothing.</summary>
    public string Tell(AlertReport report)
    {
        var lines = new List<string>();
        foreach (var decision in AlertLife.Decide(report, _alerts))
        {
            var alert = Keep(decision, report);
            lines.Add($"{alert.Id} {decision.Change?.ToString() ?? "-"}");
        }

        return string.Join(", ", lines);
    }

    /// <summary>Lets every alert lapse.</summary>
    public void Lapse()
    {
        for (var i = 0; i < _alerts.Count; i++) _alerts[i] = _alerts[i] with { IsLapsed = true };
    }

    private KnownAlert Keep(AlertDecision decision, AlertReport report)
    {
        var index = _alerts.FindIndex(alert => alert.Id == decision.AlertId);
        var before = index < 0 ? new KnownAlert { Id = _alerts.Count + 1, Paper = report.Paper } : _alerts[index];
        var after = before with { Stage = decision.Change ?? before.Stage, Severity = decision.Severity, Reason = decision.Reason, Subjects = decision.Subjects };
        if (index < 0) _alerts.Add(after);
        else _alerts[index] = after;
        return after;
    }
}
