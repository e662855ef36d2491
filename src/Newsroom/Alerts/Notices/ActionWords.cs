using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>Decides from the words around a warning or response whether it starts, rises, eases, continues or ends.</summary>
internal static partial class ActionWords
{
    /// <summary>The action; null where no word tells.</summary>
    /// <param name="before">The words of the clause that lead up to the notice.</param>
    /// <param name="after">The words of the clause that follow it.</param>
    public static NoticeAction? Tell(string before, string after)
    {
        // 7月1日发布的暴雨橙色预警解除: what follows is the news.
        if (After().Match(after) is { Success: true } following)
            return Of(following);
        var leading = Before().Matches(before);
        if (leading.Count == 0)
            return null;

        // 解除当天上午发布的预警: what is said of the notice by the way is not what is done with it.
        var last = leading[^1];
        return Of(leading.Count > 1 && before.AsSpan(last.Index + last.Length).TrimStart('了') is ['的', ..] ? leading[^2] : last);
    }

    /// <summary>The action that leads from one level to another.</summary>
    public static NoticeAction Between(int from, int to) => to < from ? NoticeAction.Rises : to > from ? NoticeAction.Eases : NoticeAction.Continues;

    private const string Verbs =
        "(?<continues>(?:没有|尚?未|并未|仍未|暂不)(?:解除|终止|结束|取消|撤销|撤下))|(?<ends>退出|摘掉|摘了|解除|终止|结束|取消|撤销|撤下|撤除|撤回|收回|摘除|摘下|降下|取下|撤掉)|(?<rises>(?:升级|变更)(?:发布|启动)|升级|提升|提级|提高|上调|升至|升为|升格)|(?<eases>下调|降至|降为|降级|降低|调低|调降|降到|转为|改发|改为)|(?<continues>继续(?:发布|启动)?|维持|保持|持续|仍在|仍然|生效中|延续|继续执行)|(?<starts>发布|启动|拉响|签发|进入|挂出|发出|宣布|启用|开启|生效)|(?<adjusts>调整|变更)";

    [GeneratedRegex(Verbs)]
    private static partial Regex Before();

    [GeneratedRegex("^(?:信号|等级|级别|状态|预警|也|均|都|随之|随即|相继|陆续|先后|同步|一并|已|已经|目前|现|正式|全部|于|自|从|由|[昨今][天日晚晨夜]|上午|下午|凌晨|晚上?|\\d|[年月日时分:]|起|同时)*(?:" + Verbs + ")")]
    private static partial Regex After();

    private static NoticeAction Of(Match match) =>
        match.Groups["ends"].Success ? NoticeAction.Ends
        : match.Groups["rises"].Success ? NoticeAction.Rises
        : match.Groups["eases"].Success ? NoticeAction.Eases
        : match.Groups["starts"].Success ? NoticeAction.Starts
        : NoticeAction.Continues;
}
