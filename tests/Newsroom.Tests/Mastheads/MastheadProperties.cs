using System.Globalization;
using Baozhai.Newsroom.Issues;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Newsroom.Tests.Mastheads;

/// <summary>What holds for the masthead of every day.</summary>
public sealed class MastheadProperties
{
    private const string Weekdays = "日一二三四五六";
    private const string Digits = "〇一二三四五六七八九十";

    private static readonly ChineseLunisolarCalendar Calendar = new();

    private static readonly Arbitrary<DateOnly> Days = Arb.From(
        Gen.Choose(0, new DateOnly(2040, 12, 31).DayNumber - new DateOnly(2000, 1, 1).DayNumber).Select(new DateOnly(2000, 1, 1).AddDays));

    private static readonly Func<DateOnly, string>[] Forms =
    [
        day => $"{day.Year}年{day.Month}月{day.Day}日",
        day => $"{day.Year} 年 {day.Month} 月 {string.Join(' ', $"{day.Day}".AsEnumerable())} 日",
        day => $"{day:yyyy.M.d}",
        day => $"{day:yyyy-MM-dd}",
        day => $"{string.Concat($"{day.Year}".Select(digit => Digits[digit - '0']))}年{Chinese(day.Month)}月{Chinese(day.Day)}日",
        day => $"{day.Year}年{day.Month}月\n\n{day.Day}",
    ];

    [Fact]
    public void Every_day_is_read_back_in_every_form_without_a_doubt() => Hold(day => Forms.All(form =>
        Read($"{form(day)}\n\n星期{Weekday(day)}\n\n{Lunar(day)}") is var issue && issue.Date == day && issue.Warnings.Count == 0 && issue.LunarDate == Lunar(day)));

    [Fact]
    public void A_damaged_day_is_mended_with_a_warning() => Hold(day =>
    {
        var damaged = day.AddDays(day.Day > 15 ? -6 : 6);
        return Read($"{damaged:yyyy年M月d日} 星期{Weekday(day)} {Lunar(day)}") is var issue && issue.Date == day && issue.Warnings.Count == 1;
    });

    [Fact]
    public void A_damaged_weekday_is_only_a_warning() => Hold(day =>
        Read($"{day:yyyy年M月d日} 星期{Weekday(day.AddDays(2))} {Lunar(day)}") is var issue && issue.Date == day && issue.Warnings.Count == 1);

    [Fact]
    public void A_damaged_lunar_date_is_only_a_warning() => Hold(day =>
        Read($"{day:yyyy年M月d日} 星期{Weekday(day)} {Lunar(day.AddDays(3))}") is var issue && issue.Date == day && issue.Warnings.Count == 1);

    private static void Hold(Func<DateOnly, bool> property) => Prop.ForAll(Days, property).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static Issue Read(string masthead) =>
        IssueReader.Read(PageText.Of("江湾日报", masthead, "## 旧城改造", "本报讯(记者 方晓) 旧城改造现场会召开,部署年度任务,计划年底完工。"), "page.txt");

    private static char Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    private static string Chinese(int number) =>
        number <= 10 ? $"{Digits[number]}" : $"{(number >= 20 ? Digits[number / 10] : "")}十{(number % 10 > 0 ? Digits[number % 10] : "")}";

    private static string Lunar(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        int year = Calendar.GetYear(date), month = Calendar.GetMonth(date), leap = Calendar.GetLeapMonth(year), number = Calendar.GetDayOfMonth(date);
        var sexagenary = Calendar.GetSexagenaryYear(date);
        var name = leap > 0 && month >= leap ? month - 1 : month;
        return $"{"甲乙丙丁戊己庚辛壬癸"[Calendar.GetCelestialStem(sexagenary) - 1]}{"子丑寅卯辰巳午未申酉戌亥"[Calendar.GetTerrestrialBranch(sexagenary) - 1]}年"
            + (month == leap ? "闰" : "") + name switch { 1 => "正", 11 => "冬", 12 => "腊", _ => $"{Digits[name]}" } + "月"
            + number switch { <= 10 => $"初{Digits[number]}", 20 or 30 => $"{Digits[number / 10]}十", < 20 => $"十{Digits[number - 10]}", _ => $"廿{Digits[number - 20]}" };
    }
}
