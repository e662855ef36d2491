using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Lines;

/// <summary>A short line that is the first half of a sentence that a column cut in two.</summary>
internal sealed class BrokenLineRecogniser : ILineRecogniser
{
    // Subheads inside an article are shorter than this.
    private const int LongestCrosshead = 26;

    // A headline in two clauses is short.
    private const int LongestPausedHead = 28;

    // A title's words come again in the text below it; half a sentence is not said again in the other half.
    private const double WordsOfATitle = 0.45;
    private const int Sample = 600;
    private const int MostPauses = 2;
    private const int MostPausesOverLead = 4;
    private const int ShortestHalf = 18;
    private const int ShortestOpening = 24;
    private const double FewWords = 0.2;
    private const string ClosingMarks = "。”’》)】 ";
    private const int Reach = 4;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (line.Start.AsSpan().TrimEnd(ClosingMarks).IndexOf('。') >= 0)
            return (LineRole.Body, "a sentence ends inside");
        if (page.RoleAt(index - 1) is LineRole.Byline && line.Mark == 0 && Punctuation.HasPause(line.Start) && page.RoleAt(index + 1) is LineRole.Body)
            return (LineRole.Body, "a pause inside, below names and above text");
        if (page.RoleAt(index - 1) is not (LineRole.Body or LineRole.Lead or LineRole.Caption or LineRole.Jump))
        {
            return line.Length >= ShortestOpening && page.RoleAt(index + 1) is LineRole.Body && Punctuation.Pauses(line.Start) > 1
                ? (LineRole.Body, "more pauses than a headline has, and text below")
                : null;
        }

        if (IsTwoPartHead(page, index) || IsUnindentedHead(page, index))
            return null;
        var pauses = Punctuation.Pauses(line.Start);
        var text = TextBelow(page, index);
        if (pauses > 0 && pauses <= (page.RoleAt(index + 1) is LineRole.Lead ? MostPausesOverLead : MostPauses) && text is not null && Punctuation.EndsSentence(page.Printed[index - 1].End) && IsTitleOf(line, text, page, index))
            return null;
        if (pauses > 0 && line.Length >= ShortestHalf && text is null && page.At(index + 1) is not null && page.RoleAt(index + 1) is null && IsStrange(page, index))
            return (LineRole.Body, "a pause inside, and nothing of it below");
        if (pauses > 1 || pauses > 0 && line.Length > LongestPausedHead)
            return (LineRole.Body, "more pauses than a headline has");
        var below = page.RoleAt(index + 1);
        if (pauses > 0 && (below is LineRole.Body || page.At(index + 1) is null or { Mark: > 0 }))
            return (LineRole.Body, "a pause inside, and text around it");
        if (below is not LineRole.Body)
            return null;
        if (Punctuation.LeavesOpen(line.Text))
            return (LineRole.Body, "an open bracket or quote, and text around it");
        return line.Length > LongestCrosshead && !line.Start.Contains(' ', StringComparison.Ordinal) && !IsTitleOf(line, page.Printed[index + 1], page, index)
            ? (LineRole.Body, "long for a subhead, and text around it")
            : null;
    }

    // A space divides the two parts of a headline; a sentence has none.
    private static bool IsTwoPartHead(Page page, int index) =>
        page.Printed[index].Start.IndexOf(' ', StringComparison.Ordinal) is > 4 and var space && page.Printed[index].Start.Length - space > 4
        && Punctuation.Pauses(page.Printed[index].Start) <= 1 && Punctuation.EndsSentence(page.Printed[index - 1].End) && !Punctuation.LeavesOpen(page.Printed[index].Text);

    // Where every paragraph begins with an indent, a line without one between two of them is none.
    private static bool IsUnindentedHead(Page page, int index) =>
        page.Layout.IsIndented && page.Printed[index].Indent == 0 && page.Layout.ColumnAt(index) == 0
        && Punctuation.EndsSentence(page.Printed[index - 1].End) && page.At(index + 1) is { IsIndented: true };

    // What stands over a dateline is its title; with another headline between, the words decide.
    private static bool IsTitleOf(PageLine line, PageLine text, Page page, int index)
    {
        if (page.RoleOf(text.Number) is LineRole.Lead && page.RoleAt(index + 1) is not null)
            return true;
        return ShareOf(line, text) >= WordsOfATitle;
    }

    // Whether the text below the headlines under it has hardly a word of the line.
    private static bool IsStrange(Page page, int index)
    {
        for (var next = index + 1; next <= index + Reach; next++)
        {
            if (page.RoleAt(next) is LineRole.Lead or LineRole.Body)
                return ShareOf(page.Printed[index], page.Printed[next]) < FewWords;
        }

        return false;
    }

    // The part of a line's wording that the beginning of a text has.
    private static double ShareOf(PageLine line, PageLine text)
    {
        var words = new CharacterPairs();
        words.Add(text.Text.AsSpan(0, Math.Min(text.Length, Sample)));
        return words.Share(line.Text);
    }

    // The paragraph under the captions, bylines and further headlines that stand between.
    private static PageLine? TextBelow(Page page, int index)
    {
        for (var next = index + 1; next <= index + Reach; next++)
        {
            var role = page.RoleAt(next);
            if (role is LineRole.Lead or LineRole.Body)
                return page.At(next);
            if (role is not (LineRole.Caption or LineRole.Byline or LineRole.Jump or null))
                return null;
        }

        return null;
    }
}
