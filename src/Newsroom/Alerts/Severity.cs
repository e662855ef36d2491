namespace Baozhai.Newsroom.Alerts;

/// <summary>How grave the danger is that an article reports.</summary>
public enum Severity
{
    /// <summary>No danger.</summary>
    None,

    /// <summary>A danger is watched: heavy rain expected, levels rising.</summary>
    Watch,

    /// <summary>Above a warning level, an orange warning, an emergency response of level III.</summary>
    Warning,

    /// <summary>Above a guarantee level, a red warning, an emergency response of level I or II.</summary>
    Severe,
}

/// <summary>How grave a danger is, and what says so.</summary>
/// <param name="Severity">How grave.</param>
/// <param name="Reason">The words that decided it, at most 30 characters; null without a danger.</param>
/// <param name="Danger">What sort of danger it is.</param>
internal sealed record Grade(Severity Severity, string? Reason, DangerKind Danger)
{
    /// <summary>No danger.</summary>
    public static readonly Grade None = new(Severity.None, null, DangerKind.None);

    private const int LongestReason = 30;

    /// <summary>A grade with its reason cut to length.</summary>
    public static Grade Of(Severity severity, string reason, DangerKind danger) =>
        severity is Severity.None ? None : new(severity, reason.Length <= LongestReason ? reason : string.Concat(reason.AsSpan(0, LongestReason - 1), "…"), danger);
}
