using System.Text.RegularExpressions;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Levels;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Facts;

/// <summary>
/// A water level is that of its gauge: 40.96米 of 株洲站 must not become a level of 衡山站, nor its warning level. What the reader of water
/// levels does not understand in the article needs a paragraph with both.
/// </summary>
internal sealed partial class LevelRule : IFactRule
{
    /// <inheritdoc />
    public FactFault Fault => FactFault.Level;

    /// <inheritdoc />
    public string? Offence(string claim, Evidence evidence)
    {
        foreach (var claimed in ReadingFinder.Find([new Paragraph(claim, [])], issueDate: null))
        {
            foreach (var figure in Figures(claimed))
            {
                if (!Stands(claimed, figure, evidence))
                    return $"{claimed.Station ?? claimed.River}{figure.Meters}米";
            }
        }

        return null;
    }

    private static bool Stands(Reading claimed, (FigureKind Kind, decimal? Meters) figure, Evidence evidence)
    {
        if (evidence.Readings.Any(known => IsSameGauge(claimed, known) && Figures(known).Contains(figure)))
            return true;
        if (evidence.Readings.Any(known => Figures(known).Any(other => other.Meters == figure.Meters)))
            return false;
        var name = Bare(claimed.Station ?? claimed.River ?? "");
        return evidence.Paragraphs.Any(text =>
            text.Contains(name, StringComparison.Ordinal) && QuantityReader.Find(text).Any(found => found.Quantity.Value == figure.Meters));
    }

    /// <summary>Whether two readings may be of one gauge: 株洲站 is 湘江株洲站, and what is said of 湘江 may be said of either.</summary>
    private static bool IsSameGauge(Reading claimed, Reading known)
    {
        if (claimed.Station is null || known.Station is null)
            return IsOn(claimed, known.River) || IsOn(known, claimed.River);
        var (one, other) = (Bare(claimed.Station), Bare(known.Station));
        return one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal);
    }

    private static bool IsOn(Reading reading, string? river) =>
        river is not null && (reading.River == river || reading.Station?.StartsWith(river, StringComparison.Ordinal) is true);

    private static string Bare(string gauge) => GaugeEnd().Replace(gauge, "");

    private static IEnumerable<(FigureKind Kind, decimal? Meters)> Figures(Reading reading)
    {
        (FigureKind Kind, decimal? Meters)[] all =
        [
            (FigureKind.Level, reading.LevelMeters), (FigureKind.Rise, reading.RiseMeters),
            (FigureKind.Warning, reading.WarningMeters), (FigureKind.AboveWarning, reading.AboveWarningMeters),
            (FigureKind.Guarantee, reading.GuaranteeMeters), (FigureKind.AboveGuarantee, reading.AboveGuaranteeMeters),
        ];
        return all.Where(figure => figure.Meters is not null);
    }

    [GeneratedRegex("(?:水文|水位)?站$")]
    private static partial Regex GaugeEnd();
}
