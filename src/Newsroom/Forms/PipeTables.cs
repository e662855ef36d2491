using System.Buffers;

namespace Baozhai.Newsroom.Forms;

/// <summary>Tables of Markdown: rows of cells between pipes. A row of dashes below the first tells them, or pipes around each of several rows.</summary>
internal static class PipeTables
{
    private const int Longest = 2000;
    private const int FewestBare = 2;

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("|:-— \t");

    /// <summary>Makes each row its cells between spaces.</summary>
    public static void Read(FormLines lines, PlainForm form)
    {
        for (var number = 1; number <= lines.Count; number++)
        {
            if (form[number] is not null || !IsRow(lines[number]))
                continue;
            var end = number + 1;
            while (end <= lines.Count && form[end] is null && IsRow(lines[end]))
                end++;
            Mark(lines, form, number, end);
            number = end;
        }
    }

    private static void Mark(FormLines lines, PlainForm form, int first, int end)
    {
        var ruled = false;
        var closed = true;
        for (var number = first; number < end; number++)
        {
            ruled |= number > first && IsRule(lines[number]);
            closed &= lines[number].Trim() is ['|', .., '|'];
        }

        if (!ruled && (!closed || end - first < FewestBare))
            return;
        for (var number = first; number < end; number++)
        {
            if (IsRule(lines[number]))
                form.SetAside(number);
            else
                form.SetRows(number, TableCells.Row(lines[number].Trim().Trim('|').ToString().Split('|').Select(InlineMarkup.Plain)));
        }
    }

    private static bool IsRow(ReadOnlySpan<char> line)
    {
        if (line.IndexOf('|') < 0 || line.Length > Longest)
            return false;
        var row = line.Trim();
        return row is ['|', .., '|'] && row.Length > 2 || row.Trim('|').Contains('|');
    }

    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.IndexOfAnyExcept(RuleMarks) < 0 && line.IndexOfAny("-—") >= 0;
}

/// <summary>Writes the cells of a table as one line.</summary>
internal static class TableCells
{
    // Papers set columns apart by wide spaces.
    private const char Between = '\u3000';

    /// <summary>The cells with wide spaces between; empty cells are left out.</summary>
    public static string Row(IEnumerable<string> cells) =>
        string.Join(Between, cells.Select(cell => cell.Trim().Replace(" ", "", StringComparison.Ordinal)).Where(cell => cell.Length > 0));
}
