using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;

namespace Baozhai.Newsroom.Composition;

/// <summary>
/// Moves the ending of an article back to it where the page printed it below a later article. Where the later article ends and whose the rest is
/// is weighed by <see cref="EndingOdds"/>: wording, names, an unfinished paragraph, a jump, which ends an article.
/// </summary>
internal static class DisplacedEndings
{
    // How many articles further the ending may stand, how long it may be, in lines, and at how many places it may begin.
    private const int Reach = 2;
    private const int LongestEnding = 60;
    private const int MostStarts = 12;

    // A page has fewer articles. Of more at once the wording would take room as their square.
    private const int Page = 48;

    /// <summary>Told of every article that is looked through, with the endings it might give away.</summary>
    public delegate void Look(ArticleDraft other, IReadOnlyList<(ArticleDraft Owner, int Start, double[] Signs)> choices);

    /// <summary>Moves the displaced endings.</summary>
    /// <param name="drafts">The articles in page order.</param>
    /// <param name="looked">Who wants to know what was weighed; null for nobody.</param>
    public static void Return(IReadOnlyList<ArticleDraft> drafts, Look? looked = null)
    {
        for (var from = 0; from < drafts.Count; from += Page)
        {
            var first = Math.Max(0, from - Reach);
            ReturnOn([.. drafts.Skip(first).Take(from + Page - first)], from - first, looked);
        }
    }

    // Every place at which an ending of an article may begin, with each article it may belong to.
    private static IEnumerable<(ArticleDraft Owner, int Start, double[] Signs)> Choices(List<ArticleDraft> drafts, int index, DraftWording wording)
    {
        for (var back = 1; back <= Reach && back <= index; back++)
        {
            var (owner, other) = (drafts[index - back], drafts[index]);
            if (owner.Page != other.Page || owner.Body.Count == 0)
                continue;
            foreach (var start in EndingOdds.Starts(other, LongestEnding, MostStarts))
            {
                if (EndingOdds.Signs(owner, other, start, back, wording) is { } signs)
                    yield return (owner, start, signs);
            }
        }
    }

    private static void ReturnOn(List<ArticleDraft> drafts, int from, Look? looked)
    {
        var wording = new DraftWording(drafts);
        for (var index = Math.Max(1, from); index < drafts.Count; index++)
        {
            var other = drafts[index];
            var best = (Owner: other, Start: 0, Odds: double.NegativeInfinity);
            var choices = Choices(drafts, index, wording).ToList();
            foreach (var (owner, start, signs) in choices)
            {
                if (EndingOdds.Of(signs) is var odds && odds > best.Odds)
                    best = (owner, start, odds);
            }

            looked?.Invoke(other, choices);

            foreach (var draft in (ReadOnlySpan<ArticleDraft>)[other, best.Owner])
                draft.EndingDoubt = Math.Max(draft.EndingDoubt, 1 / (1 + Math.Exp(Math.Abs(best.Odds))));
            if (best.Odds <= 0)
                continue;
            best.Owner.TakeTail(other, best.Start);
            wording.Moved(other, best.Owner);
        }

        foreach (var draft in drafts.Skip(from))
            draft.Cohesion = wording.CohesionOf(draft);
    }
}
