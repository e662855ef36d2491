using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Alerts.Life;

/// <summary>An alert as it was left by the last report.</summary>
internal sealed record KnownAlert
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The paper that raised it; null when unknown.</summary>
    public string? Paper { get; init; }

    /// <summary>Where it is in its life.</summary>
    public AlertStage Stage { get; init; }

    /// <summary>How grave.</summary>
    public Severity Severity { get; init; }

    /// <summary>What that rests on; null when not known.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it lapsed because no report spoke of it for long.</summary>
    public bool IsLapsed { get; init; }

    /// <summary>Everything it is or was about.</summary>
    public IReadOnlyList<SubjectState> Subjects { get; init; } = [];

    /// <summary>Whether it is in force.</summary>
    public bool IsInForce => Stage != AlertStage.Ended && !IsLapsed;

    /// <summary>Whether a paper may be the one that raised it. An unknown one may be any.</summary>
    public bool IsOf(string? paper) => Paper is null || paper is null || Paper == paper;
}

/// <summary>An alert with a report: what the report says about the alert's subjects.</summary>
/// <param name="alert">The alert.</param>
/// <param name="report">The report.</param>
internal sealed class ReportedAlert(KnownAlert alert, AlertReport report)
{
    private readonly bool _samePaper = alert.IsOf(report.Paper);

    /// <summary>The alert.</summary>
    public KnownAlert Alert => alert;

    /// <summary>Whether the report speaks of any of its subjects.</summary>
    public bool IsTouched => report.Subjects.Any(Speaks) || alert.Subjects.Any(known => Told(known) is not null);

    /// <summary>Whether the report only names a river of which the alert knows several stations: it belongs here, and tells nothing of any one.</summary>
    public bool IsOnlyLinked => IsTouched && !alert.Subjects.Any(known => Told(known) is not null);

    /// <summary>Whether a state of the report is one of a subject of the alert.</summary>
    public bool Speaks(SubjectState state) => alert.Subjects.Any(known => known.Subject.Is(state.Subject, _samePaper));

    /// <summary>Whether a state of the report is no newer than what the alert knows.</summary>
    public bool Knows(SubjectState state) => alert.Subjects.Any(known => known.Subject.Is(state.Subject, _samePaper) && !known.IsOlderThan(state));

    /// <summary>What the report changes; a subject it tells older news of is left out.</summary>
    public IEnumerable<AlertStep> Steps() =>
        from known in alert.Subjects
        let told = Told(known)
        where told is not null && !told.IsOlderThan(known)
        select AlertStep.Between(known, told);

    private SubjectState? Told(SubjectState known)
    {
        var told = report.Subjects.FirstOrDefault(state => known.Subject.Is(state.Subject, _samePaper) && IsOfThisStation(known, state));
        if (!report.Recession.Covers(known.Subject, _samePaper)) return told;

        // A level above the line, told beside the recession, is that of the flood it looks back at.
        return told is null or { IsInForce: true }
            ? new SubjectState { Subject = told?.Subject ?? known.Subject, Day = report.Day, Severity = Severity.None }
            : told with { Severity = Severity.None };
    }

    // 湘江水位 is that of a station only when the alert knows one station of the river and the report names none.
    private bool IsOfThisStation(SubjectState known, SubjectState state) =>
        known.Subject.Kind != SubjectKind.Station || state.Subject.Kind != SubjectKind.River
        || (alert.Subjects.Count(other => other.Subject.Is(state.Subject, _samePaper)) == 1 && !report.Subjects.Any(other => other.Subject.River == state.Subject.Name));
}
