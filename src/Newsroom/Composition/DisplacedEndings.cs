using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition;

/// <summary>
/// Moves the ending of an article back to it where the page printed it below a later article. Where the later article ends and whose the rest is
/// is weighed: wording, an unfinished paragraph, a jump, which ends an article.
/// The weights are those of a logistic regression over made pages of real news and of invented stories, rounded; those of the start, the jump and the marks were adjusted by hand.
/// </summary>
internal static class DisplacedEndings
{
    // How many articles further the ending may stand, and how long it may be, in lines.
    private const int Reach = 2;
    private const int LongestEnding = 10;

    // Log-odds that what follows a line is the ending of another article.
    private const double Start = -2.8;
    // Who marks headlines looks at the layout, and has the order of the page.
    private const double Marked = -2.5;
    private const double AfterJump = 2.75;
    private const double Unfinished = 2.0;
    private const double EachFurther = -1.7;
    private const double TheirWords = 2.0;
    private const double MyWords = -1.6;
    private const double TheirExcess = 0.04;
    private const double MyExcess = -0.03;
    private const double GoesOn = -3.6;
    private const double Few = 2;

    // A page has fewer articles. Of more at once the wording would take room as their square.
    private const int Page = 48;

    /// <summary>Moves the displaced endings.</summary>
    public static void Return(IReadOnlyList<ArticleDraft> drafts)
    {
        for (var from = 0; from < drafts.Count; from += Page)
        {
            var first = Math.Max(0, from - Reach);
            ReturnOn([.. drafts.Skip(first).Take(from + Page - first)], from - first);
        }
    }

    private static void ReturnOn(List<ArticleDraft> drafts, int from)
    {
        var wording = new DraftWording(drafts);
        for (var index = Math.Max(1, from); index < drafts.Count; index++)
        {
            var other = drafts[index];
            var best = (Owner: other, Start: 0, Odds: double.NegativeInfinity);
            for (var back = 1; back <= Reach && back <= index; back++)
            {
                var owner = drafts[index - back];
                if (owner.Page != other.Page || owner.Body.Count == 0)
                    continue;
                var (start, odds) = Ending(owner, other, wording);
                odds += (back - 1) * EachFurther;
                if (odds > best.Odds)
                    best = (owner, start, odds);
            }

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

    // The place from which on the text is most likely the owner's, with the log-odds of it.
    private static (int Start, double Odds) Ending(ArticleDraft owner, ArticleDraft other, DraftWording wording)
    {
        var best = (Start: 0, Odds: double.NegativeInfinity);
        for (var start = other.Body.Count - 1; start > 0 && start >= other.Body.Count - LongestEnding; start--)
        {
            var above = other.Body[start - 1];
            var jumps = Jump.AtEnd(above.End) is ({ Direction: JumpDirection.Onward }, _);
            if (!jumps && !Punctuation.EndsSentence(above.End) && !other.Crossheads.Contains(above.Number))
                continue;
            if (wording.Compare(other, start, owner) is not { } words)
                continue;
            var odds = Start + (owner.Mark > 0 && other.Mark > 0 ? Marked : 0) + (jumps ? AfterJump : 0) + (owner.BreaksOff ? Unfinished : 0)
                + TheirWords * Math.Log((words.Theirs + Few) / (words.TheirsByChance + Few)) + MyWords * Math.Log((words.Mine + Few) / (words.MineByChance + Few))
                + TheirExcess * (words.Theirs - words.TheirsByChance) + MyExcess * (words.Mine - words.MineByChance) + GoesOn * words.GoesOn;
            if (odds > best.Odds)
                best = (start, odds);
        }

        return best;
    }
}
