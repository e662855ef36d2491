using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Alerts.Life;

/// <summary>What a report makes of one alert.</summary>
internal sealed record AlertDecision
{
    /// <summary>The alert; null for a new one.</summary>
    public long? AlertId { get; init; }

    /// <summary>What readers are told; null when the report is only recorded.</summary>
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
