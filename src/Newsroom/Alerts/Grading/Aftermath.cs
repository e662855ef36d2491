using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Grading;

/// <summary>
/// Recognises a story that tells a danger is over: the water is below its line, the leak is closed, people have gone home. What it says was done in
/// the danger (管涌3处, 转移1326人) is no new one.
/// </summary>
internal static partial class Aftermath
{
    // The head has up to three parts; the end is told there or in the lead.
    private const int MostTexts = 4;

    /// <summary>Whether head or lead tell that it is over, and nothing in the story that it goes on or comes again.</summary>
    /// <param name="texts">Head and body, with what is no fact of these days blanked out.</param>
    public static bool IsToldIn(IReadOnlyList<string> texts) => texts.Take(MostTexts).Any(Over().IsMatch) && !texts.Any(Ongoing().IsMatch);

    [GeneratedRegex(
        """
        (?:洪水|大水|积水|内涝|山洪|雨)(?:已经?|渐渐?|逐渐|全部)?(?:退去|消退|退了|退尽|过后|退却|停后)|(?:洪水|大水)(?:已|已经)退
        |(?:水位|洪峰|江水|河水)[^，,。；;]{0,10}(?:退|降|落|回落)(?:至|到|出|回)[^，,。；;]{0,4}(?:警戒|保证)[^，,。；;]{0,6}(?:以下|之下)|退出警戒|(?:低于|跌破)警戒
        |(?:险情|管涌|渗漏|塌方|滑坡|缺口|决口)[^，,。；;未没尚]{0,12}(?:处置完毕|处置到位|处理完毕|排除|解除|封堵成功|成功封堵|合龙|化解|消除)|分钟(?:内)?(?:处置|处理|排除)(?:完毕|成功)?
        |(?:终止|解除|结束)[^，,。；;]{0,12}(?:应急响应|预警|警报)|(?:应急响应|预警|警报)[^，,。；;未没尚]{0,6}(?:终止|解除|结束)
        |(?:群众|居民|村民|百姓)[^，,。；;]{0,8}(?:返家|返乡|回家|返回家园|回到家中|安全返回)|灾后(?:重建|恢复)|(?:生产生活|秩序)[^，,。；;]{0,6}恢复正常
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Over();

    [GeneratedRegex("仍|还在|还有|正在|尚未|未能|没有(?:解除|终止|退)|失踪|失联|遇难|死亡|被困|继续|持续|上涨|逼近|超警|超保|预计|未来[0-9一二三两]|新一轮|再次|即将|迎来|防范|严防")]
    private static partial Regex Ongoing();
}
