using System.Text;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Pages of an invented paper.</summary>
internal static class NewsroomPages
{
    public const string FloodStory = "清江临河站水位突破警戒线";

    public const string LoanStory = "小微企业贷款余额再创新高";

    /// <summary>A page with a masthead, a flood above the warning level and a story about loans.</summary>
    public static byte[] Of(DateOnly day) => Encoding.UTF8.GetBytes(
        $"""
        # 临河日报

        {day:yyyy年M月d日} 第1024期 今日4版

        ## {FloodStory}

        临河日报讯(记者/甘小棠) {day:M月d日}6时,清江临河站出现52.30米的洪峰水位,超警戒水位(51.00米)1.30米。防汛指挥部启动防汛Ⅲ级应急响应,沿江低洼地段群众正在转移。

        ## {LoanStory}

        临河日报讯(记者/丁一鸣) 记者从市金融办获悉,截至上月底,全市银行小微企业贷款余额达320亿元,同比增长12.5%。多家银行推出信用贷款产品,缓解企业融资难题。
        """);

    /// <summary>The flood story as a saved page of the paper's electronic edition.</summary>
    public static byte[] SavedPage(DateOnly day) => Encoding.UTF8.GetBytes(
        $"""
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>临河日报数字报-{FloodStory}</title></head><body>
        <div>第01版：要闻</div><div>{day:yyyy年M月d日}</div><h1>{FloodStory}</h1>
        <founder-content><p>临河日报讯（记者 甘小棠）{day:M月d日}6时，清江临河站出现52.30米的洪峰水位，超警戒水位（51.00米）1.30米。</p>
        <p>防汛指挥部启动防汛Ⅲ级应急响应，沿江低洼地段群众正在转移。</p></founder-content></body></html>
        """);
}
