using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition;

/// <summary>
/// What tells that the ending of an article belongs to an earlier one, as log-odds. The weights are fitted to made pages of real news and of
/// invented stories, as a conditional logit over all places at which an ending may begin, and none.
/// </summary>
internal static class EndingOdds
{
    // Words come in small numbers: one more or less says little.
    private const double Few = 2;

    // Adjusted by hand from -3.84: the papers that are read misplace endings more often than the made pages do.
    private const double Start = -3.24;

    // Adjusted by hand from 1.43: an article ends at its jump.
    private const double AfterJump = 2.5;

    /// <summary>The places in a text at which an ending may begin, the last first: behind a sentence, a subhead or a jump.</summary>
    /// <param name="draft">The article.</param>
    /// <param name="longest">The most lines of an ending.</param>
    /// <param name="most">The most places.</param>
    public static IEnumerable<int> Starts(ArticleDraft draft, int longest, int most)
    {
        for (var start = draft.Body.Count - 1; start > 0 && start >= draft.Body.Count - longest && most > 0; start--)
        {
            var above = draft.Body[start - 1];
            if (!Punctuation.EndsSentence(above.End) && !draft.Crossheads.Contains(above.Number) && !JumpsBefore(draft, start))
                continue;
            most--;
            yield return start;
        }
    }

    /// <summary>The log-odds that an ending belongs to an earlier article; null where its words are clearly those of its own.</summary>
    /// <param name="owner">The earlier article.</param>
    /// <param name="other">The article that has the ending.</param>
    /// <param name="start">The place of the ending's first line.</param>
    /// <param name="back">How many articles earlier the owner stands, from 1.</param>
    /// <param name="wording">The wording of the page.</param>
    public static double? Of(ArticleDraft owner, ArticleDraft other, int start, int back, DraftWording wording)
    {
        var jumps = JumpsBefore(other, start);
        if (wording.Compare(other, start, owner, anyway: jumps) is not { } words)
            return null;
        return Start
            + Where(owner, other, start, back) + AfterJump * Flag(jumps)
            + 1.05 * Math.Log((words.Theirs + Few) / (words.TheirsByChance + Few)) - 0.99 * Math.Log((words.Mine + Few) / (words.MineByChance + Few))
            + 0.031 * (words.Theirs - words.TheirsByChance) - 1.30 * Math.Log((words.Theirs + 1) / (words.Mine + 1))
            + 0.75 * Math.Log(1 + words.TheirNames) - 1.13 * Math.Log(1 + words.MyNames)
            + 1.28 * words.WorstLine + 0.18 * words.FirstLine - 2.02 * words.GoesOn
            + 3.49 * words.TheirHeads - 3.43 * words.MyHeads;
    }

    // What tells without words: how both articles end, how far apart they stand, and what the ending is.
    private static double Where(ArticleDraft owner, ArticleDraft other, int start, int back)
    {
        var odds = -1.36 * (back - 1) + 0.36 * Math.Log(other.Body.Count - start) + 0.23 * Math.Log(start);
        odds += 1.60 * Flag(owner.BreaksOff) - 1.30 * Flag(owner.Jumps) - 1.27 * Flag(owner.IsClosed || owner.Signatures.Count > 0) - 0.57 * Flag(owner.Body.Count == 1);
        odds -= 0.60 * Flag(start == 1) + 1.67 * Flag(other.Crossheads.Contains(other.Body[start].Number));
        return odds - 0.86 * Flag(other.Body.Skip(start).All(line => TableRow.Is(line) || NoticeFieldRecogniser.IsField(line) || EventFieldRecogniser.IsShort(line)));
    }

    private static double Flag(bool holds) => holds ? 1 : 0;

    // A mark at the end of the line above, or on a line of its own between.
    private static bool JumpsBefore(ArticleDraft draft, int start)
    {
        var (above, first) = (draft.Body[start - 1], draft.Body[start]);
        return Jump.AtEnd(above.End) is ({ Direction: JumpDirection.Onward }, _)
            || draft.Asides.Exists(line => line.Number > above.Number && line.Number < first.Number && JumpRecogniser.IsOnward(line));
    }
}
