using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>A road, bridge, line or ferry that a sentence names, with its section where one follows.</summary>
/// <param name="Start">Where the name starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="SectionStart">Where the section that follows the name starts.</param>
/// <param name="SectionEnd">Where it ends; the same place when none follows.</param>
internal sealed partial record NamedRoute(int Start, int End, int SectionStart, int SectionEnd)
{
    private const int LongestName = 10;

    /// <summary>Where name and section end.</summary>
    public int Through => Math.Max(End, SectionEnd + (SectionEnd > SectionStart && BracketsSection ? 1 : 0));

    private bool BracketsSection => SectionStart == End + 1;

    /// <summary>The routes named in a sentence, in order, without those that only delimit a section of another.</summary>
    public static IReadOnlyList<NamedRoute> In(string text)
    {
        var ways = new List<NamedRoute>();
        var floor = 0;
        foreach (Match match in Suffixes().Matches(text))
        {
            var end = match.Index + match.Length;
            if (ways is [.., var open])
                floor = Math.Max(floor, Math.Min(open.Through, text.Length));
            if (match.Index < floor)
                continue;
            var start = match.Groups["whole"].Success ? match.Index : StartOf(text, match.Index, floor);
            if (Between().IsMatch(match.ValueSpan))
                start = OtherEnd(text, start, floor);
            floor = end;
            var name = text[start..end];
            if ((start == match.Index && !match.Groups["whole"].Success) || Common().IsMatch(name) || Building().IsMatch(text.AsSpan(end)) || Detour().IsMatch(text[Math.Max(0, start - 3)..start]))
                continue;
            if (ways is [.., var last] && IsThrough(text[last.End..start]))
            {
                Join(ways, last, end);
                continue;
            }

            var bracket = Section().Match(text, end);
            ways.Add(bracket.Success && bracket.Index == end
                ? new NamedRoute(start, end, bracket.Groups["section"].Index, bracket.Groups["section"].Index + bracket.Groups["section"].Length)
                : new NamedRoute(start, end, end, end));
        }

        return ways;
    }

    // 长江公路大桥, 建设路桥, 沪昆高速湘潭收费站: the road before it is part of its name.
    private const string Structure = "(?:(?:特?大|[一二三四五六七八九十])?桥(?!梁|头)|隧道|隧洞|立交桥?|高架桥?|互通|收费站)";

    [GeneratedRegex("(?:客运|轮渡|航线|客滚)")]
    private static partial Regex Between();

    [GeneratedRegex("(?:(?<whole>[国省县乡]道[A-Z]?[0-9]{1,4}线?)|(?:(?<=[GSXYC][0-9]{1,4})线|高速公路|高速(?!公路)|公路|大道|大街|铁路|路段?(?!口|线|由|程|过|人|况|面|灯|网|政|牌|边|标|径|基|演|透|上|下|公交)|街(?!道|区|头|坊|舞|巷|景|上|面|角))(?!" + Structure + ")|城际(?!铁路)|国道|省道|县道|巷|" + Structure + "|渡口|码头|轮渡|(?:客运|旅游|水上|海上|客货)*航线|客滚运输|高铁|号线|[0-9]路公交(?:车|线路)?|[0-9]次列车|[一-鿿]线(?=[一-鿿]{0,4}?(?:列车|路段|段|交通|全线|[(]|[,]|停运|实|因|恢复|双向|封闭|暂停|部分|K))|线(?=[一-鿿]{2,5}段))(?:[东南西北中]段|[东南西北]?匝道)?")]
    private static partial Regex Suffixes();

    [GeneratedRegex("\\G[(](?<section>[^()]{2,24}(?:至|到|-|—|~)[^()]{2,24}|[^()]{2,20}段)[)]|\\G(?<section>[一-鿿A-Za-z0-9+]{2,8}(?:至|到|-|—|~)[一-鿿A-Za-z0-9+]{2,8}?段|[一-鿿]{2,6}?(?<!路)段|K[0-9]+(?:[+][0-9]+)?(?:至|到|-|—|~)K[0-9]+(?:[+][0-9]+)?段?)")]
    private static partial Regex Section();

