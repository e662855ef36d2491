using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Alerts.Life;

/// <summary>
/// Decides what a report makes of the alerts known: a report that shares a subject with alerts in force belongs to them, any other raises
/// one of its own. A report older than what is known of a subject changes nothing of it.
/// </summary>
internal static class AlertLife
{
    /// <summary>What becomes of each alert the report belongs to; nothing when it belongs to none and raises none.</summary>
    /// <param name="report">The report.</param>
    /// <param name="known">Alerts in force, and those that ended or lapsed lately.</param>
    public static IReadOnlyList<AlertDecision> Decide(AlertReport report, IEnumerable<KnownAlert> known)
    {
        var alerts = known.OrderBy(alert => alert.Id).Select(alert => new ReportedAlert(alert, report)).ToList();
        var touched = alerts.Where(alert => alert.Alert.IsInForce && alert.IsTouched).ToList();
        var over = alerts.Where(alert => !alert.Alert.IsInForce && alert.IsTouched).ToList();
        var fresh = Fresh(report).Where(state => !touched.Exists(alert => alert.Speaks(state))).ToList();
        var newest = fresh.Where(state => !over.Exists(alert => alert.Knows(state))).ToList();
        if (touched.Count == 0) return Begin(report, fresh, newest, over);

        // What is new beside it belongs to the oldest alert the report speaks of.
        return [.. touched.Select((alert, index) => Follow(report, alert, report.MayRaise && index == 0 ? newest : []))];
    }

    /// <summary>What the report says is in danger; a notice without a level is watched.</summary>
    private static IEnumerable<SubjectState> Fresh(AlertReport report) => report.Subjects
        .Where(state => !report.Recession.Covers(state.Subject, samePaper: true))
        .Select(state => state.Subject.IsWater ? state : state with { Severity = state.Severity ?? Severity.Watch })
        .Where(state => state.IsInForce);

    private static bool IsOver(AlertReport report, SubjectState state) => state.Severity == Severity.None || report.Recession.Covers(state.Subject, samePaper: true);

    private static IReadOnlyList<AlertDecision> Begin(AlertReport report, List<SubjectState> fresh, List<SubjectState> newest, List<ReportedAlert> over)
    {
        // A look back at a flood that is over is no new flood.
        if (fresh.Count > 0 && newest.Count == 0) return [Recorded(over[0])];

        // Grave for what it looks back at: all it names is back below or ended. One grave by its words alone names nothing.
        if (!report.MayRaise || (newest.Count == 0 && report.Subjects.Any(state => IsOver(report, state)))) return [];
        return
        [
            new AlertDecision
            {
                Change = AlertStage.Raised,
                Severity = Gravest(newest, report.Severity, report.Now),
                Reason = report.Reason,
                Steps = Sorted(newest.Select(Joined)),
                Subjects = [.. newest.Select(Told)],
                IsCurrent = true,
            },
        ];
    }

    private static AlertDecision Follow(AlertReport report, ReportedAlert reported, List<SubjectState> joining)
    {
        var alert = reported.Alert;
        var steps = reported.Steps().Concat(joining.Select(Joined)).ToList();
        var after = alert.Subjects
            .Select(state => steps.Find(step => ReferenceEquals(step.Before, state))?.After ?? state)
            .Concat(joining)
            .ToList();
        var change = ChangeOf(report, alert, steps, after);
        var told = steps.Where(step => step.Kind != StepKind.Same).ToList();
        var severity = change switch
        {
            AlertStage.Ended => Severity.None,
            AlertStage.Eased => Gravest(after, Severity.None, report.Now),
            AlertStage.Changed => Gravest(after, (Severity)Math.Max((int)alert.Severity, (int)report.Severity), report.Now),
            _ => alert.Severity,
        };
        return new AlertDecision
        {
            AlertId = alert.Id,
            Change = change,
            Severity = severity,
            Reason = change is null ? alert.Reason : ReasonFor(severity, report, alert),
            Steps = change is null ? [] : Sorted(told),
            Subjects = change is null ? after : [.. after.Select(Told)],
            IsCurrent = steps.Count > 0 || reported.IsOnlyLinked,
        };
    }

    // A report may be graver or less grave than the alert it changes: it looks back, or tells of one station of many.
    private static string? ReasonFor(Severity severity, AlertReport report, KnownAlert alert)
    {
        if (severity == report.Severity && report.Reason is not null) return report.Reason;
        return severity == alert.Severity ? alert.Reason : null;
    }

    private static AlertStage? ChangeOf(AlertReport report, KnownAlert alert, List<AlertStep> steps, List<SubjectState> after)
    {
        if (steps.Exists(step => step.Kind == StepKind.Ended) && !after.Exists(state => state.IsInForce)) return AlertStage.Ended;
        var isGraver = steps.Exists(step => step.Kind is StepKind.Graver or StepKind.Higher || (step.Kind == StepKind.Joined && step.After.Severity >= Severity.Warning));
        if (isGraver && report.MayRaise) return AlertStage.Changed;
        return steps.Exists(step => step.Kind is StepKind.Eased or StepKind.Ended) ? AlertStage.Eased : null;
    }

    private static AlertDecision Recorded(ReportedAlert reported) => new()
    {
        AlertId = reported.Alert.Id,
        Severity = reported.Alert.Severity,
        Reason = reported.Alert.Reason,
        Subjects = reported.Alert.Subjects,
    };

    private static AlertStep Joined(SubjectState state) => new(StepKind.Joined, null, state);

    private static SubjectState Told(SubjectState state) =>
        state with { ToldMeters = state.ToldMeters is { } told && !(state.HighestMeters > told) ? told : state.HighestMeters ?? state.LevelMeters };

    private static Severity Gravest(IEnumerable<SubjectState> states, Severity atLeast, DateTime now) => states.Select(state => state.SeverityAt(now) ?? Severity.None).Append(atLeast).Max();

    private static List<AlertStep> Sorted(IEnumerable<AlertStep> steps) => [.. steps.OrderBy(step => step.Kind).ThenByDescending(step => step.After.Severity)];
}

/// <summary>What a report makes of one alert.</summary>
internal sealed record AlertDecision
{
    /// <summary>The alert; null for a new one.</summary>
    public long? AlertId { get; init; }

    /// <summary>What is sent to readers; null when the report is only recorded.</summary>
    public AlertStage? Change { get; init; }

    /// <summary>How grave the alert is now; none when it is over.</summary>
    public Severity Severity { get; init; }

    /// <summary>What that rests on.</summary>
    public string? Reason { get; init; }

    /// <summary>What changed, gravest first.</summary>
    public IReadOnlyList<AlertStep> Steps { get; init; } = [];

    /// <summary>Everything the alert is or was about, as it stands now.</summary>
    public IReadOnlyList<SubjectState> Subjects { get; init; } = [];

    /// <summary>Whether the report is no older than what was known, so that the alert does not lapse for want of reports.</summary>
    public bool IsCurrent { get; init; }
}

/// <summary>Where an alert is in its life, and what a report made of it. The numbers are kept in the store.</summary>
internal enum AlertStage
{
    /// <summary>Begun.</summary>
    Raised,

    /// <summary>Graver than before, higher water, or a further station or notice.</summary>
    Changed,

    /// <summary>Less grave, but not over.</summary>
    Eased,

    /// <summary>Over: every notice ended, all water back below its warning level.</summary>
    Ended,

    /// <summary>No stage of its own: a figure readers were told was put right.</summary>
    Corrected,
}
