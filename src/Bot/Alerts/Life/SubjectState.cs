using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Alerts.Life;

/// <summary>The state of a subject, as reported or as last known. Lengths are metres, times local to the paper.</summary>
internal sealed record SubjectState
{
    /// <summary>What stands so.</summary>
    public required AlertSubject Subject { get; init; }

    /// <summary>How grave; none when it is over; null when a report gives a level without saying what line it is to be held against.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The day it stood so.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it stood so; null when only the day is known.</summary>
    public DateTime? Time { get; init; }

    /// <summary>The notice in the article's words (防汛Ⅲ级应急响应); null for water.</summary>
    public string? What { get; init; }

    /// <summary>How high the notice is: 1 the gravest to 4; null for water or when not stated.</summary>
    public int? Level { get; init; }

    /// <summary>The latest level.</summary>
    public decimal? LevelMeters { get; init; }

    /// <summary>警戒水位, as far as any report told it.</summary>
    public decimal? WarningMeters { get; init; }

    /// <summary>保证水位, as far as any report told it.</summary>
    public decimal? GuaranteeMeters { get; init; }

    /// <summary>How far the latest level is above the warning level, as stated; null when it is not or not known to be.</summary>
    public decimal? AboveWarningMeters { get; init; }

    /// <summary>How far the latest level is above the guarantee level, as stated.</summary>
    public decimal? AboveGuaranteeMeters { get; init; }

    /// <summary>The highest level of the report.</summary>
    public decimal? HighestMeters { get; init; }

    /// <summary>When it was reached.</summary>
    public DateTime? HighestTime { get; init; }

    /// <summary>The highest level that readers were told of in the life of the alert.</summary>
    public decimal? ToldMeters { get; init; }

    /// <summary>When the water is expected back below its warning level, by the report that told the level; null when it says nothing of it.</summary>
    public DateTime? BackBelowWarning { get; init; }

    /// <summary>When it is expected back below its guarantee level.</summary>
    public DateTime? BackBelowGuarantee { get; init; }

    /// <summary>Why the figures should not be trusted; null when they agree.</summary>
    public string? Doubt { get; init; }

    /// <summary>Its 1-based line; 0 in the headline or when not known.</summary>
    public int Line { get; init; }

    /// <summary>Whether there is danger yet.</summary>
    public bool IsInForce => Severity > Newsroom.Alerts.Severity.None;

    /// <summary>
    /// How grave it is at a moment. What its own report expects to be over by then is a grade less than as it was measured: nobody measured that it
    /// is over, and nobody may be told that it is not.
    /// </summary>
    /// <param name="now">The moment, local to the paper.</param>
    public Severity? SeverityAt(DateTime now) =>
        IsExpectedOver(now) && Severity > Newsroom.Alerts.Severity.Watch ? Severity - 1 : Severity;

    /// <summary>Whether the line it stood above is expected behind it by a moment.</summary>
    public bool IsExpectedOver(DateTime now) =>
        IsInForce && (BackBelowWarning <= now || (Severity == Newsroom.Alerts.Severity.Severe && BackBelowGuarantee <= now));

    /// <summary>Whether it is known to be of an earlier time than another. Without times days are compared, and within a day nothing is older.</summary>
    public bool IsOlderThan(SubjectState other) => (Time, other.Time) is ({ } time, { } known) ? time < known : Day < other.Day;

    /// <summary>The same with its gravity told from its levels and lines; <paramref name="otherwise"/> where they do not tell.</summary>
    public SubjectState Weighed(Severity? otherwise)
    {
        var weighed = this with
        {
            AboveWarningMeters = AboveWarningMeters ?? Above(WarningMeters),
            AboveGuaranteeMeters = AboveGuaranteeMeters ?? Above(GuaranteeMeters),
        };
        return weighed with { Severity = Severity ?? weighed.OfLevels() ?? otherwise };
    }

    private decimal? Above(decimal? line) => LevelMeters - line is > 0 and var above ? above : null;

    private Severity? OfLevels()
    {
        if (AboveGuaranteeMeters > 0) return Newsroom.Alerts.Severity.Severe;
        if (AboveWarningMeters > 0) return Newsroom.Alerts.Severity.Warning;
        return LevelMeters <= WarningMeters ? Newsroom.Alerts.Severity.None : null;
    }
}
