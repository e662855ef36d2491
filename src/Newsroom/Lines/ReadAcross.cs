using Baozhai.Newsroom.Bylines;
using Baozhai.Newsroom.Mastheads;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Lines;

/// <summary>
/// Two columns that were read across, a line of each by turns: headlines stand below each other, and in the text below them every second line goes on with
/// the same story. Two datelines, or a dateline and names, below each other show it nearly alone; otherwise the wording of the lines must. The lines of each column are put together
/// again where this is sure enough. Where it is only likely, everything stays as it is and the lines are marked, so that nobody relies on what was read.
/// </summary>
internal static class ReadAcross
{
    private const int MostHeads = 6;
    private const int LongestHead = 44;
    private const int MostLines = 80;
    private const int MostOfLines = 240;
    private const int Rest = 5;
    private const int RestOfLines = 20;

    // No newspaper has more stories.
    private const int MostTries = 500;

    // Lines whose places are so far apart do not touch.
    private const int Apart = 2;

    // The text of the other column begins on the next line, or further down where its headline has a line more.
    private static readonly int[] Steps = [1, 3];

    /// <summary>Puts such columns in order.</summary>
    public static void Undo(Page page)
    {
        List<PageLine>? ordered = null;
        var tries = 0;
        for (var first = 0; first + 2 < page.Printed.Count && tries < MostTries; first++)
        {
            if (TopOf(page, first) is not { } top || !IsText(page, first))
                continue;
            tries++;
            if (Find(page, top, first) is not { } columns)
                continue;
            if (columns.IsSure)
                columns.Order(ordered ??= [.. page.Printed]);
            else
                columns.Doubt();
            first = columns.End - 1;
        }

        if (ordered is not null)
            page.Reorder(ordered);
    }

    private static Columns? Find(Page page, int top, int first)
    {
        foreach (var step in Steps)
        {
            var second = first + step;
            if (second >= page.Printed.Count || !IsText(page, second) || step > 1 && !IsHead(page, first + 1))
                continue;
            var columns = new Columns(page, top, first, second);
            if (columns.Read())
                return columns;
        }

        return null;
    }

    // Where at least two headlines stand above a text.
    private static int? TopOf(Page page, int first)
    {
        var (top, heads) = (first, 0);
        while (first - top < MostHeads && IsHead(page, top - 1))
        {
            if (!IsSigned(page.Printed[--top]))
                heads++;
        }

        return heads < 2 ? null : top;
    }

    private static bool IsText(Page page, int index) =>
        IsLead(page, index) || page.At(index) is { Mark: 0 } line && (line.Length > LongestHead || Punctuation.EndsSentence(line.End) || page.Layout.ColumnAt(index) > 0);

    private static bool IsLead(Page page, int index) => page.At(index) is { Mark: 0 } line && Dateline.Read(line.Start) is { } lead && lead.Length < line.Length;

    // In columns of lines a line with a pause is one of the text.
    private static bool IsHead(Page page, int index) =>
        page.At(index) is { } line && (line.Mark > 0 || line.Length <= LongestHead && !Breaks(line.End[^1]) && (page.Layout.ColumnAt(index) == 0 || !Punctuation.HasPause(line.Start)))
        && !MastheadParts.Of(line.Start).HasDate && Dateline.Read(line.Start) is null;

    // A headline may be a call or a question.
    private static bool Breaks(char last) => last is '。' or '；' or ';' or '…' or ',' or '、' or ':';

    private static bool IsSigned(PageLine line) => OwnLineByline.Is(line.Start) || NameLine.IsNames(line.Start);

    // A text that breaks off above a line that touches it: lines of columns, no paragraphs.
    private static bool IsTorn(Page page, int index) =>
        page.Printed[index] is { Length: <= LongestHead } line && !Punctuation.EndsSentence(line.End) && page.Touches(index, index + 1);

    /// <summary>Two columns, possibly read across.</summary>
    private sealed class Columns(Page page, int top, int first, int second)
    {
        // A line shares so much more of its wording with its own column, summed over the lines.
        private const double Enough = 0.25;

        // Against this the other column's wording has already won.
        private const double Lost = -0.4;

        // What it is worth that a column ends with a sentence.
        private const double Done = 0.6;

        // The sum in units of its own deviation, with this much added to its square so that two lines prove nothing.
        private const double Few = 0.05;

        // How many deviations make it likely, and sure; half the lines of text without a second dateline reach the first by chance once in a hundred pages.
        private const double Likely = 1.5;
        private const double Sure = 2.0;
        private const double LikelyOfLines = 2.0;
        private const double SureOfLines = 2.4;

        private readonly CharacterPairs[] _words = [new(), new()];
        private readonly bool _isTorn = IsTorn(page, first);
        private bool _firstIsLast;

