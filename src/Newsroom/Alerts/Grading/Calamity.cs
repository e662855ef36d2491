using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Grading;

/// <summary>
/// Recognises a calamity from many weak signs where no single phrase decides: a destructive force, the destruction, the people affected,
/// the rescue, and that it is not over. Reporters write 三个寨子没了声音 where an office writes 三村失联.
/// Each sign counts once, so a long story is not graver than a short one.
/// </summary>
internal static partial class Calamity
{
    // People alone are an accident, ruins alone are a demolition: it takes signs of three kinds.
    private const double Enough = 4.5;
    private const double OfPeople = 2.5;
    private const double OfRuin = 1.5;
    private const double OfForce = 1;
    private const double OfSearch = 1;
    private const double OfGoingOn = 1;
    private const double OfFlight = 1;
    private const int ManyLost = 3;

    // What a story is about is told by then.
    private const int LongestOpening = 420;

    /// <summary>The grade of a story; <see cref="Grade.None"/> where the signs do not suffice.</summary>
    /// <param name="texts">Head and body, with what is no fact of these days blanked out.</param>
    public static Grade In(IReadOnlyList<string> texts)
    {
        var signs = new Signs();
        var read = 0;
        foreach (Match clause in texts.SelectMany(text => Clauses().Matches(text)))
        {
            if (read > LongestOpening)
                break;
            read += clause.Length;
            if (!string.IsNullOrWhiteSpace(clause.Value) && !Unreal().IsMatch(clause.Value))
                signs.Read(clause.Value);
        }

        if (signs.Sum < Enough || signs.Reason is not { } reason || (signs.Lost < ManyLost && (signs.IsSmall || Mended().IsMatch(texts[0]))))
            return Grade.None;
        var kind = texts.Select(DangerKinds.In).FirstOrDefault(kind => kind is not DangerKind.None);
        return Grade.Of(signs.Lost >= ManyLost ? Severity.Severe : Severity.Warning, SeverityJudge.Around(reason, 0, 0), kind is DangerKind.None ? DangerKind.Other : kind);
    }

    /// <summary>The signs met so far.</summary>
    private sealed class Signs
    {
        private readonly HashSet<string> _ruin = new(StringComparer.Ordinal);
        private string? _ofPeople;
        private string? _ofRuin;
        private bool _force;
        private bool _search;
        private bool _goingOn;
        private bool _flight;

        /// <summary>How many are dead or missing.</summary>
        public double Lost { get; private set; }

        /// <summary>Whether the story names an accident of one family, one driver or one swimmer.</summary>
        public bool IsSmall { get; private set; }

        /// <summary>The clause that decides; null when neither people nor destruction is reported.</summary>
        public string? Reason => _ofPeople ?? _ofRuin;

        /// <summary>The sum of the weights of the signs.</summary>
        public double Sum => (_ofPeople is null ? 0 : OfPeople) + (OfRuin * Math.Min(2, _ruin.Count))
            + (_force ? OfForce : 0) + (_search ? OfSearch : 0) + (_goingOn ? OfGoingOn : 0) + (_flight ? OfFlight : 0);

        /// <summary>Takes the signs of a clause.</summary>
        public void Read(string clause)
        {
            IsSmall |= Small().IsMatch(clause);
            _force |= Force().IsMatch(clause);
            _search |= Search().IsMatch(clause);
            _goingOn |= GoingOn().IsMatch(clause);
            _flight |= Flight().IsMatch(clause);
            foreach (var match in Ruin().EnumerateMatches(clause))
                _ruin.Add(clause.Substring(match.Index, match.Length));
            if (_ruin.Count > 0)
                _ofRuin ??= clause;
            if (Calamity.Lost().Match(clause) is { Success: true } gone)
            {
                Lost = Math.Max(Lost, PeopleCount.Of(gone));
                _ofPeople ??= clause;
            }
            else if (Reached().Match(clause) is { Success: true } reached && PeopleCount.Of(reached) >= ManyLost)
            {
                _ofPeople ??= clause;
            }
        }
    }

    private const string Count = PeopleCount.Pattern + "(?:名|人|位|户|个)";

    [GeneratedRegex("[^,，;；。!?！？\\n]{1,300}")]
    private static partial Regex Clauses();

