using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>The region for which a warning or a response is given, where the words before it name one.</summary>
internal static partial class Region
{
    /// <summary>The region, as printed; null when none is named.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">Where the notice starts.</param>
    public static string? Before(NoticeSentence sentence, int start)
    {
        var from = sentence.ClauseStart(start);
        var before = sentence.Text[from..start];
        var match = Aimed().Match(before) is { Success: true } aimed ? aimed : Alone().Match(before);
        var region = match.Groups["region"];
        return region.Success && !General().IsMatch(region.ValueSpan) ? sentence.Print(from + region.Index, from + region.Index + region.Length) : null;
    }

    [GeneratedRegex("(?:针对|对)(?<region>[一-鿿、]{2,40}?(?:[省市县区州镇乡]|[、和][一-鿿]{2,3}))(?:分别|先后|同时|紧急|再次|升级|提升|启动|发布|维持|继续|将)")]
    private static partial Regex Aimed();

    // 湖北启动防汛三级应急响应: a region acts by itself.
    [GeneratedRegex("^(?<region>[一-鿿]{1,8}?[省市县区州镇乡]|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|陕西|甘肃|青海|宁夏|新疆|西藏|内蒙古|香港|澳门)(?:已|紧急|正式|再次|升级|提升|将|继续|启动|发布|终止|解除|结束)+$")]
    private static partial Regex Alone();

    [GeneratedRegex("^(?:[我全该本]|各地|有关)")]
    private static partial Regex General();
}
