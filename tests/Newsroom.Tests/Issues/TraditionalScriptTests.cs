using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Issues;

/// <summary>One page in both scripts: the same structure, each in its own characters.</summary>
public sealed class TraditionalScriptTests
{
    private static readonly string Simplified = PageText.Of(
        "江湾日报", "2024年6月27日 星期四 农历甲辰年五月廿二 总第1234号 今日8版", "第01版 要闻 责任编辑：陈晓 美编：刘云",
        "市领导调研旧城改造时强调", "## 旧城改造按下快进键", "江湾日报记者 陈晓东\n通讯员/刘云 张华",
        "本报讯 6月26日,旧城改造现场会召开,据会议通报,年度任务过半。", "住建部门介绍了资金安排,", "图为改造现场。记者 陈晓东 摄", "(下转第二版)",
        "荷花节周末开幕", "本报讯（记者陈晓东、实习生刘云）荷花节筹备就绪,游客说：“终于等到了。”", "新华社北京6月26日电 全国农业会议闭幕。会议总结了经验。",
        "关于停水的通告", "因管网检修,老街一带停水两天,请居民提前储水。", "江湾市自来水公司\n2024年6月27日",
        "第02版", "(上接第一版)并公布了分年度的计划。项目明年完工。", "值班编委：陈晓 责任编辑：刘云 美编：张华", "扫一扫关注江湾日报公众号");

    private static readonly string Traditional = PageText.Of(
        "江灣日報", "2024年6月27日 星期四 農曆甲辰年五月廿二 總第1234號 今日8版", "第01版 要聞 責任編輯：陳曉 美編：劉雲",
        "市領導調研舊城改造時強調", "## 舊城改造按下快進鍵", "江灣日報記者 陳曉東\n通訊員/劉雲 張華",
        "本報訊 6月26日,舊城改造現場會召開,據會議通報,年度任務過半。", "住建部門介紹了資金安排,", "圖為改造現場。記者 陳曉東 攝", "(下轉第二版)",
        "荷花節週末開幕", "本報訊（記者陳曉東、實習生劉雲）荷花節籌備就緒,遊客說：「終於等到了。」", "新華社北京6月26日電 全國農業會議閉幕。會議總結了經驗。",
        "關於停水的通告", "因管網檢修,老街一帶停水兩天,請居民提前儲水。", "江灣市自來水公司\n2024年6月27日",
        "第02版", "(上接第一版)並公佈了分年度的計劃。項目明年完工。", "值班編委：陳曉 責任編輯：劉雲 美編：張華", "掃一掃關注江灣日報公眾號");

    [Fact]
    public void A_page_in_traditional_script_is_read_as_its_simplified_twin() => Assert.Equal(Shape(Simplified), Shape(Traditional));

    [Fact]
    public void Lines_of_both_scripts_on_one_page_make_no_difference()
    {
        string[] simplified = Simplified.Split('\n'), traditional = Traditional.Split('\n');
        foreach (var odd in (int[])[0, 1])
            Assert.Equal(Shape(Simplified), Shape(string.Join('\n', simplified.Zip(traditional, (line, twin) => (line, twin)).Select((pair, index) => index / 2 % 2 == odd ? pair.line : pair.twin))));
    }

    [Fact]
    public void Names_and_titles_stay_as_printed()
    {
        var issue = IssueReader.Read(Traditional, "page.txt");

        Assert.Equal(("江灣日報", "甲辰年五月廿二"), (issue.Paper, issue.LunarDate));
        Assert.Equal("舊城改造按下快進鍵", issue.Articles[0].Title);
        Assert.Equal(["陳曉東"], issue.Articles[0].Reporters);
        Assert.Equal(["劉雲", "張華"], issue.Articles[0].Correspondents);
        Assert.Equal(["陳曉東", "劉雲"], issue.Articles[1].Reporters);
        Assert.Equal("江灣日報", issue.Articles[1].Agency);
        Assert.Equal("新華社", issue.Articles[2].Agency);
    }

    // Everything but the characters themselves.
    private static string Shape(string page)
    {
        var reading = IssueReader.Explain(page, "page.txt");
        var issue = reading.Issue;
        var roles = reading.Evidence.Select(entry => $"{entry.Line} {entry.Role}");
        var articles = issue.Articles.Select(article =>
            $"{article.Kind} {article.Title?.Length} {article.Kicker?.Length} {article.Reporters.Count} {article.Correspondents.Count} {article.EventDate} {article.Page} "
            + $"{string.Join(' ', article.Lines)} {string.Join(' ', article.HeadLines)} {string.Join(' ', article.Joins)}");
        return string.Join('\n', [$"{issue.Date} {issue.DateSource} {issue.Number} {issue.Pages} {issue.Page}", .. roles, .. articles, .. issue.Warnings]);
    }
}
