using System.Buffers;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Removes what a brief does not need: sources, asides in brackets, ceremonial phrases, lists of those present.</summary>
internal static partial class Redundancy
{
    private const int LongestAttendance = 16;
    private const int LongestCredit = 50;

    private static readonly SearchValues<string> AttendanceWords =
        SearchValues.Create(["参加", "陪同", "出席", "列席", "观看", "汇报"], StringComparison.Ordinal);

    /// <summary>Removes asides from a sentence: （以下简称…）, names in Latin letters, credits.</summary>
    public static string WithoutAsides(string sentence) => Aside().Replace(sentence, "").TrimStart();

    /// <summary>Whether a clause only names the source (记者从…获悉, 据了解).</summary>
    public static bool IsSource(string clause) => Source().IsMatch(clause);

    /// <summary>
    /// Whether a clause only says how the news was heard (本报记者从某局得知, 从某局传来消息, 来自某局的数据显示): its day is the day of telling.
    /// Who says or thinks something, and an office that announces it on a day, is no such source.
    /// </summary>
    public static bool IsHearsay(string clause) => Heard().IsMatch(clause);

    [GeneratedRegex("^(?:[^，]{0,16}记者[^，]{0,40}(?:获悉|了解到|得知|悉|看到)|从[^，]{2,36}(?:获悉|了解到|得知|悉|传[来出][^，]{0,4}消息)|来自[^，]{2,24}的(?:消息|数据|统计|通报|报道|信息)(?:显示|称|说|表明)?|据[^，]{2,36}(?:通报|消息|介绍|透露|通告|公告|统计|监测|数据显示|披露)(?:称|说|显示)?|[^，]{2,18}向(?:本报)?记者(?:反馈|介绍|透露|证实|解释|确认|通报)(?:称|说)?)$")]
    private static partial Regex Heard();

    /// <summary>Removes a source from the start of a clause (据介绍今年…, 记者从市金融办了解到该基金…).</summary>
    public static string WithoutSource(string clause) => SourceBefore().Replace(clause, "");

    /// <summary>Makes the source the subject where it speaks about itself: 记者从动物园获悉,该园推出… becomes 动物园推出….</summary>
    public static string WithoutReporter(string sentence) => OfItself().Replace(sentence, "$2$1");

    [GeneratedRegex("(?:^(?:[0-9０-９]{1,2}月)?(?:[0-9０-９]{1,2}日|[今昨][日天])(?:上午|下午|中午|晚上?)?[，,])?记者(?:近日|日前|今天|昨天|[0-9０-９]{1,2}日)?从([^，,。]{2,32}(?<![会上处时]))(?:获悉|了解到|得知)[，,](由?)该(?:[景园市县区]区|[园院校局馆厂站行社所县市区镇]|中心|公司|单位|部门|街道|医院|学校|集团|企业)(?!的)")]
    private static partial Regex OfItself();

    /// <summary>How long the credit of a picture at the start of a text is (视觉中国 图, 新华社记者某某摄); 0 without one.</summary>
    public static int CreditOf(string text) =>
        text.AsSpan(0, Math.Min(LongestCredit, text.Length)).IndexOfAny('摄', '图') < 0 ? 0 : Credit().Match(text).Length;

    [GeneratedRegex("^[（(]?(?:视觉中国[  ]?(?:资料)?图|资料图|(?:[^，。！？；：“”\\s]{2,12}(?:记者|通讯员)[  ]?)?[一-鿿·]{2,4}(?:、[一-鿿·]{2,4})*[  ]?[/／]?[  ]?(?<!拍)摄(?![影像氏取入制政录人于]))[）)]?")]
    private static partial Regex Credit();

    /// <summary>Whether a clause is ceremonial: studying a directive, guiding thought, declarations of resolve.</summary>
    public static bool IsCeremony(string clause) => Ceremony().IsMatch(clause);

    /// <summary>What introduces a ceremonial clause and must stay when it goes: 强调要深入贯彻…精神,清醒认识形势 becomes 强调要清醒认识形势.</summary>
    public static string? LeadOfCeremony(string clause) =>
        Introduced().Match(clause) is { Success: true } match && IsCeremony(clause[match.Length..]) ? match.Value : null;

    /// <summary>Takes every bracket, who arranged an event, and all but the last of a person's offices out of a sentence that is too long with them.</summary>
    public static string WithoutDetail(string sentence) => Offices().Replace(Arranger().Replace(Bracket().Replace(sentence, ""), ""), "");

    /// <summary>市委常委、 of 市委常委、常务副市长某某: the offices before the one a person acts in.</summary>
    [GeneratedRegex("(?<![、一-鿿])(?:[省市区县州党][^，。、“”\\s]{0,8}(?:常委|委员|副书记(?=、[^，。、“”]{0,2}[省市县区州]长))、)+(?=[^，。、“”]{0,14}(?:书记|[市县区州省部局厅镇乡院]长|主任|主席|秘书长)[^，。、“”\\s]{2,3}(?:[在到率赴作对]|主持|出席|深入|带队|前往|调研|督导|强调|介绍|表示|指出))")]
    private static partial Regex Offices();

