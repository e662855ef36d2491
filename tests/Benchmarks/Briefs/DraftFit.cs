using System.Numerics;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Benchmarks.Briefs;

/// <summary>A story whose drafts are to be ranked.</summary>
/// <param name="Story">The story.</param>
/// <param name="IsOpinion">Whether it is one of opinion.</param>
/// <param name="Reference">What an editor wrote.</param>
/// <param name="Weight">How much the story counts.</param>
internal sealed record RankedStory(StoryText Story, bool IsOpinion, CharacterRouge Reference, double Weight)
{
    private const int MostOfKind = 300;
    private const int GoneOnWith = 25;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Of each draft: those of its opening, of its later forms together, of the whole.</summary>
    public List<float[]> Features { get; } = [];

    /// <summary>Of each draft: how near it comes to what an editor wrote.</summary>
    public List<DraftScore> Scores { get; } = [];

    /// <summary>Adds drafts of one to four forms: a part of all, and those that weights and the editor's words like best with what may follow them.</summary>
    /// <param name="weights">The weights.</param>
    public void AddDrafts(DraftWeights weights)
    {
        var search = new DraftSearch(Story, IsOpinion, Briefer.DefaultMaxLength, weights);
        var drafts = search.Openings.ConvertAll(search.Weigh);
        for (var forms = 1; drafts.Count > 0; forms++)
        {
            var kept = new List<(Draft Draft, double Score)>();
            var step = Math.Max(1, drafts.Count / MostOfKind);
            foreach (var draft in drafts.Where((_, at) => at % step == 0).Concat(drafts.OrderByDescending(draft => draft.Worth).Take(GoneOnWith))) kept.Add((draft, Add(draft)));
            if (forms is 4) return;
            var liked = kept.OrderByDescending(one => one.Score).Take(GoneOnWith).Concat(kept.OrderByDescending(one => one.Draft.Worth).Take(GoneOnWith)).Select(one => one.Draft).Distinct().ToList();
            drafts = [];
            foreach (var draft in forms is 1 ? kept.Select(one => one.Draft).Distinct().ToList() : liked) search.Follow(draft, drafts.Add);
        }
    }

    /// <summary>The scores of the draft that is found with weights.</summary>
    public DraftScore Chosen(DraftWeights weights) => ScoreOf(new DraftSearch(Story, IsOpinion, Briefer.DefaultMaxLength, weights).Best()?.Text ?? "");

    private DraftScore ScoreOf(string text)
    {
        var (one, two, longest) = Reference.Of(text);
        return new DraftScore(one, two, longest, Reference.FactsOf(text), text.Length);
    }

    private double Add(Draft draft)
    {
        var text = draft.Text;
        var score = ScoreOf(text);
        if (_known.Add(text))
        {
            var whole = new double[DraftFeatures.OfDraft.Count];
            draft.Tally.Features(Story, whole);
            var later = new double[DraftFeatures.OfForm.Count];
            foreach (var form in draft.Forms.Skip(1))
            {
                for (var at = 0; at < later.Length; at++) later[at] += form.Features[at];
            }

            Features.Add([.. draft.Forms[0].Features.Concat(later).Concat(whole).Select(value => (float)value)]);
            Scores.Add(score);
        }

        return score.Aim;
    }
}

/// <summary>How near a draft comes to what an editor wrote.</summary>
/// <param name="One">ROUGE-1.</param>
/// <param name="Two">ROUGE-2.</param>
/// <param name="Longest">ROUGE-L.</param>
/// <param name="Facts">The share of the editor's figures it has; null where he has none.</param>
/// <param name="Length">Its length, in characters.</param>
internal readonly record struct DraftScore(double One, double Two, double Longest, double? Facts, int Length)
{
    /// <summary>The mean of the three.</summary>
    public double Mean => (One + Two + Longest) / 3;

    /// <summary>What is aimed at: a figure lost is a fact lost, which letters in common hardly show.</summary>
    public double Aim => ((3 * Mean) + (FactsCount * (Facts ?? Mean))) / (3 + FactsCount);

    /// <summary>How much the figures count beside each of the three.</summary>
    public static double FactsCount { get; set; } = 1;
}

/// <summary>
/// Fits the weights of drafts: each story's drafts are chosen with the chances of a softmax of their worth, and the weights go up the expected score.
/// So they are fitted to what is measured, and not to a copy of it. Features are scaled to one deviation; a penalty keeps the weights small.
/// </summary>
internal static class DraftFit
{
    private const int Steps = 160;
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

    private static double Dot(ReadOnlySpan<float> weights, ReadOnlySpan<float> features)
    {
        var sum = Vector<float>.Zero;
        var at = 0;
        for (; at + Vector<float>.Count <= weights.Length; at += Vector<float>.Count) sum += new Vector<float>(weights[at..]) * new Vector<float>(features[at..]);
        var rest = Vector.Sum(sum);
        for (; at < weights.Length; at++) rest += weights[at] * features[at];
        return rest;
    }

    private static void Add(RankedStory story, double[] weights, double[] scale, double[] gradient)
    {
        var scaled = weights.Zip(scale, (weight, one) => (float)(weight * one)).ToArray();
        var chance = new double[story.Features.Count];
        for (var draft = 0; draft < chance.Length; draft++) chance[draft] = Dot(scaled, story.Features[draft]);
        var most = chance.Max();
        for (var draft = 0; draft < chance.Length; draft++) chance[draft] = Math.Exp(chance[draft] - most);
        var sum = chance.Sum();
        var expected = 0.0;
        for (var draft = 0; draft < chance.Length; draft++) expected += (chance[draft] /= sum) * story.Scores[draft].Aim;
        for (var draft = 0; draft < chance.Length; draft++)
        {
            var push = story.Weight * chance[draft] * (story.Scores[draft].Aim - expected);
            if (Math.Abs(push) < 1e-7) continue;
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
}
