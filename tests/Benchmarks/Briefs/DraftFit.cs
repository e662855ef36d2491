using Baozhai.Newsroom.Briefs;

namespace Baozhai.Benchmarks.Briefs;

/// <summary>A story whose drafts are to be ranked.</summary>
/// <param name="Features">Of each draft: those of its opening, of its second form (zeros without one), of the whole.</param>
/// <param name="Scores">Of each draft: ROUGE-1, -2 and -L against what an editor wrote.</param>
/// <param name="Weight">How much the story counts.</param>
internal sealed record RankedStory(float[][] Features, (double One, double Two, double Longest)[] Scores, double Weight)
{
    /// <summary>The drafts of a story, with what they are worth to an editor.</summary>
    public static RankedStory? Of(string title, IReadOnlyList<string> paragraphs, bool isOpinion, string reference, double weight)
    {
        var story = new StoryText(title, paragraphs, []);
        var search = new DraftSearch(story, isOpinion, Briefer.DefaultMaxLength, DraftWeights.Default);
        var rouge = new CharacterRouge(reference);
        var said = new bool[story.Weights.Count];
        var none = new double[DraftFeatures.OfForm.Count];
        var whole = new double[DraftFeatures.OfDraft.Count];
        var features = new List<float[]>();
        var scores = new List<(double, double, double)>();
        foreach (var (first, second) in search.All().Take(MostDrafts))
        {
            DraftFeatures.Of(story, first, second, said, whole);
            features.Add([.. first.Features.Concat(second?.Features ?? none).Concat(whole).Select(value => (float)value)]);
            scores.Add(rouge.Of(first.Text + second?.Text));
        }

        return features.Count is 0 ? null : new RankedStory([.. features], [.. scores], weight);
    }

    private const int MostDrafts = 2_000;

    /// <summary>The scores of the draft that weights choose.</summary>
    public (double One, double Two, double Longest) Chosen(double[] weights)
    {
        var best = 0;
        var most = double.NegativeInfinity;
        for (var at = 0; at < Features.Length; at++)
        {
            var worth = DraftFit.Dot(weights, Features[at]);
            if (worth > most) (best, most) = (at, worth);
        }

        return Scores[best];
    }
}

/// <summary>
/// Fits the weights of drafts: each story's drafts are chosen with the chances of a softmax of their worth, and the weights go up the expected score.
/// So they are fitted to what is measured, and not to a copy of it. Features are scaled to one deviation; a penalty keeps the weights small.
/// </summary>
internal static class DraftFit
{
    private const int Steps = 250;
    private const double Step = 0.05;
    private const double Slope = 10;

    /// <summary>Fits; returns a weight for each feature as it is measured.</summary>
    /// <param name="stories">What to fit to.</param>
    /// <param name="penalty">How strongly weights are kept near their beginning.</param>
    /// <param name="beginning">Where each begins, by the deviation of its feature: what a desk asks for, of which the texts have few examples.</param>
    public static double[] Fit(IReadOnlyList<RankedStory> stories, double penalty, double[] beginning)
    {
        var count = stories[0].Features[0].Length;
        var scale = Scales(stories, count);
        var (weights, mean, square) = ((double[])beginning.Clone(), new double[count], new double[count]);
        var total = stories.Sum(story => story.Weight);
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = new double[count];
            foreach (var story in stories) Add(story, weights, scale, gradient);
            for (var at = 0; at < count; at++)
            {
                // Adam (Kingma and Ba 2015).
                var slope = (gradient[at] * Slope / total) - (penalty * 0.1 * (weights[at] - beginning[at]));
                mean[at] = (0.9 * mean[at]) + (0.1 * slope);
                square[at] = (0.99 * square[at]) + (0.01 * slope * slope);
                weights[at] += Step * (mean[at] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[at] / (1 - Math.Pow(0.99, step))) + 1e-6);
            }
        }

        return [.. weights.Zip(scale, (weight, one) => weight * one)];
    }

    /// <summary>The sum of weights and features.</summary>
    public static double Dot(double[] weights, float[] features)
    {
        var sum = 0.0;
        for (var at = 0; at < weights.Length; at++) sum += weights[at] * features[at];
        return sum;
    }

    private static void Add(RankedStory story, double[] weights, double[] scale, double[] gradient)
    {
        var scaled = weights.Zip(scale, (weight, one) => weight * one).ToArray();
        var worth = Array.ConvertAll(story.Features, features => Dot(scaled, features));
        var most = worth.Max();
        var chance = Array.ConvertAll(worth, one => Math.Exp(one - most));
        var sum = chance.Sum();
        var expected = 0.0;
        for (var draft = 0; draft < chance.Length; draft++) expected += (chance[draft] /= sum) * Mean(story.Scores[draft]);
        for (var draft = 0; draft < chance.Length; draft++)
        {
            var push = story.Weight * chance[draft] * (Mean(story.Scores[draft]) - expected);
            if (Math.Abs(push) < 1e-9) continue;
            var features = story.Features[draft];
            for (var at = 0; at < gradient.Length; at++) gradient[at] += push * features[at] * scale[at];
        }
    }

    private static double[] Scales(IReadOnlyList<RankedStory> stories, int count)
    {
        var (sum, square, drafts) = (new double[count], new double[count], 0);
        foreach (var features in stories.SelectMany(story => story.Features))
        {
            drafts++;
            for (var at = 0; at < count; at++)
            {
                sum[at] += features[at];
                square[at] += features[at] * features[at];
            }
        }

        return [.. sum.Zip(square, (one, two) => Math.Sqrt(Math.Max(0, (two / drafts) - (one / drafts * one / drafts)))).Select(deviation => deviation < 1e-6 ? 0 : 1 / deviation)];
    }

    private static double Mean((double One, double Two, double Longest) score) => (score.One + score.Two + score.Longest) / 3;
}
