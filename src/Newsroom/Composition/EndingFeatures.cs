using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition;

/// <summary>
/// What tells that the ending of an article belongs to an earlier one. The weighted sum of the features is the log-odds of it. The weights are
/// fitted to made pages of real news and of invented stories, as a conditional logit over all places an ending may begin at, and none.
/// </summary>
internal static class EndingFeatures
{
    // Words come in small numbers: one more or less says little.
    private const double Few = 2;

    private static readonly double[] Weights = [-3.84, 1.43, 1.60, -1.30, -1.36, -0.04, 1.05, -0.99, 0.31, -0.04, -2.02, -1.30, 0.75, -1.13, 1.28, 0.18, 0.36, 0.23, -0.60, -0.57, -1.27, -0.86, 3.49, -3.43, -1.67];

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

    /// <summary>The features of an ending; null where its words are clearly those of its own article.</summary>
    /// <param name="owner">The earlier article.</param>
    /// <param name="other">The article that has the ending.</param>
    /// <param name="start">The place of the ending's first line.</param>
    /// <param name="back">How many articles earlier the owner stands, from 1.</param>
    /// <param name="wording">The wording of the page.</param>
    public static double[]? Of(ArticleDraft owner, ArticleDraft other, int start, int back, DraftWording wording)
    {
        var jumps = JumpsBefore(other, start);
        if (wording.Compare(other, start, owner, anyway: jumps) is not { } words)
            return null;
        var length = other.Body.Count - start;
        return
        [
            1,
            Flag(jumps),
            Flag(owner.BreaksOff),
            Flag(owner.Jumps),
            back - 1,
            Flag(owner.Mark > 0 && other.Mark > 0),
            Math.Log((words.Theirs + Few) / (words.TheirsByChance + Few)),
            Math.Log((words.Mine + Few) / (words.MineByChance + Few)),
            (words.Theirs - words.TheirsByChance) / 10,
            (words.Mine - words.MineByChance) / 10,
            words.GoesOn,
            Math.Log((words.Theirs + 1) / (words.Mine + 1)),
            Math.Log(1 + words.TheirNames),
            Math.Log(1 + words.MyNames),
            words.WorstLine,
            words.FirstLine,
            Math.Log(length),
            Math.Log(start),
            Flag(start == 1),
            Flag(owner.Body.Count == 1),
            Flag(owner.IsClosed || owner.Signatures.Count > 0),
            Flag(other.Body.Skip(start).All(line => TableRow.Is(line) || NoticeFieldRecogniser.IsField(line) || EventFieldRecogniser.IsShort(line))),
            words.TheirHeads,
            words.MyHeads,
            Flag(other.Crossheads.Contains(other.Body[start].Number)),
        ];
    }

    /// <summary>The log-odds that the ending belongs to the earlier article.</summary>
    public static double Odds(ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var at = 0; at < features.Length; at++)
            sum += Weights[at] * features[at];
        return sum;
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
