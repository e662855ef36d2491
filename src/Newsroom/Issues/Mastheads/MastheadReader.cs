using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Issues.Lines;

namespace Baozhai.Newsroom.Issues.Mastheads;

/// <summary>Reads the masthead out of its lines, which may hold a part each.</summary>
internal static partial class MastheadReader
{
    /// <summary>Reads what the lines recognised as masthead, weather and page label say.</summary>
    public static Masthead Read(Page page)
    {
        var lines = page.Printed.Where(line => page.RoleOf(line.Number) is LineRole.Masthead).ToList();
        // One blank between the parts, so that 2021年1月, 8 and 星期五 read as one date.
        var text = string.Join(' ', lines.Select(line => line.Start));
        return new Masthead
        {
            Paper = lines.Find(line => Name().IsMatch(line.Start))?.Text ?? Trimmed(NameInside().Match(text)),
            Date = Date(text),
            Number = Number(NumberOf().Match(text)),
            CnCode = CnCode().Match(text) is { Success: true } code ? code.Groups[1].Value.Replace('—', '-').Replace('–', '-') : null,
            LunarDate = Trimmed(Lunar().Match(text)),
            Pages = Number(PagesOf().Match(text)),
            Weather = Weather(page),
            Page = page.Printed.FirstOrDefault(line => page.RoleOf(line.Number) is LineRole.PageLabel) is { } label ? PageLabelRecogniser.LabelOf(label) : null,
        };
    }

    private static DateOnly? Date(string text)
    {
        if (DateOf().Match(text) is not { Success: true } match)
            return null;
        var (year, month, day) = (Part(match, 1), Part(match, 2), Part(match, 3));
        return year is >= 1900 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int? Number(Match match) =>
        match.Success && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Trimmed(Match match) => match.Success ? match.Value.Trim() : null;

    private static string? Weather(Page page)
    {
        var lines = page.Printed.Where(line => page.RoleOf(line.Number) is LineRole.Weather).Select(line => line.Text).ToList();
        return lines.Count == 0 ? null : string.Join(' ', lines);
    }

    [GeneratedRegex("^[一-龥]{2,8}报$")]
    private static partial Regex Name();

    [GeneratedRegex("(?<=^| )[一-龥]{2,6}(?:日报|晚报|早报|晨报|时报|都市报)(?= |$)")]
    private static partial Regex NameInside();

    [GeneratedRegex("(\\d{4})年 ?(\\d{1,2})月 ?(\\d{1,2})(?:日| |$)")]
    private static partial Regex DateOf();

    [GeneratedRegex("(?:总?第)(\\d{1,7})[期号]")]
    private static partial Regex NumberOf();

    [GeneratedRegex("(?:CN|出版物号|刊号)[ :]*(?:CN)?[ :]*(\\d{2}[-—–]\\d{4})")]
    private static partial Regex CnCode();

    [GeneratedRegex("(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?闰?(?:[正二三四五六七八九十冬腊]|十[一二])月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|[二三]十|廿[一二三四五六七八九十]?|二十[一二三四五六七八九])")]
    private static partial Regex Lunar();

    [GeneratedRegex("(?:今日|本期|共) ?(\\d{1,3}) ?版")]
    private static partial Regex PagesOf();
}
