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
    private const int LongestSignature = 24;

    // The log-odds without any sign are set by hand, from -4.96: the papers that are read misplace endings more often than made pages do.
    private static readonly (string Name, double Weight)[] Weighed =
    [
        ("any", -4.40),
        ("behind a jump", 2.93),
        ("more of their words than by chance", 1.40),
        ("more of my words than by chance", -2.13),
        ("their words", 0.02),
        ("their words over mine", -2.24),
        ("their names", 1.25),
        ("my names", -1.57),
        ("the line that is least theirs", 0.32),
        ("the first line", 0.43),
        ("the line above goes on", -2.03),
        ("their headlines", 3.94),
        ("my headlines", -4.82),
        ("further away", -1.32),
        ("length of the ending", 0.75),
        ("length of the text above it", 0.52),
        ("the owner breaks off", 1.35),
        ("the owner jumps", -1.64),
        ("the owner is signed at its end", -2.16),
        ("the owner has one line", -0.95),
        ("one line above it", -1.68),
        ("a subhead above it", -2.35),
        ("nothing but fields", -1.08),
        ("names close the text above it", 1.27),
        ("mean line", 1.43),
    ];

    private static readonly double[] Weights = [.. Weighed.Select(sign => sign.Weight)];

    /// <summary>The signs in the order of their values, each with its weight.</summary>
    public static IReadOnlyList<(string Name, double Weight)> All => Weighed;

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

    /// <summary>The log-odds that an ending belongs to an earlier article.</summary>
    /// <param name="signs">How much there is of each sign.</param>
    public static double Of(double[] signs)
    {
        var odds = 0.0;
        for (var sign = 0; sign < signs.Length; sign++)
            odds += Weights[sign] * signs[sign];
        return odds;
    }

    /// <summary>How much there is of each sign that an ending belongs to an earlier article; null where its words are clearly those of its own.</summary>
    /// <param name="owner">The earlier article.</param>
    /// <param name="other">The article that has the ending.</param>
    /// <param name="start">The place of the ending's first line.</param>
    /// <param name="back">How many articles earlier the owner stands, from 1.</param>
    /// <param name="wording">The wording of the page.</param>
    public static double[]? Signs(ArticleDraft owner, ArticleDraft other, int start, int back, DraftWording wording)
    {
        var jumps = JumpsBefore(other, start);
        if (wording.Compare(other, start, owner, anyway: jumps) is not { } words)
            return null;
        return
        [
            1, Flag(jumps),
            Math.Log((words.Theirs + Few) / (words.TheirsByChance + Few)), Math.Log((words.Mine + Few) / (words.MineByChance + Few)),
            words.Theirs - words.TheirsByChance, Math.Log((words.Theirs + 1) / (words.Mine + 1)),
            Math.Log(1 + words.TheirNames), Math.Log(1 + words.MyNames),
            words.WorstLine, words.FirstLine, words.GoesOn, words.TheirHeads, words.MyHeads,
            back - 1, Math.Log(other.Body.Count - start), Math.Log(start),
            Flag(owner.BreaksOff), Flag(owner.Jumps), Flag(owner.IsClosed || owner.Signatures.Count > 0), Flag(owner.Body.Count == 1),
            Flag(start == 1), Flag(other.Crossheads.Contains(other.Body[start].Number)),
            Flag(other.Body.Skip(start).All(line => TableRow.Is(line) || NoticeFieldRecogniser.IsField(line) || EventFieldRecogniser.IsShort(line))),
            Flag(IsSigned(other.Body[start - 1].End)), words.MeanLine,
        ];
    }

    // …。(李某 王某)
    private static bool IsSigned(string end) => end.EndsWith(')') && end.LastIndexOf('(') is > 0 and var open && end.Length - open < LongestSignature;

    private static double Flag(bool holds) => holds ? 1 : 0;

    // A mark at the end of the line above, or on a line of its own between.
    private static bool JumpsBefore(ArticleDraft draft, int start)
    {
        var (above, first) = (draft.Body[start - 1], draft.Body[start]);
        return Jump.AtEnd(above.End) is ({ Direction: JumpDirection.Onward }, _)
            || draft.Asides.Exists(line => line.Number > above.Number && line.Number < first.Number && JumpRecogniser.IsOnward(line));
    }
}
