using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Alerts.Grading;

/// <summary>
/// Finds grave events that have no warning colour, response level or water level: people dead or missing in a disaster, thousands evacuated, a dyke or reservoir in
/// danger, houses buried, a bridge down, a strong quake, rain that floods a city.
/// </summary>
internal static partial class GraveEvent
{
    // From this many people on, an evacuation is no longer the precaution of a village.
    private const double ManyPeople = 1000;
    private const double StrongQuake = 5;
    private const double GreatQuake = 6;
    private const double ManyDead = 3;
    private const double ManyTrapped = 10;

    /// <summary>The gravest event of a story; <see cref="Grade.None"/> where it tells none.</summary>
    /// <param name="texts">Head and body, with what is no fact of these days blanked out.</param>
    public static Grade In(IReadOnlyList<string> texts)
    {
        var worst = Grade.None;
        DangerKind? ofStory = null;
        var isOver = texts.Take(MostHeads).Any(Over().IsMatch);
        foreach (var text in texts)
        {
            if (!Hint().IsMatch(text))
                continue;
            foreach (Match sentence in Sentences().Matches(text))
            {
                if (!Hint().IsMatch(sentence.Value) || Statistics().IsMatch(sentence.Value))
                    continue;
                foreach (Match clause in Clauses().Matches(sentence.Value))
                {
                    if (NotNow().IsMatch(clause.Value) || Asked().IsMatch(clause.Value) || (isOver && !Still().IsMatch(sentence.Value)))
                        continue;
                    var grade = OfClause(clause.Value, sentence.Value, () => ofStory ??= KindOf(texts));
                    if (grade.Severity > worst.Severity)
                        worst = grade;
                }
            }
        }

        return worst;
    }

    // The head and the first paragraph.
    private const int MostHeads = 3;

    /// <summary>险情解除, 明火扑灭: a story of the end.</summary>
    [GeneratedRegex("(?:险情|火情|明火|山火|火场|大火|火灾|堰塞湖|警报|泄漏点?|漏点|危险)[^,，。未没]{0,6}(?:解除|排除|扑灭|消除|封堵成功|化解)")]
    private static partial Regex Over();

    [GeneratedRegex("仍|还在|尚未|未能|没有解除|没有终止|未解除|遇难|死亡|失踪|失联")]
    private static partial Regex Still();

    private static DangerKind KindOf(IReadOnlyList<string> texts)
    {
        foreach (var text in texts.Take(6))
        {
            if (DangerKinds.In(text) is not DangerKind.None and var kind)
                return kind;
        }

        return DangerKind.None;
    }

