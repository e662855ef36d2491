using System.Globalization;
using Baozhai.Newsroom.Tests.Made.Damages;
using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>What stands at the top and at the end of a page.</summary>
internal static class Mastheads
{
    private static readonly ChineseLunisolarCalendar Calendar = new();
    private static readonly string[] Weekdays = ["日", "一", "二", "三", "四", "五", "六"];
    private static readonly string[] LunarMonths = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"];
    private const string Digits = "一二三四五六七八九十";

    /// <summary>The top of a page: masthead, page label, weather, index.</summary>
    public static IEnumerable<MadeLine> Top(PageStyle style, IStorySource source, PageMemory memory, Chance chance)
    {
        var lines = new List<MadeLine>();
        if (!style.Damages.Contains(Damage.NoMasthead))
            lines.AddRange(Masthead(style, chance));
        if (style.Damages.Contains(Damage.WeatherBox))
        {
            var sky = chance.One("多云转小雨", "晴", "雷阵雨", "阴", "小雨转多云");
            lines.AddRange([MadeLine.Loose($"{chance.One("今日城区天气", "今日天气", $"{style.City}天气")}：{sky}", "weather"), MadeLine.Loose($"气温{chance.Between(-2, 12)}℃—{chance.Between(13, 36)}℃", "weather", touches: true)]);
        }

        if (style.Damages.Contains(Damage.Index))
            lines.AddRange(Index(style, source, memory, chance));
        return lines;
    }

    /// <summary>The end of a page: editors, addresses, codes.</summary>
    public static IEnumerable<MadeLine> Bottom(PageStyle style, Chance chance)
    {
        var phone = string.Create(CultureInfo.InvariantCulture, $"0{chance.Between(701, 799)}-{chance.Between(2000000, 8999999)}");
        string[] lines = chance.Below(7) switch
        {
            0 => [$"值班编委：{Names.Person(chance)} 责任编辑：{Names.Person(chance)} 美编：{Names.Person(chance)}"],
            1 => [$"社址：{style.City}市{Names.Spot(chance)}路{chance.Between(2, 300)}号　新闻热线：{phone}　广告热线：{phone}"],
            2 => [$"扫一扫关注{style.Paper}新媒体", $"{style.Paper} 微信公众号", $"{style.City}新闻网 掌上{style.City}"],
            3 => [$"本版责编：{Names.Person(chance)}　版式：{Names.Person(chance)}　校对：{Names.Person(chance)}"],
            4 => [$"责任编辑/{Names.Person(chance)}　版式设计/{Names.Person(chance)}　校对/{Names.Person(chance)}", $"新闻热线：{phone}"],
            5 => [$"投稿邮箱：bjb{chance.Between(10, 99)}@example.com"],
            _ => [],
        };
        return lines.Select((line, index) => MadeLine.Loose(line, "footer", index > 1));
    }

    private static List<MadeLine> Masthead(PageStyle style, Chance chance)
    {
        var day = style.Date;
        var weekday = $"星期{Weekdays[(int)day.DayOfWeek]}";
        var date = string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
        var number = chance.Between(1200, 19000);
        if (style.Damages.Contains(Damage.RecogniserSlips) && chance.Happens(0.4))
            date = date.Replace('0', 'O').Replace("日", "目", StringComparison.Ordinal);
        var name = style.Marks && chance.Happens(0.6) ? $"# {style.Paper}" : style.Paper;
        string[] lines = style.Damages.Contains(Damage.MastheadScattered)
            ? [name, $"中共{style.City}市委机关报  {style.Paper}社出版", string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月"), $"{day.Day}", weekday, Lunar(day), $"第{number}号", $"今日{chance.Of([4, 8, 12, 16])}版"]
            : chance.Below(7) switch
            {
                0 => [$"{style.Paper}客户端 微信公众号", name, $"{date}　{weekday}　{Lunar(day)}　总第{number}期　今日{chance.Of([4, 8, 12])}版　零售价：1.50元"],
                1 => [$"{name} {date} {weekday}"],
                2 => [name, string.Create(CultureInfo.InvariantCulture, $"{day.Year}.{day.Month}.{day.Day} {weekday}"), $"责编：{Names.Person(chance)} 版式：{Names.Person(chance)} 校对：{Names.Person(chance)}", "A1 要闻"],
                3 => [$"{(char)('A' + chance.Below(26))}UYUAN DAILY", name, $"{date} {weekday}", $"农历{Lunar(day)} 第{number}期 今日4版", $"国内统一连续出版物号：CN {chance.Between(11, 65)}-00{chance.Between(10, 99)}"],
                4 => [string.Join(' ', style.Paper.ToCharArray()), $"{date} {weekday}", $"第{chance.Between(1, 16):00}版 要闻"],
                5 when day.Year > 1911 => [name, $"中華民國{day.Year - 1911}年{day.Month}月{day.Day}日 {weekday}"],
                _ => [name, $"{weekday} {date}", $"农历{Lunar(day)}", $"版面：{chance.Between(1, 8):00}"],
            };
        return [.. lines.Select((line, index) => MadeLine.Loose(line, "masthead", index > 0 && lines.Length is 3 or 4 && chance.Happens(0.5)))];
    }

    private static List<MadeLine> Index(PageStyle style, IStorySource source, PageMemory memory, Chance chance)
    {
        var lines = new List<MadeLine>();
        var form = chance.Below(4);
        if (form < 2)
            lines.Add(MadeLine.Loose(chance.One("导读", "今日导读", "要闻导读"), "index"));
        foreach (var page in chance.Some(Enumerable.Range(2, 7), chance.Between(2, 3)))
        {
            var title = source.Next(chance, style.City, memory).Title;
            lines.Add(MadeLine.Loose(form == 1 ? $"{title} ▶▶A{page}版" : title, "index"));
            if (form is 0 or 2)
                lines.Add(MadeLine.Loose(form == 0 ? $"详见A{page}版" : $"（{page:00}版）", "index", touches: true));
        }

        if (form == 3)
            lines.Add(MadeLine.Loose($"第{chance.Between(2, 8):00}版", "index"));
        return lines;
    }

    private static string Lunar(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        var (year, month, lunar) = (Calendar.GetYear(date), Calendar.GetMonth(date), Calendar.GetDayOfMonth(date));
        var leap = Calendar.GetLeapMonth(year);
        var name = leap > 0 && month >= leap ? LunarMonths[month - 2] : LunarMonths[month - 1];
        var number = lunar switch
        {
            <= 10 => $"初{Digits[lunar - 1]}",
            < 20 => $"十{Digits[lunar - 11]}",
            20 => "二十",
            < 30 => $"廿{Digits[lunar - 21]}",
            _ => "三十",
        };
        return $"{(month == leap ? "闰" : string.Empty)}{name}月{number}";
    }
}
