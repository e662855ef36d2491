namespace Baozhai.Newsroom.Alerts;

/// <summary>One water level that an article reports. Lengths are metres; times are local to the paper.</summary>
public sealed record Reading
{
    /// <summary>The gauging station as named, for example 湘江株洲站; null when only a river is named.</summary>
    public string? Station { get; init; }

    /// <summary>The river, when it can be told.</summary>
    public string? River { get; init; }

    /// <summary>The level.</summary>
    public decimal? LevelMeters { get; init; }

    /// <summary>When it was or will be reached.</summary>
    public DateTime? Time { get; init; }

    /// <summary>警戒水位, where the article states it.</summary>
    public decimal? WarningMeters { get; init; }

    /// <summary>How far above the warning level, as stated.</summary>
    public decimal? AboveWarningMeters { get; init; }

    /// <summary>保证水位, where the article states it.</summary>
    public decimal? GuaranteeMeters { get; init; }

    /// <summary>How far above the guarantee level, as stated.</summary>
    public decimal? AboveGuaranteeMeters { get; init; }

    /// <summary>涨幅, the rise over the period the article names.</summary>
    public decimal? RiseMeters { get; init; }

    /// <summary>Whether it is expected rather than measured.</summary>
    public bool Forecast { get; init; }

    /// <summary>The 1-based line it stands in.</summary>
    public int Line { get; init; }
}