    /// <summary>Where the name must begin: after words that lead up to it.</summary>
    [GeneratedRegex("^[日时分点许起左右]{1,2}|其中|目前|当前|导致|造成|预计|境内|影响|施工|决定|通告|公告|[全我][市省县区州]|城区|公司|支队|大队|关于|位于|途经|经由|往返|来往|双向|部分|获悉|记者|[今明昨][天日晚晨]|凌晨|上午|下午|中午|晚上|封闭|关闭|管制|中断|恢复|解除|[对于据受与及使让了的因是往期间、]|围挡|[条座]|由(?!于)|到|为(?!民)|将(?!军)|自(?!由|强|贡)|从(?!化)|在|和(?!平|谐|睦|兴|畅)|经(?!开|济|纬|[一二三四])|至(?!善|诚)")]
    private static partial Regex LeadIn();

    [GeneratedRegex("^(?:[一-鿿]路段|[该这那此两几多各本全每某一条另主个有大小老新旧原号段处]*(?:道路|公路|马路|高速公路|高速|大桥|桥|街|路段?|大道|线路|铁路|隧道|收费站|码头|渡口|航线|国道|省道|县道|线))$|(?:思路|出路|套路|销路|财路|网路|国[际内]航线|(?:周边|附近|沿线|城区|乡村|部分|内部)道路|电路|水路|陆路|一路|在线|热线|战线|专线|产线|生产线|流水线|防线|底线|红线|视线|曲线|光线|路线|管线|沿线|干线|支线|全线|断线|电线|输电线|天线|主线|一线|前线|警戒线|鹊桥|修路|铺路|半路|末路|绕路|走路|过路|让路|供电线|低洼路段?|重点路段?|相关路段?|部分路段?|积水路段?|多条道?路|主干道路?|门口的?路|桥梁|城市道路|农村公路|高速出口)$")]
    private static partial Regex Common();

    [GeneratedRegex("(?:绕行|改走|改道|绕道|[走经])$")]
    private static partial Regex Detour();

    /// <summary>新华路菜市场 is no road.</summary>
    [GeneratedRegex("^[一-鿿]{0,4}?(?:市场|[小中大]学|学校|社区|街道|派出所|医院|广场|公园|商场|小区|支行|门店|车站|校区|工地|地铁站|(?<=^[一-鿿]?)[店站])")]
    private static partial Regex Building();

    private static bool IsThrough(string between) => between is "至" or "到" or "-" or "—" or "——" or "~" or "–";

    /// <summary>A至B: the section of the way named right before, or a way by itself.</summary>
    private static void Join(List<NamedRoute> ways, NamedRoute first, int end)
    {
        ways.RemoveAt(ways.Count - 1);
        if (ways is [.., var road] && (first.Start == road.End || first.Start == road.End + 1))
            ways[^1] = road with { SectionStart = first.Start, SectionEnd = end };
        else
            ways.Add(first with { End = end, SectionStart = end, SectionEnd = end });
    }

    /// <summary>海州至东山岛客运航线: a line is named by both its ends.</summary>
    private static int OtherEnd(string text, int start, int floor)
    {
        var at = start > floor && text[start - 1] is '至' or '到' or '—' or '-' ? start - 1
            : start > floor && text.AsSpan(start) is ['至' or '到', ..] ? start : -1;
        if (at <= floor || !char.IsBetween(text[at - 1], '一', '鿿') || text[at - 1] is '日' or '时' or '月' or '点' or '分')
            return start;
        return StartOf(text, at, floor) is var other && other < at ? other : start;
    }

    private static int StartOf(string text, int suffix, int floor)
    {
        var from = suffix;
        while (from > floor && suffix - from < LongestName && char.IsBetween(text[from - 1], '一', '鿿'))
            from--;
        if (from == suffix || Numbered().IsMatch(text.AsSpan(0, from)))
        {
            while (from > floor && char.IsAsciiLetterOrDigit(text[from - 1]))
                from--;
            if (suffix - from is > 0 and < 4)
            {
                while (from > floor && suffix - from < LongestName && char.IsBetween(text[from - 1], '一', '鿿'))
                    from--;
            }
        }

        var end = from;
        foreach (var match in LeadIn().EnumerateMatches(text.AsSpan(from, suffix - from)))
            end = from + match.Index + match.Length;
        return end;
    }

    /// <summary>G106, S20, 320国道: the number is part of the name.</summary>
    [GeneratedRegex("[GSXYC][0-9]{1,4}$", RegexOptions.RightToLeft)]
    private static partial Regex Numbered();
}
