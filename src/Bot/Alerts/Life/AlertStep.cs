namespace Baozhai.Bot.Alerts.Life;

/// <summary>What a report changed of one subject.</summary>
/// <param name="Kind">What.</param>
/// <param name="Before">How it stood; null when it was not part of the alert.</param>
/// <param name="After">How it stands.</param>
internal sealed record AlertStep(StepKind Kind, SubjectState? Before, SubjectState After)
{
    // A few centimetres more are no reason to ring everybody again; a hand's breadth is.
    private const decimal WorthTelling = 0.1m;

    /// <summary>The step from what was known to what a newer report tells.</summary>
    public static AlertStep Between(SubjectState before, SubjectState told)
    {
        var after = (told with
        {
            Subject = before.Subject.With(told.Subject),
            What = told.What ?? before.What,
            Level = told.Level ?? before.Level,
            WarningMeters = told.WarningMeters ?? before.WarningMeters,
            GuaranteeMeters = told.GuaranteeMeters ?? before.GuaranteeMeters,
            ToldMeters = before.ToldMeters,
        }).Weighed(before.Severity);
        return new AlertStep(KindOf(before, after), before, after);
    }

    private static StepKind KindOf(SubjectState before, SubjectState after)
    {
        if (!after.IsInForce) return before.IsInForce ? StepKind.Ended : StepKind.Same;
        if (!before.IsInForce) return StepKind.Joined;
        if (after.Severity > before.Severity || after.Level < before.Level) return StepKind.Graver;
        if (after.HighestMeters - before.ToldMeters >= WorthTelling) return StepKind.Higher;
        return after.Severity < before.Severity || after.Level > before.Level ? StepKind.Eased : StepKind.Same;
    }
}

/// <summary>What a report changed of one subject. Kept in the store by number.</summary>
internal enum StepKind
{
    /// <summary>Nothing that needs saying.</summary>
    Same,

    /// <summary>It is in danger now and was not before.</summary>
    Joined,

    /// <summary>Graver by its grade.</summary>
    Graver,

    /// <summary>Water higher than readers were told.</summary>
    Higher,

    /// <summary>Less grave by its grade.</summary>
    Eased,

    /// <summary>Over.</summary>
    Ended,

    /// <summary>A figure readers were told was wrong.</summary>
    Corrected,
}
