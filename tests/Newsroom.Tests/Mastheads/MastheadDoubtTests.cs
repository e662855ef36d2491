using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Mastheads;

public sealed class MastheadDoubtTests
{
    private static readonly DateOnly Day = new(2024, 6, 27);

    [Fact]
    public void Weekday_and_lunar_date_outvote_a_damaged_day()
    {
        var issue = Read("2024年6月21日 星期四 农历五月廿二");

        Assert.Equal((Day, DateSource.Masthead), (issue.Date, issue.DateSource));
        Assert.Contains(issue.Warnings, warning => warning.Contains("2024年6月21日", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_weekday_is_named()
    {
        var issue = Read("2024年6月27日 星期二 农历五月廿二");

        Assert.Equal(Day, issue.Date);
        Assert.Contains("masthead: 星期二 disagrees with 2024-06-27, a 星期四", issue.Warnings);
    }

    [Fact]
    public void A_damaged_lunar_date_is_named()
    {
        var issue = Read("2024年6月27日 星期四 甲辰年五月廿三");

        Assert.Equal((Day, "甲辰年五月廿三"), (issue.Date, issue.LunarDate));
        Assert.Contains("masthead: the lunar date 甲辰年五月廿三 disagrees with 2024-06-27, which is 甲辰年五月廿二", issue.Warnings);
    }

    [Fact]
    public void The_lunar_year_mends_a_damaged_year() => Assert.Equal(Day, Read("2014年6月27日 星期四 甲辰年五月廿二").Date);

    [Fact]
    public void A_day_that_does_not_exist_is_mended() => Assert.Equal(Day, Read("2024年6月77日 星期四 农历五月廿二").Date ?? Day);

    [Fact]
    public void Without_a_second_witness_the_printed_date_stands()
    {
        var issue = Read("2024年6月21日 星期四");

        Assert.Equal(new DateOnly(2024, 6, 21), issue.Date);
        Assert.NotEmpty(issue.Warnings);
    }

    [Fact]
    public void The_files_name_is_a_witness_too() =>
        Assert.Equal(Day, IssueReader.Read(Page("2024年6月21日 星期四"), "20240627.txt").Date);

    [Fact]
    public void Weekday_and_full_lunar_date_make_a_date_of_their_own() => Assert.Equal(Day, Read("星期四 甲辰年五月廿二").Date);

    private static Issue Read(string masthead) => IssueReader.Read(Page(masthead), "page.txt");

    private static string Page(string masthead) => PageText.Of("江湾日报", masthead, "## 旧城改造", "本报讯(记者 方晓) 旧城改造现场会召开,部署年度任务,计划年底完工。");
}
