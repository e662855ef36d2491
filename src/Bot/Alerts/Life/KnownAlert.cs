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
