using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>The area a notice holds for: the words of its clause that name a place right before it.</summary>
internal static partial class NoticeArea
{
    /// <summary>The area, as printed; null when the words before name none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">Where the notice starts.</param>
    public static string? Before(NoticeSentence sentence, int at)
    {
        var start = sentence.ClauseStart(at);
        if (In(sentence, start, at) is { } area)
            return area;

        // 长江北路一带,将于明日停水: the clause holds nothing but times.
        return start > 0 && OnlyTimes().IsMatch(sentence.Text[start..at]) && sentence.Text[start - 1] is ',' ? In(sentence, sentence.ClauseStart(start - 1), start - 1) : null;
    }

    /// <summary>The area at the end of a stretch of text, as printed; null when none is named there.</summary>
    public static string? In(NoticeSentence sentence, int start, int end)
    {
        foreach (var moment in sentence.Moments)
        {
            if (moment.Start >= start && moment.End <= end)
            {
                if (OnlyTimes().IsMatch(sentence.Text[moment.Start..end]))
                    end = moment.Start;
                else
                    start = Math.Max(start, moment.End);
            }
        }

        var stretch = start < end ? sentence.Text[start..end] : "";
        if (Trailing().Match(stretch) is { Success: true, Length: > 0 } trailing)
            stretch = stretch[..trailing.Index];
        var from = 0;
        foreach (var lead in LeadIn().EnumerateMatches(stretch))
            from = lead.Index + lead.Length;
        var name = Name().Match(stretch[from..]);
        return name.Success && !General().IsMatch(name.ValueSpan) ? sentence.Print(start + from + name.Index, start + from + name.Index + name.Length) : null;
    }

    [GeneratedRegex("^[0-9年月日时分:.\\-—–~至到()起将于在拟从自已今明昨次翌当天晚晨上下午凌期间每计划临时全面实行进行]*$")]
    private static partial Regex OnlyTimes();

    [GeneratedRegex("(?:的?(?:部分|所有|全部|全体|大部分)?(?:居民|用户|住户|家庭|群众|单位|企业|商户|区域)*(?:用水|用电)?|将会?|已经?|均|都|被|也|会|有|于|在|从|自|起|现|目前|计划|临时|暂时|实行|进行|出现|发生|陆续|全部|全面|逐步|开始|累计|共|紧急|组织|连夜|安全|提前|迅速|已|暂停|[(][^)]{0,30}[)])+$")]
    private static partial Regex Trailing();

    /// <summary>Where the name must begin: after words that lead up to it.</summary>
    [GeneratedRegex("^[日时分点许起左右]{1,2}|受影响的?|影响|因[^、]{2,16}?(?:,|需要|施工|检修|故障|抢修|爆管)|导致|造成|其中|目前|截至|今日|今天|明日|明天|昨日|昨天|昨晚|今晨|上午|下午|凌晨|晚间|中午|当地|[对使让为由在于从据将了的是]|预计|决定|包括|涉及|[:：]")]
    private static partial Regex LeadIn();

    [GeneratedRegex("[一-鿿A-Za-z0-9、()\\-—#]{1,40}?(?:[省市县区镇乡村组里苑湾园城厂楼院坊庄屯堤段街路巷桥]|大道|街道|社区|小区|一带|片区|地区|沿线|周边|附近|以[东南西北]|部分|地带|号院|花园|家园|[一二三四五六七八九十0-9]期)$")]
    private static partial Regex Name();

    [GeneratedRegex("^(?:[我全该本][省市县区州]|[我全该本此]?(?:地区|区域|小区|社区|街道|村|县|区|镇|乡|部分|沿线|周边|附近|一带|片区)|家里|这里|那里|夜里|屋里|城里|村里|公里|内部|大部|[^、]{0,6}(?:干部|部门|全部))$")]
    private static partial Regex General();
}

/// <summary>The region for which a warning or a response is given, where the words before it name one.</summary>
internal static partial class NoticeRegion
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
