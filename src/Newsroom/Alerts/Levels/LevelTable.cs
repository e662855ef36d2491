using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Alerts.Levels;

/// <summary>
/// Reads a table of water levels: a row of column names (站名 水位 警戒水位 超警), then a row for each station. Columns stand between
/// pipes, tabs or spaces. The time is a column's, the heading's, or that of the words above the table.
/// </summary>
/// <param name="calendar">Resolves the days named.</param>
internal sealed partial class LevelTable(IssueCalendar calendar)
{
    private const int MostCells = 16;
    private const int LongestRow = 200;
    private const int LongestName = 12;

    private List<LevelColumn>? _columns;
    private SpokenTime? _time;
    private DateOnly? _day;
    private bool _expected;

    private enum LevelColumn
    {
        Other,
        Station,
        River,
        Time,
        Level,
        Warning,
        AboveWarning,
        Guarantee,
        AboveGuarantee,
        Rise,
    }

    /// <summary>The readings of a row; none for a row of names; null for a paragraph that belongs to no table.</summary>
    /// <param name="folded">The text as patterns meet it.</param>
    /// <param name="paragraph">The paragraph, of the same length.</param>
    public IReadOnlyList<Reading>? Takes(string folded, Paragraph paragraph)
    {
        if (folded.Length > LongestRow || Cells(folded, paragraph.Text) is not { Count: > 1 and <= MostCells } cells)
            return Leave(folded);
        if (_columns is not null && cells.TrueForAll(cell => cell.Text.AsSpan().IndexOfAnyExcept(":- ") < 0))
            return [];
        if (ColumnsOf(cells) is { } columns)
        {
            _columns = columns;
            NoteTimes(folded);
            return [];
        }

        if (_columns is null)
            return Leave(folded);
        if (Read(cells, paragraph) is { } reading)
            return [reading];
        return Leave(folded);
    }

    private IReadOnlyList<Reading>? Leave(string folded)
    {
        _columns = null;
        _time = null;
        NoteTimes(folded.Length > LongestRow ? folded[^LongestRow..] : folded);
        _expected = Expected().IsMatch(folded);
        return null;
    }

    private void NoteTimes(string folded)
    {
        foreach (var time in SpokenTime.In(folded))
            Note(time);
    }

    private void Note(SpokenTime time)
    {
        if (calendar.Resolve(time) is { } day)
            _day = day;
        if (time.Clock is not null)
            _time = OfDay(time);
    }

    private SpokenTime OfDay(SpokenTime time) =>
        time.NamesDay || _day is not { } day ? time : time with { Year = day.Year, Month = day.Month, Day = day.Day };

