namespace Baozhai.Newsroom.Alerts;

/// <summary>What a length in a report measures.</summary>
internal enum FigureKind
{
    /// <summary>Nothing of interest: a depth, a rate, a width, a distance to the warning level.</summary>
    None,

    /// <summary>A water level.</summary>
    Level,

    /// <summary>警戒水位.</summary>
    Warning,

    /// <summary>How far above the warning level.</summary>
    AboveWarning,

    /// <summary>保证水位.</summary>
    Guarantee,

    /// <summary>How far above the guarantee level.</summary>
    AboveGuarantee,

    /// <summary>涨幅.</summary>
    Rise,
}
