using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Levels;

/// <summary>A gauging station, reservoir, sluice or river that a report names.</summary>
/// <param name="Start">Where the name ends in its text; what is said of it follows.</param>
/// <param name="Station">The station; null for a river.</param>
/// <param name="River">The river; null when the name does not tell.</param>
/// <param name="NameStart">Where the name begins in its text.</param>
internal sealed partial record GaugeMention(int Start, string? Station, string? River, int NameStart)
{
    /// <summary>What stands for every character of a name, so that no word is found inside it.</summary>
    public const string Masked = "◇";

    private const int LongestName = 16;
    private const int LongestRiver = 5;
    private const int MostTogether = 12;

    /// <summary>What may stand between a dam, a sluice or a river and the word 水位, so that its level is spoken of.</summary>
    private const string Level = "(?=(?:坝前|坝上|坝下|闸前|闸上|闸下|上游|下游|内湖|外河|干流|全线|当前|目前|实时|平均|均|最高|的|库区?|[今昨]日|[今昨]天|今晨|昨晚|蓄|超过?|已|达|[上下]午|凌晨|[0-9年月日时点分:])*(?:汛限|警戒|保证|洪峰)?水位)";

    /// <summary>Every gauge named in a folded text, in order.</summary>
    /// <param name="text">The text as patterns meet it.</param>
    /// <param name="printed">The text as printed, of the same length.</param>
    /// <param name="counted">Whether 三站 behind a list counts, which is no station by itself.</param>
    public static IEnumerable<GaugeMention> In(string text, string printed, bool counted = false)
    {
        (string Name, int Start)? work = null;
        var floor = 0;
        foreach (Match match in Names().Matches(text))
        {
            if (match.Groups["side"].Success)
            {
                // 蚌埠闸(闸上)水位…,(闸下)水位…: the same sluice, other water.
                if (work is { } known)
                    yield return new GaugeMention(match.Index + match.Length, WithSide(known.Name, match.Value), null, match.Index);
                continue;
            }

            var start = StartOf(text, match.Index, floor);
            var end = match.Index + match.Groups["kind"].Length;
            var name = printed[start..end].Replace("干流", "", StringComparison.Ordinal).Replace("幹流", "", StringComparison.Ordinal);
            var folded = text[start..end];
            if (match.Groups["station"].Success)
            {
                if (NotGauges().IsMatch(folded) || (!counted && Several().IsMatch(folded)) || end - start <= match.Length + 1)
                    continue;
                yield return new GaugeMention(end, name, RiverOf(folded, name), start);
            }
            else if (match.Groups["work"].Success)
            {
                if (start == match.Index || NotOne().IsMatch(folded))
                    continue;
                work = (name, start);
                yield return new GaugeMention(match.Index + match.Length, WithSide(name, match.Groups["at"].Value), null, start);
            }
            else if (floor > 0 && start == floor)
            {
                // 江口站长江水位: the river of the station just named.
                continue;
            }
            else if (end - start > 1 && end - start <= LongestRiver && !NotRivers().IsMatch(folded))
            {
                // The mean level of a lake is a gauge of its own.
                yield return new GaugeMention(end, Mean().IsMatch(text.AsSpan(end)) ? name : null, name, start);
            }
            else
                continue;
            floor = match.Index + match.Length;
        }
    }

    /// <summary>Puts a mark in place of every character of the names.</summary>
    public static string Mask(string text, IReadOnlyList<GaugeMention> gauges)
    {
        if (gauges.Count is 0)
            return text;
        var masked = text.ToCharArray();
        foreach (var gauge in gauges)
            masked.AsSpan(gauge.NameStart, Math.Max(0, gauge.Start - gauge.NameStart)).Fill(Masked[0]);
        return new string(masked);
    }

