using System.Buffers;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Mastheads;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Lines;

/// <summary>Paper name, publisher, date, number and price, whole or scattered over several short lines.</summary>
internal sealed partial class MastheadRecogniser : ILineRecogniser
{
    private const int LongestMasthead = 120;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (line.Length > LongestMasthead)
            return null;
        var text = line.Start;
        if (Name().IsMatch(text))
            return (LineRole.Masthead, "a paper's name alone");
        if (Publisher().IsMatch(text) && (index < NearTop || line.Length <= 40) && !text.Contains('。', StringComparison.Ordinal))
            return (LineRole.Masthead, "publisher or registration");
        if (PageHeader.Is(line))
            return null;
        if (FromParts(page, index) is { } reason)
            return (LineRole.Masthead, reason);
        if (Number().IsMatch(text))
            return (LineRole.Masthead, "number, pages or price");
        if (index < NearTop && Edition().IsMatch(text) && page.RoleAt(index - 1) is LineRole.Masthead)
            return (LineRole.Masthead, "the edition of the day");
        if (index < NearTop && Scattered().IsMatch(text) && !FollowsText(page, index))
            return (LineRole.Masthead, "a part of a scattered date");
        return index < NearTop && Latin().IsMatch(text) && text.Length <= 40 ? (LineRole.Masthead, "the name in Latin letters") : null;
    }

    private static string? FromParts(Page page, int index)
    {
        var line = page.Printed[index];
        if (!line.Start.AsSpan().ContainsAny(Numerals))
            return null;
        var parts = MastheadParts.Of(line.Start);
        // A weekday in brackets ends the line of a masthead; a sentence has words left.
        if (parts.Rest.Count(char.IsLetterOrDigit) is var letters && letters > MostUnknown || letters > 0 && Punctuation.EndsSentence(line.End))
            return null;
        if (parts.HasDate && parts.Others > 0)
            return "date with weekday or number";
        var top = index < NearTop && !FollowsText(page, index);
        if (parts.HasDate || parts.HasEditors)
            return parts.HasDate && top && parts.Rest.Length == 0 ? "date" : null;
        return top && parts.Others > 0 && parts.Rest.Length == 0 ? "a part of a masthead" : null;
    }

    // A date below a paragraph signs a notice.
    private static bool FollowsText(Page page, int index)
    {
        for (var back = index - 1; back >= 0; back--)
        {
            if (page.Printed[back].Length > LongestMasthead || page.RoleAt(back) is LineRole.Lead || page.Printed[back].End[^1] is '。')
                return true;
        }

        return false;
    }

    private const int MostUnknown = 6;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五六七八九十日");

    // A masthead stands in the first lines; a lone number further down is something else.
    private const int NearTop = 25;

    [GeneratedRegex("^[一-龥]{2,8}(?:日报|晚报|早报|晨报|时报|商报|周报|快报|新报|都市报|导报|信报|周刊|(?<![预海情通简捷喜公年月])报)$")]
    private static partial Regex Name();

    [GeneratedRegex("主管|主办|机关报|报社出版|统一连续出版物号|统一刊号|邮发代号|^CN ?\\d|零售价|^[A-Z ]*\\d{2}[-—]\\d{4}$")]
    private static partial Regex Publisher();

    [GeneratedRegex("^(?:总?第?\\d{2,6}[期号]|今日\\d{1,3}版|(?:农历)?.{0,8}第\\d+期.{0,20}|总第\\d+期.*|本期\\d+版|共\\d+版)$")]
    private static partial Regex Number();

    [GeneratedRegex("^(?:\\d{4}年(?:\\d{1,2}月)?|\\d{1,2}月\\d{1,2}日|\\d{1,2}月|\\d{1,2}日?|(?:星期|周)[一二三四五六日天]|(?:农历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初|十|廿|二十|三十)?[一二三四五六七八九十]?)$")]
    private static partial Regex Scattered();

    // 晚间版, 海外版
    [GeneratedRegex("^[一-龥]{2,3}版$")]
    private static partial Regex Edition();

    [GeneratedRegex("^[A-Z][A-Z .·'-]+$")]
    private static partial Regex Latin();
}

/// <summary>The day's weather in a line or two: a forecast label, or degrees.</summary>
internal sealed partial class WeatherRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Length <= 60 && line.Mark == 0 && !IsTold(page, index) && Forecast().IsMatch(line.Start) ? (LineRole.Weather, "forecast label or degrees") : null;
    }

    // A sentence below the lead of a report on the weather is its text.
    private static bool IsTold(Page page, int index) =>
        page.Printed[index].End[^1] is '。' && (page.RoleAt(index - 1) is LineRole.Lead || page.At(index - 1) is { Length: > LongLineRecogniser.LongestHead });

    [GeneratedRegex("^(?:今[日天明]|今明|明[日天]|市区|城区|本市|未来).{0,8}天气[:：]?|^(?:天气|气温|温度|风向|风力|湿度|空气质量)[::\\d -]|^天气预报|^[一-龥]{2,6}天气[:：]|^-?\\d{1,2}[℃°]C?[-~—～至到]|^.{0,24}?-?[0-9]{1,2}(?:[℃°]C?)?[-~—～至到]-?[0-9]{1,2}[℃°]C?$")]
    private static partial Regex Forecast();
}
