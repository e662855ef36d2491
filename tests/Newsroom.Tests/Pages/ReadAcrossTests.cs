using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Pages;

/// <summary>Two invented stories in two columns, read across: a line of each by turns.</summary>
public class ReadAcrossTests
{
    // A story below this is not pushed (Reading:MinConfidence).
    private const double Held = 0.15;
    private const double Most = 0.7;
    private const int Width = 16;
    private static readonly char[] Ends = ['，', '。'];

    private static readonly string[][] Stories =
    [
        [
            "芦河水位超警戒 沿岸三镇转移群众",
            "本报讯（记者 宁远帆）昨日20时，芦河青石站水位涨至38.6米，超警戒水位0.6米，县防汛指挥部启动防汛四级应急响应。",
            "青石镇、柳湾镇、下滩镇沿岸低洼地带已转移群众412人，全部安置在镇中学。柳湾镇的堤防由86名干部分段巡查。",
            "县防汛指挥部提醒，芦河水位今晚还将上涨，沿岸群众请勿靠近堤防，低洼地带车辆尽快转移。",
            "青石站预计今日6时出现洪峰，洪峰水位在39米上下。镇中学的安置点已备足饮水和被褥。",
        ],
        [
            "老机床厂变身文创园 首批店铺开门迎客",
            "本报讯（记者 尤佳禾）停产十二年的城南机床厂昨天换了模样，厂房改成的文创园正式开园，首批23家店铺开门迎客。",
            "文创园保留了机床厂的行车和红砖烟囱，老车间里开起书店、陶艺店和咖啡馆，当年的更衣柜成了书店的书架。",
            "老工人邱师傅在车间干了三十年，如今在园里给游客讲机床的故事，“行车还能动，孩子们都爱看”。",
            "文创园负责人说，二期将把锅炉房改成小剧场，租金前两年减半，欢迎手艺人来开店铺。",
        ],
        [
            "龙舟赛周日开桨",
            "本报讯（记者 石芷宁）端午龙舟赛定于本周日上午9时在东湖公园开赛，共有18支队伍报名，其中女子队5支。",
            "比赛设500米直道赛和3000米绕标赛，观众可从东湖公园南门入场，北门留给参赛队伍。",
            "公交集团当天加开6班龙舟赛专线，从火车站直达东湖公园南门，票价一元。",
            "赛事组委会提醒，东湖公园当天不设停车位，观众请坐专线前往，比赛如遇雷雨顺延一天。",
        ],
        [
            "医保窗口下沉 村里也能报销",
            "本报讯（记者 闵若川）从本月起，我县在61个村卫生室设立医保窗口，住院费用在村里就能报销，不必再跑县城。",
            "报销所需的发票、出院记录和医保卡交给村医，由村医在系统里上传，十个工作日内到账。",
            "县医保局局长介绍，医保窗口先行试点的三个村，半年办理报销1270笔，平均用时七天。",
            "没有设窗口的村，村医每周二上门收取材料。咨询报销可打县医保局电话。",
        ],
    ];

    /// <summary>Which of the two stories begin with a dateline, whether lines or paragraphs take turns, and which stories they are.</summary>
    public static TheoryData<bool, bool, bool, int, int> Pages()
    {
        var pages = new TheoryData<bool, bool, bool, int, int>();
        for (var one = 0; one < Stories.Length; one++)
        {
            for (var other = 0; other < Stories.Length; other++)
            {
                foreach (var signed in new[] { (true, true), (true, false), (false, true), (false, false) })
                {
                    if (one == other)
                        continue;
                    pages.Add(signed.Item1, signed.Item2, false, one, other);
                    pages.Add(signed.Item1, signed.Item2, true, one, other);
                }
            }
        }

        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Are_told_apart_or_held(bool oneIsSigned, bool otherIsSigned, bool lines, int one, int other)
    {
        var (first, second) = (Story(one, oneIsSigned), Story(other, otherIsSigned));

        var issue = IssueReader.Read(Page(first, second, lines), "page.txt");

        Assert.True(issue.Articles.All(article => article.Confidence < Held || IsOfOne(article, first, second)),
            string.Join("; ", issue.Articles.Select(article => $"{article.Headline} {article.Confidence}: {string.Join('/', article.Paragraphs.Select(paragraph => paragraph.Text))}")));
    }

    private static string[] Story(int number, bool signed)
    {
        var story = Stories[number];
        return signed ? story : [story[0], story[1][(story[1].IndexOf('）') + 1)..], .. story[2..]];
    }

    private static string Page(string[] one, string[] other, bool lines)
    {
        var columns = new[] { one, other }.Select(story => lines ? [story[0], .. story[1..].SelectMany(Lines)] : story).ToArray();
        var mixed = new List<string>();
        for (var at = 0; at < columns.Max(column => column.Length); at++)
            mixed.AddRange(columns.Where(column => at < column.Length).Select(column => column[at]));
        return "临江日报\n2026年6月15日 星期一\n\n" + string.Join(lines ? "\n" : "\n\n", mixed);
    }

    // No line begins with a mark.
    private static IEnumerable<string> Lines(string paragraph)
    {
        for (int at = 0, end; at < paragraph.Length; at = end)
        {
            end = Math.Min(paragraph.Length, at + Width);
            while (end < paragraph.Length && "，。、；：”）".Contains(paragraph[end], StringComparison.Ordinal))
                end++;
            yield return paragraph[at..end];
        }
    }

    // Of a text that is relied on, most is told by one of the stories.
    private static bool IsOfOne(Article article, params string[][] stories)
    {
        var clauses = article.Paragraphs.SelectMany(paragraph => paragraph.Text.Split(Ends, StringSplitOptions.RemoveEmptyEntries)).ToList();
        var all = clauses.Sum(clause => clause.Length);
        return stories.Any(story => clauses.Where(clause => string.Concat(story).Contains(clause, StringComparison.Ordinal)).Sum(clause => clause.Length) >= Most * all);
    }
}
