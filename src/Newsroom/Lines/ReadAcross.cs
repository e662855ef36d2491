using Baozhai.Newsroom.Bylines;
using Baozhai.Newsroom.Mastheads;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Lines;

/// <summary>
/// Two columns that were read across, a line of each by turns: two datelines stand below each other, and below them every second line goes on with the same
/// story. The lines of each column are put together again; where nothing shows how long this goes on, everything stays as it is.
/// </summary>
internal static class ReadAcross
{
    private const int MostHeads = 6;
    private const int LongestHead = 44;
    private const int MostLines = 80;
    private const int Rest = 5;

    // A line of a paragraph shares so much more of its wording with its own column, summed over the lines, that it is no chance.
    private const double Enough = 0.25;
    private const int Extra = 3;

    // Lines whose places are so far apart do not touch.
    private const int Apart = 2;

    /// <summary>Puts such columns in order.</summary>
    public static void Undo(Page page)
    {
        List<PageLine>? ordered = null;
        for (var index = 0; index + 2 < page.Printed.Count; index++)
        {
            if (!IsLead(page, index) || Other(page, index) is not { } other || Find(page, index, other) is not { } found)
                continue;
            ordered ??= [.. page.Printed];
            found.Order(ordered);
            index = found.End - 1;
        }

        if (ordered is not null)
            page.Reorder(ordered);
    }

    // The dateline of the other column is on the next line, or further down where its headline has a line more.
    private static int? Other(Page page, int index) => IsLead(page, index + 1) ? index + 1 : IsLead(page, index + Extra) && IsHead(page.At(index + 1)) ? index + Extra : null;

    private static bool IsLead(Page page, int index) => page.At(index) is { Mark: 0 } line && Dateline.Read(line.Start) is { } lead && lead.Length < line.Length;

    private static bool IsHead(PageLine? line) =>
        line is { Length: <= LongestHead } && !Punctuation.EndsSentence(line.End) && !Punctuation.HasPause(line.Start) && !MastheadParts.Of(line.Start).HasDate;

    private static Columns? Find(Page page, int first, int second)
    {
        var top = first;
        while (first - top < MostHeads && IsHead(page.At(top - 1)) && Dateline.Read(page.Printed[top - 1].Start) is null)
            top--;
        if (first - top < 2)
            return null;
        var end = second + 1;
        while (end < page.Printed.Count && end - second < MostLines && !IsLead(page, end))
            end++;
        var columns = new Columns(page, top, first, second);
        return IsTorn(page, first) ? columns.Torn(end) : columns.Told(end);
    }

    // A dateline that breaks off above another dateline: lines of columns, no paragraphs.
    private static bool IsTorn(Page page, int index) =>
        page.Printed[index] is { Length: <= LongestHead } line && !Punctuation.EndsSentence(line.End) && page.Touches(index, index + 1);

    /// <summary>Two columns read across.</summary>
    private sealed class Columns(Page page, int top, int first, int second)
    {
        private readonly CharacterPairs[] _words = [new(), new()];
        private bool _firstIsLast;

        public int End { get; private set; }

        // Lines of columns touch each other until both end.
        public Columns? Torn(int end)
        {
            End = second + 1;
            while (End < end && page.Touches(End - 1, End) && page.Printed[End].Length <= LongestHead)
                End++;
            for (var index = first; index < End; index++)
                _words[Column(index)].Add(page.Printed[index].Text);
            return End - second > 2 ? this : null;
        }

        // Paragraphs: their words tell how far they take turns, and whose the text below is.
        public Columns? Told(int end)
        {
            _words[0].Add(page.Printed[first].Text);
            _words[1].Add(page.Printed[second].Text);
            double sum = 0, best = Enough;
            for (var index = first + 1; index < end; index++)
            {
                if (index == second)
                    continue;
                var (own, text) = (Column(index), page.Printed[index].Text);
                sum += _words[own].Share(text) - _words[1 - own].Share(text);
                _words[own].Add(text);
                var rest = Below(index + 1, end);
                if (sum >= Enough && sum + Math.Abs(rest) > best)
                    (best, End, _firstIsLast) = (sum + Math.Abs(rest), index + 1, rest > 0);
            }

            return End - second > 2 ? this : null;
        }

        // How much more of their wording the lines below share with the first column than with the second.
        private double Below(int from, int end)
        {
            var sum = 0.0;
            for (var index = from; index < Math.Min(end, from + Rest); index++)
                sum += _words[0].Share(page.Printed[index].Text) - _words[1].Share(page.Printed[index].Text);
            return sum;
        }

        public void Order(List<PageLine> lines)
        {
            var columns = new List<PageLine>[] { [], [] };
            for (var index = top; index < End; index++)
                columns[index < first ? Head(index) : Column(index)].Add(page.Printed[index]);
            var gap = page.Printed[second].Number - page.Printed[second - 1].Number;
            var position = page.Printed[top].Number + Apart;
            var at = top;
            foreach (var column in _firstIsLast ? columns.Reverse() : columns)
            {
                foreach (var line in column)
                {
                    line.MoveTo(position);
                    position += gap;
                    lines[at++] = line;
                }

                position += Apart;
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