    [GeneratedRegex("由[^，。]{4,60}?(?:主办|承办|举办|协办|发起|组织|指导)(?:[，、][^，。]{4,60}?(?:主办|承办|协办|支持))*的")]
    private static partial Regex Arranger();

    [GeneratedRegex("(?:(?<![0-9０-９])[（(][^（()）]{1,40}[）)]|[（(][^（()）]{1,40}[）)](?![0-9０-９]))(?![^《》]*》)")]
    private static partial Regex Bracket();

    [GeneratedRegex("^[^，]{0,10}?(?:强调|要求|指出)(?:各地区各部门|各级各部门|各[^，要]{1,6}?)?要?(?=深入|认真|全面|学习|贯彻|坚持以|践行)")]
    private static partial Regex Introduced();

    /// <summary>Whether a sentence only says who was present, or is no sentence of the story.</summary>
    public static bool IsIdle(string sentence) => Idle().IsMatch(sentence) || (NamesAttendance(sentence) && Attendance().IsMatch(sentence) && !Occasion().IsMatch(sentence));

    // The pattern looks at every beginning for its end; most sentences have no such end.
    private static bool NamesAttendance(string sentence) =>
        sentence.AsSpan(Math.Max(0, sentence.Length - LongestAttendance)).ContainsAny(AttendanceWords);

    [GeneratedRegex("[（(]\\s*(?:[东西南北][经纬]|震中)[^（()）]{2,40}[）)]|视觉中国 ?(?:资料)?图|(?<![0-9０-９])[（(](?:以下简称|下称|下同|简称|以下统称|图|见|左|右|详见|记者|文/|摄|供图)[^（()）]{0,40}[）)]|[（(](?:以下简称|下称)[^（()）]{0,40}[）)](?![0-9０-９])|(?<=[一-鿿])[（(][A-Za-z .·\\-']{4,60}[）)](?=[一-鿿，。、])")]
    private static partial Regex Aside();

    [GeneratedRegex("^(?:[^，]{0,10}(?:记者|从)[^，]{0,40}(?:获悉|了解到|得知|看到|悉)|据(?:了解|悉|介绍|报道|称|消息|此前报道|统计数据显示|[^，]{1,24}(?:报道|消息|介绍|透露|通报|发布|称|公告显示))|综合[^，]{2,14}(?:报道|消息)|[^，]{2,14}[0-9０-９]{1,2}日(?:报道|消息)称?|[^，]{0,12}记者(?:获悉|了解到|从现场获悉)|消息称|报道(?:称|指出|认为)|数据显示|统计显示|图片来源[：:][^，]*)$")]
    private static partial Regex Source();

    [GeneratedRegex("^(?:记者(?:[0-9０-９]{1,2}日)?(?:近日|日前|今日|今天|昨日|昨天)?从[^，]{2,24}(?:获悉|了解到)|据了解|据悉|据介绍|报道称|[^，。]{0,8}消息[：:]|综合[^，。：:]{2,16}报道[：:]|(?:报道|文章)(?:摘要|摘编|摘译|全文)?如下[：:])[：:]?")]
    private static partial Regex SourceBefore();

    [GeneratedRegex("^(?:传达(?:学习)?|(?:要|进一步)*(?:深入|认真|全面)?(?:学习贯彻|学习领会|贯彻落实|学习宣传|贯彻|践行|落实)|坚持以|(?:坚持)?以习近平|始终在思想上|增强“四个意识”|坚定“四个自信”|做到“两个维护”|坚决拥护|在[^，]{2,30}的坚强领导下|紧紧围绕|深刻领悟|高举)[^，]*(?:讲话|精神|思想|指示|批示|部署|论述|要求|会议|理论|领导|指导|意识”|自信”|维护”|方略|战略|决定|决议|意见|方针|宗旨|理念)[^，]{0,3}$|^(?:始终)?(?:坚持|坚守|牢固树立|树牢)(?:人民至上|生命至上|以人民为中心)[^，]{0,14}$|^按照[^，]{2,24}(?:部署|要求|安排)$|^根据《[^》]{2,40}》[^，]{0,12}规定$|^[^，]*、[^，]{2,24}(?:出席|参加)(?:活动|仪式|会议|开幕式|启动仪式)?(?:并(?:致辞|讲话))?$")]
    private static partial Regex Ceremony();

    [GeneratedRegex("^[^。]{2,120}(?:(?<![展会])参加(?:会议|活动|调研|会见|座谈|检查)?|陪同(?:调研)?|出席(?:会议|活动|开幕式|仪式)?(?:并致辞)?|列席会议|现场观看[^，。]{0,6}|汇报(?:有关|相关|工作)?情况)。?$")]
    private static partial Regex Attendance();

    [GeneratedRegex("举行|举办|召开|启动|开幕|[0-9０-９]{1,2}[月日]")]
    private static partial Regex Occasion();

    [GeneratedRegex("(?:摄|供图|摄影报道)[。]?$|(?:图片|制图|编辑|校对|审核|文案|摄影)[：:][^。]{0,12}[。]?$|扫(?:一扫|码|描)[^。]{0,10}二维码|责任编辑|分享让更多人看到|下转|详细内容见|仅供参考|https?:|联系电话|^图为|^[【（(][^】）)]{0,12}[】）)]$")]
    private static partial Regex Idle();
}
