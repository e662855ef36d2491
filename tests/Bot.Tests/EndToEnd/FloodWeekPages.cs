using System.Text;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Three issues of an invented paper, as a text recogniser gives them: a flood that comes, peaks and goes.</summary>
internal static class FloodWeekPages
{
    public static byte[] Rising { get; } = Page(
        new DateOnly(2026, 7, 1),
        """
        ## 清江临河站今年首次超警戒水位

        临河日报讯(记者/甘小棠 通讯员/孟春来) 受持续强降雨影响,
        清江水位快速上涨。7月1日6时,清江临河站水位达51.42米,超警
        戒水位(51.00米)0.42米。市防汛抗旱指挥部已启动防汛Ⅲ级应急
        响应。预计7月2日8时,清江临河站将出现52.20米的洪峰水位。

        ## 干部群众连夜巡堤

        临河日报讯(记者/丁一鸣) 7月1日6时,清江临河站水位达51.42米,
        超警戒水位0.42米。沿江12个村的干部群众连夜上堤,每500米设一
        个哨棚,每2小时巡查一次,不放过一处险情。
        """);

    public static byte[] Peak { get; } = Page(
        new DateOnly(2026, 7, 2),
        """
        ## 清江洪峰今晨通过城区

        临河日报讯(记者/甘小棠) 7月2日7时,清江临河站出现52.30米的洪
        峰水位,超警戒水位(51.00米)1.30米。目前水位正缓慢回落,沿江
        低洼地段已转移群众326人。

        ## 小微企业贷款余额再创新高

        临河日报讯(记者/丁一鸣) 记者从市金融办获悉,截至上月底,全市
        银行小微企业贷款余额达320亿元,同比增长12.5%。
        """);

    public static byte[] Falling { get; } = Page(
        new DateOnly(2026, 7, 3),
        """
        ## 清江临河站退出警戒水位

        临河日报讯(记者/甘小棠) 7月3日8时,清江临河站水位降至50.62米,
        低于警戒水位0.38米,退出警戒水位。7月2日7时,该站曾出现52.30
        米的洪峰水位,超警戒水位(51.00米)1.30米。
        市防汛抗旱指挥部决定,自7月3日10时起,终止防汛Ⅲ级应急响应。
        """);

    private static byte[] Page(DateOnly day, string stories) => Encoding.UTF8.GetBytes(
        $"""
        # 临河日报

        {day:yyyy年M月d日} 第{1000 + day.DayOfYear}期 今日4版

        {stories}
        """);
}
