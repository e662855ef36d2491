using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Presentation;

/// <summary>Water levels over time as lines of text, the height of each as a bar: <c>06-27 00:00　40.96米 ▇</c>.</summary>
internal static class LevelTrend
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const int MostLines = 8;

    private static readonly TimeSpan LongestGap = TimeSpan.FromDays(7);

    /// <summary>The bars alone, oldest first; empty for fewer than two readings.</summary>
    public static string Bar(IReadOnlyList<StationReading> measured)
    {
        var shown = Shown(measured);
        return shown.Count < 2 ? "" : string.Concat(Heights(shown));
    }

    /// <summary>A line for each reading, oldest first; empty for fewer than two.</summary>
    /// <param name="measured">Readings with a level, newest first.</param>
    /// <param name="language">The language to answer in.</param>
    public static string Lines(IReadOnlyList<StationReading> measured, Language language)
    {
        var shown = Shown(measured);
        return shown.Count < 2 ? "" : string.Join('\n', shown.Zip(Heights(shown), (reading, bar) => string.Create(
            CultureInfo.InvariantCulture, $"{reading.When}　{reading.Reading.LevelMeters:0.00##}{language.Say("米", " m")}　{bar}")));
    }

    /// <summary>The newest readings of one flood: what lies further back than a week before the next is another's.</summary>
    private static List<StationReading> Shown(IReadOnlyList<StationReading> measured)
    {
        var shown = new List<StationReading>();
        foreach (var reading in measured.Take(MostLines))
        {
            if (shown.Count > 0 && shown[^1].At - reading.At > LongestGap) break;
            shown.Add(reading);
        }

        shown.Reverse();
        return shown;
    }

    // From the lowest to the highest shown; a level that stays is drawn in the middle.
    private static IEnumerable<char> Heights(List<StationReading> shown)
    {
        var levels = shown.ConvertAll(reading => reading.Reading.LevelMeters ?? 0);
        var (low, high) = (levels.Min(), levels.Max());
        return levels.Select(level => low == high ? Bars[Bars.Length / 2] : Bars[(int)((level - low) / (high - low) * (Bars.Length - 1))]);
    }
}
