using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>A short line that is the first half of a sentence cut by a column.</summary>
internal sealed class BrokenLineRecogniser : ILineRecogniser
{
    // Subheads inside an article are shorter than this.
    private const int LongestCrosshead = 26;

    // A headline in two clauses is short.
    private const int LongestPausedHead = 28;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (page.RoleAt(index - 1) is not (LineRole.Body or LineRole.Lead or LineRole.Caption))
            return null;
        var below = page.RoleAt(index + 1);
        if (Punctuation.Pauses(line.Start) is var pauses && (pauses > 1 || pauses > 0 && line.Length > LongestPausedHead))
            return (LineRole.Body, "more pauses than a headline has");
        if (Punctuation.HasPause(line.Start) && (below is LineRole.Body || page.At(index + 1) is null or { Mark: > 0 }))
            return (LineRole.Body, "a pause inside, and text around it");
        if (below is not LineRole.Body)
            return null;
        if (Punctuation.LeavesOpen(line.Text))
            return (LineRole.Body, "an open bracket or quote, and text around it");
        return line.Length > LongestCrosshead && !line.Start.Contains(' ', StringComparison.Ordinal)
            ? (LineRole.Body, "long for a subhead, and text around it")
            : null;
    }
}
