using System.Globalization;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Says why each sentence of a story was kept for its brief or left, for <c>brief --explain</c>.</summary>
internal static class DraftExplanation
{
    private const int MostParts = 6;

    /// <summary>A line for each form that was kept, then for each sentence that was left.</summary>
    /// <param name="story">The story.</param>
    /// <param name="search">The search for its draft.</param>
    /// <param name="best">The draft that was found; null for none.</param>
    /// <param name="weights">What drafts are weighed by.</param>
    public static IEnumerable<string> Of(StoryText story, DraftSearch search, Draft? best, DraftWeights weights)
    {
        if (best is null) yield break;
        var whole = new double[DraftFeatures.OfDraft.Count];
        DraftFeatures.Of(story, best.First, best.Second, new bool[story.Weights.Count], whole);
        var parts = string.Join(", ", weights.Explain(best.First, best.Second, whole).Take(MostParts).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Feature} {part.Part:+0.00;-0.00}")));
        yield return string.Create(CultureInfo.InvariantCulture, $"worth {best.Worth:0.00}: {parts}");
        foreach (var form in best.Forms)
            yield return $"kept: {form.Text}{(best.More.Contains(form) ? " (there was room, and it tells a fact)" : "")}";
        foreach (var sentence in story.Told.Except(best.Forms.Select(form => form.Sentence)))
            yield return $"left: {sentence.Text} ({Why(sentence)})";

        string Why(Sentence sentence)
        {
            var drafts = search.Forms.Where(form => form.Sentence == sentence).Select(form => search.Openings.Contains(form) ? search.Weigh(form, null) : form.MayFollow(best.First) ? search.Weigh(best.First, form) : null).ToList();
            if (drafts is []) return "no form of it fits and can stand alone";
            return drafts.OfType<Draft>().MaxBy(draft => draft.Worth) is { } draft
                ? string.Create(CultureInfo.InvariantCulture, $"{best.Worth - draft.Worth:0.00} less")
                : "it cannot be understood without the sentence before it";
        }
    }
}