    private static Grade OfClause(string clause, string sentence, Func<DangerKind> ofStory)
    {
        if (Quake().Match(clause) is { Success: true } quake && double.TryParse(quake.Groups["m"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var magnitude) && magnitude >= StrongQuake && magnitude < 10)
            return Of(magnitude >= GreatQuake ? Severity.Severe : Severity.Warning, clause, quake, DangerKind.Earthquake);
        if (Breach().Match(clause) is { Success: true } breach && !Hoped().IsMatch(clause))
            return Of(Severity.Severe, clause, breach, DangerKind.Flood);
        if (Works().Match(clause) is { Success: true } works && !Hoped().IsMatch(clause))
            return Of(Severity.Warning, clause, works, DangerKind.Flood);
        if (Collapse().Match(clause) is { Success: true } collapse)
            return Of(Severity.Warning, clause, collapse, DangerKind.Accident);
        if (Buried().Match(clause) is { Success: true } buried)
            return Of(Severity.Warning, clause, buried, Kind(sentence, ofStory) is not DangerKind.None and var burying ? burying : DangerKind.Landslide);
        if (Trapped().Matches(clause).MaxBy(PeopleCount.Of) is { } trapped && PeopleCount.Of(trapped) >= ManyTrapped && !Freed().IsMatch(clause) && Kind(sentence, ofStory) is not (DangerKind.None or DangerKind.Epidemic) and var trapping)
            return Of(Severity.Warning, clause, trapped, trapping);
        if (Thirst().Match(clause) is { Success: true } thirst)
            return Of(Severity.Warning, clause, thirst, DangerKind.Drought);
        if (Poisoned().Match(clause) is { Success: true } poisoned)
            return Of(Severity.Warning, clause, poisoned, DangerKind.Pollution);
        if (Lost().Match(clause) is { Success: true } lost && !Traffic().IsMatch(sentence) && Kind(sentence, ofStory) is not (DangerKind.None or DangerKind.Epidemic) and var kind)
            return Of(PeopleCount.Of(lost) >= ManyDead ? Severity.Severe : Severity.Warning, clause, lost, kind);
        if (Moved().Matches(clause).MaxBy(PeopleCount.Of) is { } moved && PeopleCount.Of(moved) >= ManyPeople && Kind(sentence, ofStory) is not (DangerKind.None or DangerKind.Epidemic) and var cause)
            return Of(Severity.Warning, clause, moved, cause);
        if (CutOff().Match(clause) is { Success: true } cut && Kind(sentence, ofStory) is not DangerKind.None and var by)
            return Of(Severity.Warning, clause, cut, by);
        if (Rain().Match(clause) is { Success: true } rain && Drowned().IsMatch(sentence))
            return Of(Severity.Warning, clause, rain, DangerKind.Flood);
        return Grade.None;
    }

    private static DangerKind Kind(string sentence, Func<DangerKind> ofStory) => DangerKinds.In(sentence) is not DangerKind.None and var kind ? kind : ofStory();

    private static Grade Of(Severity severity, string clause, Match word, DangerKind kind) =>
        Grade.Of(severity, SeverityJudge.Around(clause, word.Index, word.Length), kind);

    [GeneratedRegex("[^。!！?？\\n]{1,1000}")]
    private static partial Regex Sentences();

    [GeneratedRegex("[^,，;；]+")]
    private static partial Regex Clauses();

    private const string Count = PeopleCount.Pattern;

    [GeneratedRegex("遇难|死亡|丧生|罹难|失踪|失联|被埋|被困|转移|撤|离开|搬到|接到|疏散|堤|坝|水库|垸|圩|蓄滞|堰塞|滞留|受困|饮水|[拉送]水|死水位|取水|水厂|水源|海塘|渗|[垮坍倒崩]塌|塌陷|震|孤岛|失去联系|围困|毫米|极值|记录以来|溃|决口|管涌|溢")]
    private static partial Regex Hint();

    [GeneratedRegex("发生(?:里氏)?(?<m>[0-9](?:[.．][0-9])?)级(?:强烈|破坏性|有感)?(?:地震|强震)|(?<m>[0-9][.．][0-9])级(?:强烈|破坏性)?(?:地震|强震)(?!预警|演练)")]
    private static partial Regex Quake();

    [GeneratedRegex("(?:堤|坝|塘|背水坡|水库|山塘|水闸|垸|圩|湖|江|河|涵闸)[^,，。桥]{0,14}(?:管涌|漫[堤坝顶溢]|溢流|决口|溃[口堤坝]|垮[坝塌]|渗[漏水]|漏洞|滑塌|脱坡|裂缝|塌坑|塌陷|告急|险情)|(?:管涌|决口|溃[口堤坝]|漫[堤坝]|垮坝)|(?:形成|出现)[^,，。]{0,6}堰塞湖|堰塞湖[^,，。]{0,10}(?:险情|溃|漫|水位[^,，。]{0,4}上[涨升]|威胁)|启用[^,，。]{0,8}蓄滞?洪|(?:蓄滞洪区|分洪)[^,，。]{0,6}(?:启用|运用|开闸)")]
    private static partial Regex Works();

    [GeneratedRegex("(?:堤|坝|水库|垸|圩|闸)[^,，。桥]{0,10}(?:决口|决堤|漫决|溃[口堤坝决]|垮[坝塌])|(?:河|江|湖)[^,，。桥]{0,8}(?:决口|漫决|溃口)|(?:溃坝|溃堤|垮坝|决堤)")]
    private static partial Regex Breach();

    [GeneratedRegex("(?:[大天]?桥(?:梁|面|墩)?|高架|隧道|路[面基]|厂房|楼房?|房屋|民房|居民楼|公寓|酒店|体育馆|工棚|脚手架|矿井|巷道)[^,，。]{0,8}(?:垮塌|坍塌|坍陷|倒塌|塌陷|断裂|冲毁|冲断|被冲垮|垮)")]
    private static partial Regex Collapse();

    [GeneratedRegex("(?:掩埋|埋压|被埋|冲走|冲毁|吞没)[^,，。]{0,10}(?:人|户|房|屋|村|车)|(?:人|户|房屋|民房|车辆)[^,，。]{0,6}(?:被埋|被掩埋|被冲走|被困(?:井下|水中)?|遭掩埋)")]
    private static partial Regex Buried();

    [GeneratedRegex("(?:遇难|死亡|丧生|罹难|失踪|失联)(?:者|人数)?(?:升至|增至|达|已有|共|:|：)?" + Count + "[名人]?|" + Count + "(?:名|人|位)[^,，。;；0-9]{0,16}?(?:不幸)?(?:遇难|死亡|丧生|罹难|失踪|失联|下落不明)")]
    private static partial Regex Lost();

    [GeneratedRegex("(?:转移|撤离|疏散|转运|避险|安置)[^,，。]{0,16}?" + Count + "(?:名|人|户)|" + Count + "[名人户][^,，。]{0,14}(?:转移|撤离|疏散|转运|撤[到往至出]|全部离开|搬到|接到)")]
    private static partial Regex Moved();

    [GeneratedRegex(Count + "(?:名|人|辆|户)[^,，。]{0,10}(?:被困|滞留|受困|围困)|(?:被困|滞留|受困|围困)[^,，。0-9]{0,8}" + Count + "(?:名|人|辆|户)")]
    private static partial Regex Trapped();

    [GeneratedRegex("陆续|脱困|获救|救出|返[回家程]|离[岛开]|出岛|疏散完毕")]
    private static partial Regex Freed();

    [GeneratedRegex("[0-9.]+万?[余多]?人[^,，。]{0,10}(?:饮水困难|靠[^,，。]{0,4}[拉送]水|饮用水[^,，。]{0,4}困难|因旱)|(?:水库|水位)[^,，。]{0,12}死水位")]
    private static partial Regex Thirst();

    [GeneratedRegex("(?:取水口|水源地?|水厂|饮用水)[^,，。]{0,10}(?:临时关闭|紧急关闭|关闭|停止取水|污染|超标|中毒)")]
    private static partial Regex Poisoned();

    /// <summary>Figures of months beside those of another year are a balance, not an event.</summary>
    [GeneratedRegex("同比|环比|[比较](?:上年|去年|上月)|(?:下降|减少|上升|增长|降低)[0-9.]+(?:%|个百分点|起|人)|各类[^。]{0,12}事故[0-9]+起|[0-9]+[至到-][0-9]+月")]
    private static partial Regex Statistics();

    [GeneratedRegex("(?:村|镇|乡|群众|居民|人)[^,，。]{0,10}(?:成为?孤岛|被围困|被洪水围困|与外界失去联系|通信[^,，。]{0,6}中断|交通、?通[信讯]中断)|(?:通[信讯]|电力|道路)(?:、(?:通[信讯]|电力|道路))+[^,，。]{0,4}中断")]
    private static partial Regex CutOff();

    [GeneratedRegex("(?:[2-9][0-9]{2}|1[0-9]{3})(?:[.．][0-9])?毫米|特大暴雨|历史极值|记录以来[^,，。]{0,4}(?:极值|最[大强])|破[^,，。]{0,6}(?:极值|纪录)")]
    private static partial Regex Rain();

    [GeneratedRegex("内涝|被淹|倒灌|溢流|受困|被困|断电|停电|中断|积水")]
    private static partial Regex Drowned();

    [GeneratedRegex("车祸|相撞|追尾|碰撞|翻车|侧翻|酒驾|肇事|交通事故|轿车|货车|客机|坠机|溺水|溺亡|游泳|触电|中毒|坠楼|跳楼|自杀|杀害|凶手|嫌疑人|枪|袭击|空袭|战|导弹|诉|判|法院|检察|赔")]
    private static partial Regex Traffic();

    [GeneratedRegex("除险|加固|隐患|排查|巡查|整治|巡堤|防范|防止|避免|演练|预案|培训|可能|一旦|如|若|风险|将(?!军)|无险情|未发现|没有|未发生|未出现|排除|消除|处置完毕|险情(?:已)?(?:解除|得到控制|处置|排除)|管理|养护|检测")]
    private static partial Regex Hoped();

    [GeneratedRegex("未造成|无人员|没有人员|零伤亡|零死亡|无一[人名]?伤亡|演练|演习|模拟|曾|一度|历史上|预案|当年|往年|历年|假如|如果|一旦|若(?=[^干]|$)|万一|可能|或将|解除|终止|疑似被|电影|影片|剧情|小说|[就便将才也]会|恢复|已?排除|已?脱险|获救|救出")]
    private static partial Regex NotNow();

    [GeneratedRegex("(?:(?<![主重需首紧])要(?!求)|务必|必须|确保|落实|做好|完善|健全|加强|强化|提高|防范|防止|避免|严防|杜绝|减少)[^,，]{0,16}")]
    private static partial Regex Asked();
}

/// <summary>Reads how many people, households or vehicles a report counts: 1200, 2.1万, 三百余, 十二.</summary>
internal static class PeopleCount
{
    /// <summary>A number in patterns, in the groups <c>n</c> and <c>unit</c>.</summary>
    public const string Pattern = "(?<n>[0-9]+(?:[.,][0-9]+)*|[一二两三四五六七八九十]+)(?<unit>[万千百])?[余多]?";

    /// <summary>The number that <see cref="Pattern"/> met; 1 where none stands.</summary>
    public static double Of(Match match)
    {
        if (!match.Groups["n"].Success)
            return 1;
        var unit = match.Groups["unit"].Value switch { "万" => 10_000, "千" => 1000, "百" => 100, _ => 1 };
        var digits = match.Groups["n"].ValueSpan;
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number * unit : (ChineseNumber.Read(digits) ?? 1) * unit;
    }
}