    [GeneratedRegex("洪|山洪|水位|大水|积水|来水|江水|河水|海水|风暴|台风|大风|狂风|阵风|龙卷|旋转|浪|潮|冰[排坝凌雹块]|凌汛|暴雪|雪崩|暴雨|雷|滑坡|坡体|山体|泥浆|泥石流|裂缝|沉降|地震|震级|[0-9]级[!！。]|火|烟|爆|瓦斯|突出|冲料|泄漏|外泄|氰|毒|污染|槽罐车|液化|沙尘|沙墙|透水|老空|浓烟|雪埋|风吹雪|冻雨|泄洪|断流|土石|尾矿|高压线|触电倒")]
    private static partial Regex Force();

    [GeneratedRegex("冲[垮断毁走倒出进]|推走|漫[过进上入]|涌[入进]|灌[进满入]|倒灌|淹|没顶|进水|水深齐|[坍垮倒崩]塌|塌[了成落]|没过|托上房|房顶上|垮了|断[落裂塌]|断成|掀[翻掉]|被掀|翻扣|倾覆|沉没|被埋|埋进|压住|压在|掩埋|烧毁|悬在|滑下|截断|淘出|豁口|鼓包|塌落|停运|停在|倒塔|断线|下沉|变形|开裂|裂缝[^,，。]{0,10}(?:延伸|张开|扩大)|停在隧道|中断|打不通|断电|断水|停电|没了")]
    private static partial Regex Ruin();

    [GeneratedRegex("(?:" + Count + ")[^,，。0-9]{0,12}?(?:遇难|死亡|丧生|罹难|失踪|失联|下落不明|生死不明|联系不上|没有?联系上?|联系中断|(?:没有|未)(?:回来|出来|上来|升井|找到)|没能(?:出来|回来)|无生命体征|(?:没有|已无)(?:生命体征|呼吸|心跳)|仍在搜寻)|(?:遇难|死亡|失踪|失联|下落不明)[^,，。0-9]{0,6}(?:" + Count + ")|(?:与|和)[^,，。]{0,10}失去(?:了)?联系|断了联系|没了声音|电话(?:全部)?打不通")]
    private static partial Regex Lost();

    [GeneratedRegex("(?:" + Count + ")[^,，。0-9]{0,14}?(?:被困|困在|受困|围困|被围|围在|被压|被埋|未接出|没有?接出|等候|等待|重伤|受伤|砸伤|烧伤|送医|就诊|接诊|呕吐|中毒|昏迷|没有电|断电|还在等|在等|进水|住院|入院)|(?:被困|困在|围困|受困|送医|受伤|接诊[^,，。0-9]{0,8}者)[^,，。0-9]{0,8}(?:" + Count + ")")]
    private static partial Regex Reached();

    [GeneratedRegex("搜救|救人|搜寻|登高车|潜水队|排水车|除雪车|抢修|搜索|寻找|救援|施救|营救|逐户|挨户|抢险|抢修|堵漏|冲锋舟|橡皮艇|直升机|驻军|武警|部队|民兵|消防|救护队|扑火|打桩|沙袋|子堤|手扒|废墟|紧急通告|警戒区|封锁")]
    private static partial Regex Search();

    [GeneratedRegex("仍|尚未|尚在|还在|至发稿|截至|正在|继续|未能|没有停|尚不|还说不准|未查清|没查清|随时|告急|连夜|昨夜")]
    private static partial Regex GoingOn();

    [GeneratedRegex("转移|撤离|疏散|迁走|接到|接出|搬到|搬上|往[^,，。]{0,8}高处|撤出|关窗|不要喝")]
    private static partial Regex Flight();

    [GeneratedRegex("演练|演习|模拟|假设|如果|一旦|可能|防止|防范|避免|预案|曾|一度|历史|当年|去年|往年|电影|小说|剧|赔|判|诉|法院|隐患|排查|加固工程|恢复|已通|获救|脱险|脱困|解除|扑灭|排除|无人员|未造成|没有人员")]
    private static partial Regex Unreal();

    /// <summary>国道317线今日抢通: a headline of what works again.</summary>
    [GeneratedRegex("(?<!(?:未|力争|预计|尽快|加紧|即将|争取|有望)[^,，。]{0,4})(?:抢通|复通|复航|复电|恢复(?:供[水电气]|通[车航行电]|运[营行])|重新开放|恢复正常)(?!受阻|中断|困难|遥)")]
    private static partial Regex Mended();

    /// <summary>An accident of one family, one driver or one swimmer is no calamity.</summary>
    [GeneratedRegex("追尾|剐蹭|酒驾|肇事|溺水|游泳|坠楼|轻生|醉|小狗|宠物|猫|鸟|羊|牛|马(?!路|上|桥)|钥匙|电梯|无人受伤|轻伤|轻微|擦伤|虚惊|表扬|感谢|锦旗|谢")]
    private static partial Regex Small();
}
