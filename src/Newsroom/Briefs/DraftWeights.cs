using System.Globalization;
using Baozhai.Newsroom.Lexicons;

namespace Baozhai.Newsroom.Briefs;

/// <summary>
/// The weights of <see cref="DraftFeatures"/>: what a draft is worth is their weighted sum. They are fitted, not chosen
/// (<c>dotnet run -c Release --project tests/Benchmarks -- drafts</c>), and kept in <c>Lexicons/Words/drafts.json</c>.
/// </summary>
/// <param name="opening">Of the form that opens the brief.</param>
/// <param name="second">Of the form behind it.</param>
/// <param name="draft">Of the draft as a whole.</param>
internal sealed class DraftWeights(double[] opening, double[] second, double[] draft)
{
    /// <summary>Those of the library.</summary>
    /// <exception cref="FormatException">The file names a feature that there is not, or leaves one out.</exception>
    public static DraftWeights Default { get; } = Load(WordFile.Load("drafts"));

    /// <summary>What a form is worth as the opening.</summary>
    public double AsOpening(SentenceForm form) => Sum(opening, form.Features);

    /// <summary>What a form is worth behind the opening.</summary>
    public double AsSecond(SentenceForm form) => Sum(second, form.Features);

    /// <summary>What a draft is worth by its <see cref="DraftFeatures.OfDraft"/>, beside its forms.</summary>
    public double AsWhole(ReadOnlySpan<double> features) => Sum(draft, features);

    /// <summary>Each feature with its part in what a draft is worth, the weightiest first: for who asks why.</summary>
    public IEnumerable<(string Feature, double Part)> Explain(SentenceForm first, SentenceForm? following, double[] whole) =>
        Parts("opening", DraftFeatures.OfForm, opening, first.Features)
            .Concat(following is null ? [] : Parts("second", DraftFeatures.OfForm, second, following.Features))
            .Concat(Parts("draft", DraftFeatures.OfDraft, draft, whole))
            .Where(part => part.Part != 0).OrderByDescending(part => Math.Abs(part.Part));

    private static DraftWeights Load(WordFile file) => new(Read(file, "opening", DraftFeatures.OfForm), Read(file, "second", DraftFeatures.OfForm), Read(file, "draft", DraftFeatures.OfDraft));

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
