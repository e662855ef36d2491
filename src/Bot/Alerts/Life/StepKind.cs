namespace Baozhai.Bot.Alerts.Life;

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
