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

    [Fact]
    public void The_papers_name_comes_from_its_bylines() =>
        Assert.Equal("江湾日报", PageText.Read("## 旧城改造开工", "江湾日报讯(记者/方晓) 3月2日,旧城改造开工,全年任务四十个。").Paper);
}
