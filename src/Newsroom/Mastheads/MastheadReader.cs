using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Mastheads;

/// <summary>Reads the masthead from its lines; each may hold only a part of it.</summary>
internal static partial class MastheadReader
{
    // Inner pages repeat the masthead; a few dozen lines of it say all.
    private const int MostLines = 120;

    private const string Weekdays = "日一二三四五六";

    /// <summary>Reads what the lines recognised as masthead, weather and page label say.</summary>
    /// <param name="page">The page, its lines recognised.</param>
    /// <param name="hint">The day in the file's name, one witness among those of the date.</param>
    public static Masthead Read(Page page, DateOnly? hint)
    {
        var labels = page.Printed.Where(line => page.RoleOf(line.Number) is LineRole.PageLabel).ToList();
        var lines = page.Printed.Where(line => page.RoleOf(line.Number) is LineRole.Masthead or LineRole.PageLabel).Take(MostLines).ToList();
        // One blank between the parts, so that 2021年1月, 8 and 星期五 read as one date. Both texts have their parts at the same places.
        var text = string.Join(' ', lines.Select(line => line.Start));
        var printed = string.Join(' ', lines.Select(line => line.Text[..line.Start.Length]));
        var lunar = LunarDateText.Find(text);
        var dates = PrintedDate.All(text).ToList();
        if (dates.Count == 0 && ScatteredDate.Find(lines) is { } scattered)
            dates.Add(scattered);
        var decided = MastheadDate.Decide(dates, Weekday(text), lunar?.Date, hint);
        return new Masthead
        {
            Paper = lines.Find(line => Name().IsMatch(line.Start))?.Text ?? Printed(NameInside().Match(text), printed),
            Date = decided?.Date,
            Doubts = decided?.Doubts ?? [],
            Number = Number(NumberOf().Match(text)),
            CnCode = CnCode().Match(text) is { Success: true } code ? $"{code.Groups[1].Value}-{code.Groups[2].Value}" : null,
            LunarDate = lunar is var (_, index, length) ? printed.Substring(index, length).Trim() : null,
            Pages = PagesOf().Match(text) is { Success: true } pages ? ChineseNumber.Read(pages.Groups[1].ValueSpan) : null,
            Weather = Weather(page),
            Page = labels.Count > 0 ? PageHeader.LabelOf(labels[0]) : null,
        };
    }

    private static DayOfWeek? Weekday(string text) =>
        WeekdayOf().Match(text) is { Success: true } match ? (DayOfWeek)(Weekdays.IndexOf(match.Groups[1].Value.Replace('天', '日'), StringComparison.Ordinal)) : null;

    private static int? Number(Match match) =>
        match.Success && int.TryParse(match.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Printed(Match match, string printed) => match.Success ? printed.Substring(match.Index, match.Length).Trim() : null;

    private static string? Weather(Page page)
    {
        var lines = page.Printed.Where(line => page.RoleOf(line.Number) is LineRole.Weather).Select(line => line.Text).ToList();
        return lines.Count == 0 ? null : string.Join(' ', lines);
    }

    [GeneratedRegex("^[一-龥]{2,8}报$")]
    private static partial Regex Name();

    [GeneratedRegex("(?<=^|[ 《])[一-龥]{2,6}(?:日报|晚报|早报|晨报|时报|商报|周报|快报|新报|都市报|导报|周刊)(?=[ 》(\\d]|$)")]
    private static partial Regex NameInside();

    [GeneratedRegex("(?:星 ?期|周|礼拜) ?([一二三四五六日天])")]
    private static partial Regex WeekdayOf();

    [GeneratedRegex("(?:总?第) ?(\\d(?: ?\\d){0,6}) ?[期号]")]
    private static partial Regex NumberOf();

    [GeneratedRegex("(?:CN|出版物号|刊号)[ :]*(?:CN)?[ :]*(\\d{2}) ?[-—–一] ?(\\d{4})")]
    private static partial Regex CnCode();

    [GeneratedRegex("(?:今[日天]|本期|共) ?([\\d一二三四五六七八九十]{1,3}) ?(?:大?版|个版)")]
    private static partial Regex PagesOf();
}

/// <summary>What the masthead of an issue says.</summary>
internal sealed record Masthead
{
    /// <summary>The paper's name.</summary>
    public string? Paper { get; init; }

    /// <summary>The day of publication; null when unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The running number.</summary>
    public int? Number { get; init; }

    /// <summary>国内统一连续出版物号.</summary>
    public string? CnCode { get; init; }

    /// <summary>The lunar date as printed.</summary>
    public string? LunarDate { get; init; }

    /// <summary>Number of pages.</summary>
    public int? Pages { get; init; }

    /// <summary>The weather lines as printed.</summary>
    public string? Weather { get; init; }

    /// <summary>Parts that disagree with <see cref="Date"/>, as warnings.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>The label of the first page.</summary>
    public string? Page { get; init; }
}
