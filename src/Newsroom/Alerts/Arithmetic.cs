using System.Globalization;

namespace Baozhai.Newsroom.Alerts;

/// <summary>Checks that level − line is the exceedance the article states: a wrong digit shows here.</summary>
internal static class Arithmetic
{
    /// <summary>The disagreement in words; null when the numbers agree or there is nothing to check.</summary>
    public static string? DoubtIn(Reading reading) =>
        Check("警戒水位", reading.LevelMeters, reading.WarningMeters, reading.AboveWarningMeters)
        ?? Check("保证水位", reading.LevelMeters, reading.GuaranteeMeters, reading.AboveGuaranteeMeters);

    private static string? Check(string line, decimal? level, decimal? limit, decimal? above) =>
        level is { } l && limit is { } w && above is { } stated && l - w != stated
            ? string.Create(CultureInfo.InvariantCulture, $"水位{l}米减{line}{w}米是{l - w}米，文中写{stated}米")
            : null;
}
