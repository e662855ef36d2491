using System.Globalization;
using Baozhai.Newsroom.Lexicons;

namespace Baozhai.Newsroom.Briefs;

/// <summary>
/// The weights of <see cref="DraftFeatures"/>: what a draft is worth is their weighted sum. They are fitted, not chosen
/// (<c>dotnet run -c Release --project tests/Benchmarks -- drafts</c>), and kept in <c>Lexicons/Words/drafts.json</c>.
/// </summary>
/// <param name="opening">Of the form that opens the brief.</param>
/// <param name="later">Of each form behind it.</param>
/// <param name="draft">Of the draft as a whole.</param>
internal sealed class DraftWeights(double[] opening, double[] later, double[] draft)
{
    /// <summary>Those of the library.</summary>
    /// <exception cref="FormatException">The file names a feature that there is not, or leaves one out.</exception>
    public static DraftWeights Default { get; } = Load(WordFile.Load("drafts"));

    /// <summary>What a form is worth as the opening.</summary>
    public double AsOpening(SentenceForm form) => Sum(opening, form.Features);

    /// <summary>What a form is worth behind the opening.</summary>
    public double AsLater(SentenceForm form) => Sum(later, form.Features);

    /// <summary>What a draft is worth by its <see cref="DraftFeatures.OfDraft"/>, beside its forms.</summary>
    public double AsWhole(ReadOnlySpan<double> features) => Sum(draft, features);

    /// <summary>Each feature with its part in what a draft is worth, the weightiest first: for who asks why.</summary>
    public IEnumerable<(string Feature, double Part)> Explain(IReadOnlyList<SentenceForm> forms, double[] whole) =>
        Parts("opening", DraftFeatures.OfForm, opening, forms[0].Features)
            .Concat(forms.Skip(1).SelectMany(form => Parts("later", DraftFeatures.OfForm, later, form.Features)))
            .Concat(Parts("draft", DraftFeatures.OfDraft, draft, whole))
            .GroupBy(part => part.Feature, (feature, parts) => (Feature: feature, Part: parts.Sum(part => part.Part)), StringComparer.Ordinal)
            .Where(part => part.Part != 0).OrderByDescending(part => Math.Abs(part.Part));

    /// <summary>Weights in the order opening, later, draft: as they are fitted.</summary>
    public static DraftWeights Of(double[] all)
    {
        var count = DraftFeatures.OfForm.Count;
        return new DraftWeights(all[..count], all[count..(2 * count)], all[(2 * count)..]);
    }

    private static DraftWeights Load(WordFile file) => new(Read(file, "opening", DraftFeatures.OfForm), Read(file, "later", DraftFeatures.OfForm), Read(file, "draft", DraftFeatures.OfDraft));

    private static double[] Read(WordFile file, string role, IReadOnlyList<string> names)
    {
        var weights = file.Rows(role).ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return weights.Count == names.Count && names.All(weights.ContainsKey)
            ? [.. names.Select(name => weights[name])]
            : throw new FormatException($"drafts.json: \"{role}\" must weigh these features and no others: {string.Join(", ", names)}.");
    }

    private static IEnumerable<(string Feature, double Part)> Parts(string role, IReadOnlyList<string> names, double[] weights, double[] features) =>
        names.Select((name, at) => ($"{role}.{name}", weights[at] * features[at]));

    private static double Sum(ReadOnlySpan<double> weights, ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var at = 0; at < weights.Length; at++) sum += weights[at] * features[at];
        return sum;
    }
}
