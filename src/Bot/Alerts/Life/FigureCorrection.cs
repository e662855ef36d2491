using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Alerts.Life;

/// <summary>The figures that a corrected article changes: water levels, response levels, colours of warnings.</summary>
internal static class FigureCorrection
{
    /// <summary>A step from each figure that was told to the right one; none when they agree. A figure the corrected article has no more puts nothing right.</summary>
    /// <param name="told">How the subjects stood as readers were told by this article, the newest last.</param>
    /// <param name="corrected">How they stand by the corrected article.</param>
    public static IReadOnlyList<AlertStep> Between(IEnumerable<SubjectState> told, IReadOnlyList<SubjectState> corrected)
    {
        var steps = new List<AlertStep>();
        foreach (var wrong in Newest(told))
        {
            if (corrected.FirstOrDefault(state => wrong.Subject.Is(state.Subject, samePaper: true)) is { } right && Differ(wrong, right))
                steps.Add(new AlertStep(StepKind.Corrected, wrong, Corrected(wrong, right)));
        }

        return steps;
    }

    /// <summary>The subjects of an alert with what was put right; one of which something newer is known stays as it is.</summary>
    public static IReadOnlyList<SubjectState> Apply(IReadOnlyList<SubjectState> known, IReadOnlyList<AlertStep> steps) =>
        [.. known.Select(state => steps.FirstOrDefault(step => IsThat(state, step.Before!)) is { After: var right } ? right with { Subject = state.Subject.With(right.Subject) } : state)];

    private static List<SubjectState> Newest(IEnumerable<SubjectState> told)
    {
        var newest = new List<SubjectState>();
        foreach (var state in told)
        {
            newest.RemoveAll(earlier => earlier.Subject.Is(state.Subject, samePaper: true));
            newest.Add(state);
        }

        return newest;
    }

    private static bool Differ(SubjectState wrong, SubjectState right) => wrong.Subject.IsWater
        ? Differ(wrong.LevelMeters, right.LevelMeters) || Differ(wrong.HighestMeters, right.HighestMeters)
            || (wrong.LevelMeters is null && Differ(wrong.AboveWarningMeters, right.AboveWarningMeters))
        : wrong.Level is { } level && right.Level is { } other && level != other;

    private static bool Differ(decimal? wrong, decimal? right) => wrong is { } one && right is { } other && one != other;

    private static SubjectState Corrected(SubjectState wrong, SubjectState right) => (right with
    {
        Subject = wrong.Subject.With(right.Subject),
        WarningMeters = right.WarningMeters ?? wrong.WarningMeters,
        GuaranteeMeters = right.GuaranteeMeters ?? wrong.GuaranteeMeters,
        ToldMeters = right.HighestMeters ?? right.LevelMeters,
    }).Weighed(wrong.Severity);

    private static bool IsThat(SubjectState known, SubjectState told) =>
        known.Subject.Is(told.Subject, samePaper: true) && known.LevelMeters == told.LevelMeters && known.Level == told.Level && known.Time == told.Time && known.Day == told.Day;
}