    private static List<(string Text, string Printed)> Cells(string folded, string printed)
    {
        var cells = new List<(string, string)>();
        if (folded.AsSpan().IndexOfAny('。', ';') >= 0)
            return cells;
        var piped = folded.Contains('|', StringComparison.Ordinal);
        var tabbed = !piped && printed.Contains('\t', StringComparison.Ordinal);
        for (var start = 0; start <= folded.Length;)
        {
            var end = start;
            while (end < folded.Length && !(piped ? folded[end] is '|' : tabbed ? printed[end] is '\t' : folded[end] is ' '))
                end++;
            if (end > start || piped || tabbed)
                cells.Add((folded[start..end].Trim(), printed[start..end].Trim()));
            start = end + 1;
        }

        if (piped && cells is [("", _), ..])
            cells.RemoveAt(0);
        if (piped && cells is [.., ("", _)] && folded.TrimEnd().EndsWith('|'))
            cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    private static List<LevelColumn>? ColumnsOf(List<(string Text, string Printed)> cells)
    {
        var columns = cells.ConvertAll(cell => Named(cell.Text));
        for (var index = columns.LastIndexOf(LevelColumn.Level); index > columns.IndexOf(LevelColumn.Level); index = columns.LastIndexOf(LevelColumn.Level))
            columns[index] = LevelColumn.Other;
        return columns.Contains(LevelColumn.Station) && (columns.Contains(LevelColumn.Level) || columns.Contains(LevelColumn.AboveWarning)) ? columns : null;
    }

    private static LevelColumn Named(string cell) =>
        cell.Any(char.IsAsciiDigit) && !cell.Contains("水位", StringComparison.Ordinal) && !cell.Contains('涨', StringComparison.Ordinal) ? LevelColumn.Other
        : AboveGuaranteeName().IsMatch(cell) ? LevelColumn.AboveGuarantee
        : AboveWarningName().IsMatch(cell) ? LevelColumn.AboveWarning
        : RiseName().IsMatch(cell) ? LevelColumn.Rise
        : OtherName().IsMatch(cell) ? LevelColumn.Other
        : cell.Contains("警戒", StringComparison.Ordinal) ? LevelColumn.Warning
        : cell.Contains("保证", StringComparison.Ordinal) ? LevelColumn.Guarantee
        : LevelName().IsMatch(cell) ? LevelColumn.Level
        : TimeName().IsMatch(cell) ? LevelColumn.Time
        : RiverName().IsMatch(cell) ? LevelColumn.River
        : StationName().IsMatch(cell) ? LevelColumn.Station
        : LevelColumn.Other;

    private Reading? Read(List<(string Text, string Printed)> cells, Paragraph paragraph)
    {
        // A row of fewer parts lost some at its end; one of more is no row of this table.
        if (cells.Count > _columns!.Count)
            return null;
        string? Cell(LevelColumn column) => _columns.IndexOf(column) is >= 0 and var at && at < cells.Count ? cells[at].Text : null;
        var at = _columns.IndexOf(LevelColumn.Station);
        if (at >= cells.Count || cells[at] is not { Text.Length: > 1 and <= LongestName } name || !Name().IsMatch(name.Text))
            return null;
        var time = Cell(LevelColumn.Time) is { } told && SpokenTime.In(told).LastOrDefault() is { Clock: not null } own ? OfDay(own) : _time;
        var river = _columns.IndexOf(LevelColumn.River) is >= 0 and var of && of < cells.Count && Name().IsMatch(cells[of].Text) ? cells[of].Printed : null;
        var reading = ReadingState.WithoutStrayLines(new Reading
        {
            Station = Works().IsMatch(name.Text) ? name.Printed : name.Printed + "站",
            River = river,
            LevelMeters = Number(Cell(LevelColumn.Level)),
            WarningMeters = Number(Cell(LevelColumn.Warning)),
            AboveWarningMeters = Number(Cell(LevelColumn.AboveWarning)),
            GuaranteeMeters = Number(Cell(LevelColumn.Guarantee)),
            AboveGuaranteeMeters = Number(Cell(LevelColumn.AboveGuarantee)),
            RiseMeters = Number(Cell(LevelColumn.Rise)),
            Time = time?.Clock is { } clock && calendar.Resolve(time) is { } day ? day.ToDateTime(TimeOnly.MinValue) + clock : null,
            Forecast = _expected,
            Line = SourceLines.At(paragraph, 0),
        });
        return reading is { LevelMeters: null, AboveWarningMeters: null } ? null : reading with { Doubt = ExceedanceCheck.DoubtIn(reading) };
    }

    /// <summary>A cell's length; null for —, for one that is empty, and for what is negative: it is not above its line.</summary>
    private static decimal? Number(string? cell) =>
        cell is not null && Figure().Match(cell) is { Success: true } match
            && decimal.TryParse(match.Groups["n"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("^\\+?(?<n>[0-9]{1,4}(?:\\.[0-9]{1,3})?) ?(?:米|公尺|m)?[↑↓→*]?$")]
    private static partial Regex Figure();

    [GeneratedRegex("^[一-鿿][一-鿿()0-9]*$")]
    private static partial Regex Name();

    [GeneratedRegex("(?:站|库|闸|坝|湖|江|河|枢纽)(?:[(][一-鿿]+[)])?$")]
    private static partial Regex Works();

    [GeneratedRegex("^(?:[超高过出于]+保|超保)")]
    private static partial Regex AboveGuaranteeName();

    [GeneratedRegex("^[超高过出于]+警")]
    private static partial Regex AboveWarningName();

    [GeneratedRegex("涨幅|涨差|涨水|涨落|变幅")]
    private static partial Regex RiseName();

    [GeneratedRegex("距|低于|汛限|历史|预[报计测]|设计|流量|蓄|库容|比|较|差|趋势|水势|限制")]
    private static partial Regex OtherName();

    [GeneratedRegex("水位|潮位")]
    private static partial Regex LevelName();

    [GeneratedRegex("时间|时刻|日期|时次")]
    private static partial Regex TimeName();

    [GeneratedRegex("^(?:河名|河流|水系|江河|所[在属]河|流域|河湖)")]
    private static partial Regex RiverName();

    [GeneratedRegex("^(?:[主控]?[要制]?站[名点次]?|测站|站|[^ ]{0,4}(?:水文|水位|控制|代表)站|水库|名称|断面|湖库|闸坝|地[点名])(?:名称?|名)?$")]
    private static partial Regex StationName();

    [GeneratedRegex("预计|预报|预测")]
    private static partial Regex Expected();
}
