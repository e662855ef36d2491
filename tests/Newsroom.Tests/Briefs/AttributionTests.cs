using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Tests.Briefs;

/// <summary>The day somebody was told is not the day it happened: 1月7日,记者从某局获悉,某桥已通车.</summary>
public sealed class AttributionTests
{
    private static readonly string[] Days = ["1月7日", "7日", "昨日", "6月25日上午", "今天", "3月4日下午", "10月12日", "昨天", "8日晚", "2月9日"];
    private static readonly string[] Sources = ["市住建局", "市人社局", "江湾海关", "市气象台", "渡口区农业农村局", "市疾控中心", "临河铁路局", "省文旅厅", "市中医院", "第九中学"];
    private static readonly string[] Heard = ["获悉", "了解到", "得知", "悉"];

    private static readonly string[] News =
    [
        "我市首座加氢站已建成投用", "全市城镇新增就业4.2万人", "一季度进出口总值增长12.3%", "枫林大道将封闭施工两个月", "新增公办学位3600个", "早稻播种面积达92万亩", "江湾公园已完成提质改造",
        "城际列车增开6趟", "首批12个老旧小区改造项目已签约", "流感疫苗接种点增至48个",
    ];

    private static readonly Func<string, string, string, string>[] Ways =
    [
        (day, source, heard) => $"{day},记者从{source}{heard},",
        (day, source, heard) => $"{day}，本报记者从{source}{heard}，",
        (day, source, heard) => $"记者{day}从{source}{heard}，",
        (day, source, heard) => $"记者从{source}{day}{heard}，",
        (day, source, _) => $"{day}，从{source}传来消息，",
        (day, source, _) => $"据{source}{day}通报，",
        (day, source, _) => $"{day}，据{source}介绍，",
        (day, _, heard) => $"{day}，记者{heard}，",
        (day, source, heard) => $"从{source}{day}召开的新闻发布会上{heard}，",
        (day, _, heard) => $"记者从{day}召开的全市例会上{heard}，",
        (day, source, heard) => $"{day}，记者在{source}采访时{heard}，",
        (day, source, _) => $"{day}，来自{source}的消息显示，",
    ];

    [Fact]
    public void No_day_of_being_told_is_told_in_two_thousand_sentences()
    {
        var random = new Random(3);
        for (var number = 0; number < 2_000; number++)
        {
            var (day, news) = (Any(random, Days), Any(random, News));
            var sentence = Any(random, Ways)(day, Any(random, Sources), Any(random, Heard)) + news + "。";

            var summary = new Summarizer(80).Summarize("", [sentence + "下一步，有关部门将继续做好服务。"], issueDate: new DateOnly(2024, 6, 27)).Text;

            Assert.Contains(news, summary, StringComparison.Ordinal);
            Assert.DoesNotMatch("[0-9]日|昨|今天", summary);
        }
    }

    [Theory]
    [InlineData("8月7日，评级机构望江表示，将把该国的评级下调一级。", "8月7日")]
    [InlineData("6月25日，市统计局通报，上半年全市生产总值增长5.6%。", "市统计局通报")]
    public void Who_says_or_announces_something_on_a_day_is_told_with_it(string sentence, string told) =>
        Assert.Contains(told, new Summarizer(80).Summarize("", [sentence]).Text, StringComparison.Ordinal);

    private static T Any<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
