namespace Baozhai.Bot.Alerts.Life;

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
