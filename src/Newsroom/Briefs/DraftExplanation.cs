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
        best.Tally.Features(story, whole);
        var parts = string.Join(", ", weights.Explain(best.Forms, whole).Take(MostParts).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Feature} {part.Part:+0.00;-0.00}")));
        yield return string.Create(CultureInfo.InvariantCulture, $"worth {best.Worth:0.00}: {parts}");
        foreach (var form in best.Forms)
            yield return $"kept: {form.Text}";
        foreach (var sentence in story.Told.Except(best.Forms.Select(form => form.Sentence)))
            yield return $"left: {sentence.Text} ({Why(sentence)})";

        string Why(Sentence sentence)
        {
            var forms = search.Forms.Where(form => form.Sentence == sentence).ToList();
            if (forms is []) return "no form of it fits and can stand alone";
            var drafts = forms.Where(search.Openings.Contains).Select(search.Weigh).ToList();
            search.Follow(search.Weigh(best.Forms[0]), draft =>
            {
                if (draft.Last.Sentence == sentence) drafts.Add(draft);
            });
            return drafts.MaxBy(draft => draft.Worth) is { } better
                ? string.Create(CultureInfo.InvariantCulture, $"{best.Worth - better.Worth:0.00} less")
                : "it cannot be understood without the sentence before it, or there is no room";
        }
    }
}
