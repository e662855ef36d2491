using System.Text;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Forms;

/// <summary>Tables of HTML in the text, on one line or over several. A row stands on the line where it ends; a line with several rows holds each behind a line feed.</summary>
/// <param name="form">Where the rows go.</param>
internal sealed partial class HtmlTables(PlainForm form)
{
    // No cell on lines of its own has so much text: a table that is never closed ends here.
    private const int LongestLoose = 120;

    private readonly List<string> _cells = [];
    private readonly StringBuilder _cell = new();
    private bool _open;

    /// <summary>Reads a line that belongs to a table; false for any other.</summary>
    public bool Takes(int number, ReadOnlySpan<char> line)
    {
        if (!_open && !line.Contains("<table", StringComparison.OrdinalIgnoreCase))
            return false;
        if (_open && line.IndexOf('<') < 0 && (line.Length > LongestLoose || line.TrimStart() is ['#', ..]))
        {
            _open = false;
            _cells.Clear();
            _cell.Clear();
            return false;
        }

        var rows = new List<string>();
        var text = line.ToString();
        var from = 0;
        foreach (Match tag in Tag().Matches(text))
        {
            Add(text[from..tag.Index], rows);
            from = tag.Index + tag.Length;
            Take(tag, rows);
        }

        Add(text[from..], rows);
        if (rows.Count > 0)
            form.SetRows(number, string.Join('\n', rows));
        else if (!line.IsWhiteSpace())
            form.SetAside(number);
        return true;
    }

    private void Take(Match tag, List<string> rows)
    {
        var name = tag.Groups["name"].Value.ToUpperInvariant();
        var closes = tag.Groups["end"].Length > 0;
        switch (name)
        {
            case "TD" or "TH":
                EndCell();
                break;
            case "TR":
                EndRow(rows);
                break;
            case "TABLE":
                EndRow(rows);
                _open = !closes;
                break;
            default:
                _cell.Append(' ');
                break;
        }
    }

    private void Add(string text, List<string> rows)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (_open)
            _cell.Append(text);
        else
            rows.Add(InlineMarkup.Plain(text).Trim());
    }

    private void EndCell()
    {
        var text = InlineMarkup.Plain(_cell.ToString()).Trim();
        _cell.Clear();
        if (text.Length > 0)
            _cells.Add(text);
    }

    private void EndRow(List<string> rows)
    {
        EndCell();
        if (_cells.Count > 0)
            rows.Add(TableCells.Row(_cells));
        _cells.Clear();
    }

    [GeneratedRegex("<(?<end>/?)(?<name>[A-Za-z][A-Za-z0-9]*)(?:[\\s/][^<>]*)?>")]
    private static partial Regex Tag();
}
