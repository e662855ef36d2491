using System.Text.RegularExpressions;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>The words on a page that are there to be clicked or to keep lawyers content.</summary>
internal static partial class PageControls
{
    private const int Longest = 120;

    /// <summary>Whether a block is nothing else.</summary>
    public static bool Is(string text) => text.Length <= Longest && (Buttons().IsMatch(text) || Rights().IsMatch(text));

    [GeneratedRegex("^(?:放大|缩小|默认|大|中|小|字体|字号|上一[篇版期页]|下一[篇版期页]|返回(?:目录|首页|顶部|版面)?|回到顶部|首页|目录|打印|关闭|分享(?:到)?|收藏|复制|朗读|听报|评论|点赞|"
        + "版面(?:导航|目录|概览|图|列表)|标题导航|本版(?:新闻|标题|导航|文章)|今日(?:版面|报纸)|往期(?:回顾|查看)?|按日期检索|高级检索|检索|搜索|PDF(?:版|下载)?|微信|微博|QQ空间|[:：|｜/+＋\\-－—\\[\\]【】()（）<>《》←→▲▼·.\\d ])+$")]
    private static partial Regex Buttons();

    [GeneratedRegex("版权所有|copyright|©|[ICP]{3}(?:备|证)|公网安备|未经.{0,12}(?:授权|许可|同意)|技术支持|建议使用.{0,20}(?:浏览器|分辨率)|请使用.{0,12}浏览器", RegexOptions.IgnoreCase)]
    private static partial Regex Rights();
}
