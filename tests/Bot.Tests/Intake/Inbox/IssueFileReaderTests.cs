using System.Text;
using Baozhai.Bot.Intake;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Tests.Intake.Inbox;

/// <summary>What a fault of the newsroom costs: one brief, or one file, and never the desk.</summary>
public sealed class IssueFileReaderTests
{
    private static readonly byte[] TwoStories = Encoding.UTF8.GetBytes(
        """
        # 临河日报

        2026年7月1日 第1182期

        ## 龙舟赛开桨

        临河日报讯(记者/丁一鸣) 7月1日,清江龙舟赛举行,来自各县的24支队伍参加,岸边站满了人。

        ## 图书馆延长开放

        临河日报讯(记者/甘小棠) 7月1日起,市图书馆每晚开放到九点,读者可以在馆内自习和借书。
        """);

    [Fact]
    public void An_article_whose_brief_throws_is_kept_without_one_and_the_rest_is_read()
    {
        var desk = new IssueFileReader((article, _, _) => article.Title == "龙舟赛开桨" ? throw new FormatException("９") : new Brief { Summary = "每晚开放到九点。" });

        var read = desk.Read("page.txt", TwoStories);

        Assert.Null(read.Refusal);
        Assert.Equal(["", "每晚开放到九点。"], read.Briefs.Select(brief => brief.Summary));
        Assert.Equal(1, read.Faults);
        Assert.Contains("line 5: the brief of this article could not be made (FormatException); it is kept without one", read.Issue.Warnings);
        Assert.Equal("其他", Assert.Single(read.Briefs[0].Topics).Name);
    }

    [Fact]
    public void A_page_whose_reading_throws_is_refused_with_the_reason()
    {
        var desk = new IssueFileReader((_, _, _) => new Brief { Summary = "" }, (_, _) => throw new InvalidOperationException("a\nb"));

        var read = desk.Read("page.txt", TwoStories);

        Assert.Contains("InvalidOperationException: a b", read.Refusal, StringComparison.Ordinal);
        Assert.Contains("程序出错", read.Refused?.Chinese, StringComparison.Ordinal);
        Assert.Equal(1, read.Faults);
    }
}
