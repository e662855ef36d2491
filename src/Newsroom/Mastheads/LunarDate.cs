using System.Globalization;

namespace Baozhai.Newsroom.Mastheads;

/// <summary>农历: a day of the Chinese lunisolar calendar, with or without its year.</summary>
/// <param name="YearInCycle">干支年: 0 for 甲子 to 59 for 癸亥; null when not printed.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="IsLeap">闰.</param>
/// <param name="Day">1 to 30.</param>
internal readonly record struct LunarDate(int? YearInCycle, int Month, bool IsLeap, int Day)
{
    private const int Cycle = 60;

    // 1984 began with a 甲子 year.
    private const int CycleStart = 1984;

    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";
    private const string Digits = "〇一二三四五六七八九十";

    private static readonly ChineseLunisolarCalendar Calendar = new();

    /// <summary>The lunar date of a day; null outside of the years the calendar knows.</summary>
    public static LunarDate? Of(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        if (day < Calendar.MinSupportedDateTime || day > Calendar.MaxSupportedDateTime)
            return null;
        var year = Calendar.GetYear(day);
        var month = Calendar.GetMonth(day);
        var leap = Calendar.GetLeapMonth(year);
        return new LunarDate(
            InCycle(year),
            leap > 0 && month >= leap ? month - 1 : month,
            leap > 0 && month == leap,
            Calendar.GetDayOfMonth(day));
    }

    /// <summary>Whether this is what a masthead of that day may print: the same day, and the same year when it names one.</summary>
    public bool Agrees(DateOnly date) =>
        Of(date) is { } lunar && lunar.Month == Month && lunar.Day == Day && lunar.IsLeap == IsLeap
        && (YearInCycle is null || YearInCycle == lunar.YearInCycle);

    /// <summary>The day of a solar year that has this lunar date; null when none has.</summary>
    public DateOnly? In(int year) => Resolve(year) is { } date && date.Year == year ? date
        : Resolve(year - 1) is { } early && early.Year == year ? early
        : null;

    /// <summary>The solar years of our time that the named year reaches into; none when no year is named.</summary>
    public IEnumerable<int> Years() => YearInCycle is { } cycle ? [CycleStart + cycle, CycleStart + cycle + 1] : [];

    /// <summary>As a masthead prints it.</summary>
    public override string ToString()
    {
        var year = YearInCycle is { } cycle ? $"{Stems[cycle % 10]}{Branches[cycle % 12]}年" : "";
        var month = Month switch { 1 => "正", 11 => "十一", 12 => "腊", _ => $"{Digits[Month]}" };
        var day = Day switch
        {
            <= 10 => $"初{Digits[Day]}",
            < 20 => $"十{Digits[Day - 10]}",
            20 => "二十",
            < 30 => $"廿{Digits[Day - 20]}",
            _ => "三十",
        };
        return $"{year}{(IsLeap ? "闰" : "")}{month}月{day}";
    }

    private DateOnly? Resolve(int lunarYear)
    {
        // The calendar's first and last years are incomplete.
        if (lunarYear < 1902 || lunarYear > 2099 || (YearInCycle is { } cycle && cycle != InCycle(lunarYear)))
            return null;
        var leap = Calendar.GetLeapMonth(lunarYear);
        if (IsLeap && leap != Month + 1)
            return null;
        var month = IsLeap || (leap > 0 && Month >= leap) ? Month + 1 : Month;
        return Day <= Calendar.GetDaysInMonth(lunarYear, month)
            ? DateOnly.FromDateTime(Calendar.ToDateTime(lunarYear, month, Day, 0, 0, 0, 0))
            : null;
    }

    private static int InCycle(int year) => (((year - CycleStart) % Cycle) + Cycle) % Cycle;
}