    /// <summary>The gauges of a sentence that says 分别, with those whose 站 stands only behind the last: 湘江衡阳、株洲、湘潭三站.</summary>
    public static IReadOnlyList<GaugeMention> Together(string text, string printed)
    {
        var gauges = In(text, printed, counted: true).ToList();
        var all = new List<GaugeMention>();
        foreach (var gauge in gauges)
        {
            if (gauge.Station is null || gauge.Start < 1 || text[gauge.Start - 1] is not '站')
            {
                all.Add(gauge);
                continue;
            }

            var before = new List<(int Start, int End)>();
            var from = gauge.NameStart;
            while (from > 1 && before.Count < MostTogether && text[from - 1] is '、' or '和' or '及' or '与' && Item().Match(text[..(from - 1)]) is { Success: true } item)
            {
                var start = StartOf(text, item.Index + item.Length, item.Index);
                if (start >= item.Index + item.Length || text[start..(item.Index + item.Length)].EndsWith('站'))
                    break;
                before.Insert(0, (start, item.Index + item.Length));
                if (start > item.Index)
                    break;
                from = start;
            }

            var end = Counted().Match(gauge.Station) is { Success: true } counted ? gauge.Station[..counted.Index] : null;
            if (before.Count is 0)
            {
                all.Add(gauge);
                continue;
            }

            var first = printed[before[0].Start..before[0].End] + "站";
            var river = RiverOf(text[before[0].Start..before[0].End] + "站", first);
            all.AddRange(before.Select((item, index) => Named(printed[item.Start..item.End], index is 0 ? null : river, item.Start, gauge.Start)));
            all.Add(end is null ? gauge : Named(end, river, gauge.NameStart, gauge.Start));
        }

        return all;

        static GaugeMention Named(string name, string? river, int start, int end) =>
            new(end, (name.StartsWith(river ?? "", StringComparison.Ordinal) ? "" : river) + name + "站", RiverOf(river + name + "站", river + name + "站"), start);
    }

    /// <summary>A station's end; a reservoir, power station or sluice whose level is spoken of, or a river whose level is.</summary>
    [GeneratedRegex(
        "(?<station>(?<kind>(?:[(][一-鿿]{1,6}[)])?(?:水文|水位|潮位)?站(?:[(][一二三四五六七八九十]{1,2}[)])?)(?!台|点|长(?!江)|立|在(?![0-9今昨])|稳|岗|前|口|内|房|位))"
        + "|(?<work>(?<kind>水库|水电站|电站|水利枢纽|枢纽|节制闸|分洪闸|拦河闸|进洪闸|泄洪闸|闸|大坝)(?<at>[(](?:坝前|坝上|坝下|闸前|闸上|闸下|库水位|[上下]游)[)]|(?:坝前|坝上|坝下|闸前|闸上|闸下|[上下]游?)(?=水位|[0-9日时今昨目当])|)" + Level + ")"
        + "|(?<side>[(](?:坝上|坝下|闸上|闸下|[上下]游)[)]|(?:坝下|闸上|闸下)(?=水位))" + Level
        + "|(?<river>(?<kind>[江河湖溪水港渠淀池泊海洋])(?:[一-鿿]{1,5}段)?" + Level + ")")]
    private static partial Regex Names();

    [GeneratedRegex("(?:车|火车|高铁|地铁|泵|电|服务|变电|加油|检查|雨量|监测|工作|网|基|气象|客运|驿|总|防疫|收费|充电|供销|排涝|提灌|消防|空间|中转|分|农技|救助|环保|环卫|换乘|终点|地震|观测|救护|保健|卫生|兽医|林业|广播|电视)站$|^(?:每|各|该|本|全|此|首|末|到)站$")]
    private static partial Regex NotGauges();

    [GeneratedRegex("[两二三四五六七八九十几多数]+个?(?:主要|控制|重要|重点|代表)?(?:水文|水位)?站$")]
    private static partial Regex Several();

    [GeneratedRegex("^(?:座|[大中小]型|[各多个全该此本两其另]|几|有些?|部分|一些|所有|其余|上游|下游|沿线|区域|以上|大中|中小|病险|重点|主要)+(?:水库|水电站|电站|枢纽|水利枢纽|闸|大坝)|(?:变电|泵|船|交通|制动|电|水)闸$|[开关启落放提]闸$")]
    private static partial Regex NotOne();

