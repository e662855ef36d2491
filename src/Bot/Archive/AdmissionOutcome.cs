namespace Baozhai.Bot.Archive;

/// <summary>What admitting an issue did.</summary>
internal enum AdmissionOutcome
{
    /// <summary>The archive had it already; nothing changed.</summary>
    Unchanged,

    /// <summary>A new issue.</summary>
    Added,

    /// <summary>A corrected file took the place of an earlier one.</summary>
    Corrected,
}
