using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Issues;

public sealed class DatingTests
{
    [Fact]
    public void Today_beside_a_named_day_is_that_day()
    {
        var issue = PageText.Read("## 江湾站超警戒水位", "今日零时,水位达30.5米", "江湾日报讯(记者/方晓) 6月27日零时,江湾站出现30.5米的洪峰水位。2024年以来这是首次超警。");
        Assert.Equal((new DateOnly(2024, 6, 27), DateSource.Inferred), (issue.Date, issue.DateSource));
        Assert.Contains("date inferred from 今日零时 / 6月27日零时 (year from 2024年)", issue.Warnings);
    }

    [Fact]
    public void Otherwise_the_paper_is_of_the_day_after_the_latest_event()
    {
        var issue = PageText.Read("## 旧城改造开工", "江湾日报讯(记者/方晓) 12月31日,旧城改造开工。2023年完成勘测,8月1日前全部完工。");
        Assert.Equal(new DateOnly(2024, 1, 1), issue.Date);
    }

    [Fact]
    public void A_year_called_the_last_one_puts_the_issue_in_the_next()
    {
        var issue = PageText.Read("## 旧城改造开工", "江湾日报讯(记者/方晓) 3月2日,旧城改造开工。去年,全区完成2023年下达的改造任务四十个,力争到2030年全部完成。");
        Assert.Equal(new DateOnly(2024, 3, 3), issue.Date);
    }

    [Fact]
    public void Without_a_year_there_is_no_date_but_a_warning()
    {
        var issue = PageText.Read("## 旧城改造开工", "江湾日报讯(记者/方晓) 3月2日,旧城改造开工,全年任务四十个。");
        Assert.Equal((null, DateSource.None), (issue.Date, issue.DateSource));
        Assert.Contains(issue.Warnings, warning => warning.StartsWith("no date found", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("昨天(6月26日),闸门全部提起。2024年以来首次。", "2024-06-27")]
    [InlineData("6月26日下午,闸门全部提起。昨天下午,记者赶到现场。2024年以来首次。", "2024-06-27")]
    [InlineData("今天（6月26日）,闸门全部提起。2024年以来首次。", "2024-06-26")]
    public void Yesterday_and_today_count_from_the_day_they_are_named_beside(string story, string day) =>
        Assert.Equal(day, Inferred(story));

    [Theory]
    [InlineData("6月26日,闸门全部提起。2024年以来首次。", "6月30日将举行荷花节。", "2024-06-27")]
    [InlineData("6月26日,闸门全部提起。2024年以来首次。", "荷花节定于7月2日开幕。", "2024-06-27")]
    [InlineData("6月26日,闸门全部提起。2024年以来首次。", "新规从7月1日起施行。", "2024-06-27")]
    [InlineData("6月26日,闸门全部提起。2024年以来首次。", "大桥始建于2025年。", "2024-06-27")]
    [InlineData("6月26日,闸门全部提起。2024年以来首次。", "大桥将于2025年通车。", "2024-06-27")]
    [InlineData("6月26日,闸门全部提起。2024年以来首次。", "2019年12月3日,大桥动工。", "2024-06-27")]
    public void Plans_and_history_are_no_events(string story, string other, string day) => Assert.Equal(day, Inferred(story, other));

    [Fact]
    public void A_day_far_after_all_others_is_left_out_with_the_reason()
    {
        var issue = Read("6月26日,闸门全部提起。2024年以来首次。", "6月25日,老街开市。", "9月10日,荷花节开幕。");

        Assert.Equal(new DateOnly(2024, 6, 27), issue.Date);
        Assert.Contains(issue.Warnings, warning => warning.Contains("9月10日 is too far", StringComparison.Ordinal));
    }

    [Fact]
    public void A_january_issue_tells_of_december()
    {
        Assert.Equal("2025-01-03", Inferred("12月31日,闸门检修完成。", "1月2日,老街开市。2025年新年第一天客流翻番。"));
        Assert.Equal("2025-01-03", Inferred("2024年12月31日,闸门检修完成。", "12月30日,老街试营业。", "1月2日,老街开市。"));
    }

    [Fact]
    public void A_year_told_as_over_in_the_first_months_is_the_last_one() =>
        Assert.Equal("2025-01-09", Inferred("1月8日,全市工作会议召开。2024年全年完成投资三十亿元。"));

    [Fact]
    public void An_agencys_dateline_is_evidence() =>
        Assert.Equal(new DateOnly(2024, 1, 8), PageText.Read("## 农业会议闭幕", "新华社北京1月7日电 全国农业会议闭幕。2024年新年的第一场会议开得简短。").Date);

    [Fact]
    public void A_notice_gives_the_year_and_a_day_that_is_not_past()
    {
        var issue = PageText.Read(
            "## 老街开市", "本报讯(记者 方晓) 6月24日,老街开市。", "关于停水的通告", "因管网检修,老街一带停水两天,请居民提前储水。", "江湾市自来水公司\n2024年6月26日");

        Assert.Equal(new DateOnly(2024, 6, 26), issue.Date);
        Assert.Contains(issue.Warnings, warning => warning.Contains("the date of a notice", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_little_gives_no_date() =>
        Assert.Null(Read("大桥始建于1998年,近日完成检修。", "老街近日开市。").Date);

    [Fact]
    public void The_papers_name_comes_from_its_bylines() =>
        Assert.Equal("江湾日报", PageText.Read("## 旧城改造开工", "江湾日报讯(记者/方晓) 3月2日,旧城改造开工,全年任务四十个。").Paper);

    private static string Inferred(params string[] stories) => $"{Read(stories).Date:yyyy-MM-dd}";

    private static Issue Read(params string[] stories) =>
        PageText.Read([.. stories.SelectMany((story, index) => (string[])[$"## 第{"甲乙丙丁"[index]}件事在城里办成", $"江湾日报讯(记者/方晓) {story}"])]);
}