    [GeneratedRegex("^(?:[洪河江湖溪库积雨污潮降供排蓄来进出放退涨淹海井死清污地下表]+水|地下水|地表水|[该此本两沿临各全内外大小主支这那江河湖]{1,2}[江河湖溪水渠]|.{0,3}(?:水|泳|泳|消防|沉淀|调节|化粪|蓄|污|游泳)池|[上中下出入近沿外大远]海|[海大]洋|.{0,3}(?:缺|停|喝|饮|断|防|治|抗|用|节)水|.{0,3}香港)$")]
    private static partial Regex NotRivers();

    /// <summary>
    /// Where the name must begin: after words that lead up to it. Single characters lead up only where no name begins with
    /// them (和平水库, 于桥水库, 自贡站, 达州站).
    /// </summary>
    [GeneratedRegex(
        """
        其中|其次|通过|流经|途经|过境|抵达|进入|逼近|最大的?|分别|以及|目前|当前|导致|预计|出现|全省|全市|全县|我市|我省|我县|境内|流域|支流|一级|左右|实测|根据|已有
        |影响|获悉|显示|消息|通报|监测|上午|下午|凌晨|[今昨明][日天晨晚夜]|截[至止]|此时|同时|当时|当日|随后|包括|位于|地处|穿过|记者|公布|介绍|发现
        |于(?!桥|都|家|洪|潜|田)|和(?!平|县|顺|田|龙|静|政|布|睦|溪)|达(?!州|县|日|坂|茂|拉|孜)|从(?!化|江)|自(?!贡|流|忠|治)|将(?!乐|军)|对(?!河|坑)|经(?!棚)|由(?!于)|据|受|与|及|到|是|在|使|让|了|的|为|因|、|至(?!德)
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex LeadIn();

    /// <summary>Behind a figure 日, 时许 and 日零时 belong to the time; elsewhere names begin with them (右江, 许昌, 分宜).</summary>
    [GeneratedRegex("\\G(?:[月年]|日|零时|[时点分](?:许|整|左右|半)?|上午|下午|凌晨|晚上|晚间|夜间|早晨|清晨|中午|傍晚|深夜|晚(?!到)|夜(?!郎)|早)+")]
    private static partial Regex RestOfTime();

    [GeneratedRegex("^[一-鿿]{1,4}?(?:[水溪港渠湖](?:河|江)(?!口)|[江河水湖溪港渠])(?=.{3,})")]
    private static partial Regex RiverName();

    [GeneratedRegex("^(?:日|月)?平均水位|^日均水位")]
    private static partial Regex Mean();

    [GeneratedRegex("[一-鿿]{1,8}$", RegexOptions.RightToLeft)]
    private static partial Regex Item();

    [GeneratedRegex("(?:等?[两二三四五六七八九十]+(?:个|大|座)?(?:主要|控制|重要|重点|代表)?(?:水文|水位)?站|(?:水文|水位)?站)$")]
    private static partial Regex Counted();

    /// <summary>Where a name that ends at a place begins, not before the floor.</summary>
    private static int StartOf(string text, int end, int floor)
    {
        var from = end;
        while (from > floor && end - from < LongestName && char.IsBetween(text[from - 1], '一', '鿿'))
            from--;
        if (from > floor && char.IsAsciiDigit(text[from - 1]) && RestOfTime().Match(text, from, end - from) is { Success: true } time)
            from += time.Length;
        var start = from;
        foreach (var match in LeadIn().EnumerateMatches(text.AsSpan(from, end - from)))
            start = from + match.Index + match.Length;
        return start;
    }

    /// <summary>The level in front of a dam is the reservoir's; below it, and on either side of a sluice, it is other water.</summary>
    private static string WithSide(string name, string side) =>
        side.Contains("闸上", StringComparison.Ordinal) || side.Contains("闸前", StringComparison.Ordinal) || (side is "上" or "上游" && name.EndsWith('闸')) ? name + "上"
        : side.Contains("闸下", StringComparison.Ordinal) || side.Contains("坝下", StringComparison.Ordinal) || side.Trim('(', ')') is "下" or "下游" ? name + "下"
        : name;

    private static string? RiverOf(string folded, string name) => RiverName().Match(folded) is { Success: true, Length: var length } && length <= name.Length ? name[..length] : null;
}