        public int End { get; private set; }

        public bool IsSure { get; private set; }

        // Their words tell how far lines take turns, and whose the text below is.
        public bool Read()
        {
            var end = FindEnd();
            var signed = IsLead(page, first) && (IsLead(page, second) || second > first + 1 && IsSigned(page.Printed[first + 1]));
            var (sum, squares, best, deviations) = (0.0, 0.0, double.NegativeInfinity, 0.0);
            _words[0].Add(page.Printed[first].Text);
            _words[1].Add(page.Printed[second].Text);
            for (var index = first + 1; index < end && (signed || sum > Lost); index++)
            {
                if (index == second)
                    continue;
                var (own, text) = (Column(index), page.Printed[index].Text);
                var more = _words[own].Share(text) - _words[1 - own].Share(text);
                (sum, squares) = (sum + more, squares + more * more);
                deviations = Math.Max(deviations, sum / Math.Sqrt(squares + Few));
                _words[own].Add(text);
                var rest = Below(index + 1, Math.Min(end, index + 1 + (_isTorn ? RestOfLines : Rest)));
                var all = sum + Math.Abs(rest) + (_isTorn && IsDone(index, rest > 0 ? 1 : 0) ? Done : 0);
                if (all > best)
                    (best, End, _firstIsLast) = (all, index + 1, rest > 0);
            }

            if (End - second <= 2)
                return false;
            deviations += 2 * Math.Max(0, Crossing());
            IsSure = signed ? _isTorn || best > Enough : deviations > (_isTorn ? SureOfLines : Sure);
            return IsSure || !signed && deviations > (_isTorn ? LikelyOfLines : Likely);
        }

        // The columns end above the next dateline or headline; lines of columns touch each other until both end.
        private int FindEnd()
        {
            var end = second + 1;
            while (end < page.Printed.Count && end - second < (_isTorn ? MostOfLines : MostLines) && GoesOn(end)) end++;
            return end;
        }

        private bool GoesOn(int index) => page.Printed[index] is { Mark: 0 } line && !IsLead(page, index)
            && (_isTorn ? page.Touches(index - 1, index) && line.Length <= LongestHead : !IsHead(page, index));

        // Headlines of two stories: the words of one are in one column, those of the other in the other.
        private double Crossing()
        {
            var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
            for (var index = top; index < first; index++)
            {
                var more = _words[0].Share(page.Printed[index].Text) - _words[1].Share(page.Printed[index].Text);
                (least, most) = (Math.Min(least, more), Math.Max(most, more));
            }

            return Math.Min(most, -least);
        }

        // How much more of their wording the lines below share with the first column than with the second.
        private double Below(int from, int end)
        {
            var sum = 0.0;
            for (var index = from; index < end; index++)
                sum += _words[0].Share(page.Printed[index].Text) - _words[1].Share(page.Printed[index].Text);
            return sum;
        }

        // The shorter column ends with a sentence.
        private bool IsDone(int index, int shorter) => Punctuation.EndsSentence(page.Printed[Column(index) == shorter ? index : index - 1].End);

        public void Doubt()
        {
            for (var index = first; index < End; index++)
                page.Printed[index].MayBeAcross = true;
        }

        public void Order(List<PageLine> lines)
        {
            // The first line of a text in lines looks like a headline.
            foreach (var start in (ReadOnlySpan<int>)[first, second])
            {
                if (_isTorn && !IsLead(page, start))
                    page.Mark(page.Printed[start].Number, LineRole.Body, "the text of one of two columns read across begins");
            }

            var (heads, texts) = (new List<PageLine>[] { [], [] }, new List<PageLine>[] { [], [] });
            for (var index = top; index < End; index++)
                (index < first ? heads[Head(index)] : texts[Column(index)]).Add(page.Printed[index]);
            var gap = page.Printed[second].Number - page.Printed[second - 1].Number;
            var position = page.Printed[top].Number + Apart;
            var at = top;
            foreach (var column in (ReadOnlySpan<int>)(_firstIsLast ? [1, 0] : [0, 1]))
            {
                foreach (var part in (ReadOnlySpan<List<PageLine>>)[heads[column], texts[column]])
                {
                    foreach (var line in part)
                    {
                        line.MoveTo(position);
                        position += gap;
                        lines[at++] = line;
                    }

                    position += Apart;
                }
            }
        }

        private int Column(int index) => (index - first) & 1;

        // A headline goes where its words are.
        private int Head(int index)
        {
            var text = page.Printed[index].Text;
            var (one, other) = (_words[0].Share(text), _words[1].Share(text));
            return one == other ? Column(index) : one > other ? 0 : 1;
        }
    }
}
