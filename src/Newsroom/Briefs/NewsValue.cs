using System.Globalization;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Briefs;

/// <summary>How well a sentence opens a brief, judged by its style: it reports news, or describes a scene, reflects, quotes or refers back.</summary>
internal static partial class NewsValue
{
    private const double Speech = 20;
    private const double Scene = 9;
    private const int MostScenes = 3;
    private const double Musing = 9;
    private const double Setting = 5;
    private const double OfSomebody = 12;

    /// <summary>What a sentence loses for its manner; 0 for one that tells news.</summary>
    public static double PenaltyOf(string sentence)
    {
        var penalty = Quotes(sentence) ? Speech : 0;
        penalty += Scene * Math.Min(MostScenes, Scenes().Count(Quotations().Replace(sentence, "")));
        if (!NamesTime(sentence) && !sentence.Any(char.IsAsciiDigit) && !ClauseEnding.Tells(sentence))
            penalty += Scene;
        if (Muses().IsMatch(sentence) && !NamesTime(sentence))
            penalty += Musing;
        if (Background().IsMatch(sentence))
            penalty += Setting;
        if (OtherYear().IsMatch(sentence))
            penalty += OfSomebody;
        if (Reprint().IsMatch(sentence))
            penalty += Speech;
        if (Briefing().IsMatch(sentence))
            penalty += Scene;
        if (Pronoun().IsMatch(Quotations().Replace(sentence, "")))
            penalty += OfSomebody;
        return penalty;
    }

    /// <summary>Whether a sentence is somebody's words, asks or exclaims.</summary>
    public static bool Quotes(string sentence) => QuotesWords().IsMatch(sentence);

    /// <summary>Whether a sentence says when: news does, background does not.</summary>
    public static bool NamesTime(string sentence) => Times().IsMatch(sentence);

    /// <summary>Whether a clause opens with a day.</summary>
    public static bool StartsWithTime(string clause) => TimeFirst().IsMatch(clause);

    /// <summary>Whether a clause opens with a time of its own, and not with a part of the day just named.</summary>
    public static bool StartsAnewWithTime(string clause) => OwnTime().IsMatch(clause);

    [GeneratedRegex("^(?:[0-9０-９]{1,2}月|[0-9０-９]{4}年(?:[0-9０-９]|[一二三四上下前]|以来)|近[日期年]|日前|[今昨][日天]|今年|去年|目前|当前|截至|自[0-9０-９])")]
    private static partial Regex OwnTime();

    [GeneratedRegex("^(?:[0-9０-９]{1,2}月|[0-9０-９]{1,2}日|近日|日前|今日|昨日|今天|昨天)")]
    private static partial Regex TimeFirst();

    /// <summary>Whether a sentence cannot be understood without the one before it.</summary>
    public static bool LooksBack(string sentence) => BackWords().IsMatch(sentence);

    /// <summary>Whether a sentence is a slogan of short parts of even length (人勤春来早,春耕备耕忙。) or a heading without an end.</summary>
    public static bool IsSlogan(string sentence) =>
        (sentence.Length < 40 && sentence[^1] is not ('。' or '！' or '？' or '；' or '.' or '!' or '?' or '…') && !ClosesQuotation(sentence))
        || (sentence.Length < 26 && !sentence.Any(char.IsAsciiDigit) && Clause.Split(sentence.TrimEnd('。', '！')) is { Count: > 1 } clauses
            && clauses.All(clause => clause.Text.Length <= 9) && (IsEven(clauses) || !ClauseEnding.IsOpen(clauses[0].Text)));

    private static bool IsEven(List<Clause> clauses) => clauses.DistinctBy(clause => clause.Text.Length).Count() is 1 && !NamesTime(clauses[0].Text);

    /// <summary>Whether a sentence opens as the words under a picture do, with a day and a bare place: 当地时间7月30日,四川成都,…</summary>
    public static bool IsCaption(string sentence) =>
        PictureDay().Match(sentence) is { Success: true } day && sentence.AsSpan(day.Length).IndexOfAny('，', '。') is >= 2 and <= 8 and var length
            && sentence[day.Length + length] is '，' && sentence.Substring(day.Length, length) is var place && !ClauseEnding.Tells(place) && !ClauseEnding.IsOpen(place) && !Source().IsMatch(place);

    [GeneratedRegex("^(?:当地时间)?(?:[0-9０-９]{4}年)?[0-9０-９]{1,2}月[0-9０-９]{1,2}日，")]
    private static partial Regex PictureDay();

    [GeneratedRegex("^由|主办|记者|报|社|网|局|部|会|院|校|公司|集团")]
    private static partial Regex Source();

    /// <summary>Whether a sentence is an item of a list behind the first: 二、…, (三)…, 四是…</summary>
    public static bool IsLaterItem(string sentence) => LaterItem().IsMatch(sentence);

    [GeneratedRegex("^(?:[二三四五六七八九十]{1,2}(?:、|[是要](?=[^，。]))|[（(](?:[二三四五六七八九十]{1,2}|[2-9])[）)]|第[二三四五六七八九](?:[，,、]|是|个是)|[2-9][、.．](?![0-9０-９]))")]
    private static partial Regex LaterItem();

    /// <summary>Whether a paragraph is somebody's words under his name: 市民黎先生:…</summary>
    public static bool IsStatement(string paragraph) => Statement().IsMatch(paragraph);

    private static bool ClosesQuotation(string sentence) => sentence[^1] is '”' && sentence.Length > 1 && sentence[^2] is '。' or '！' or '？' or '…';

    [GeneratedRegex("^(?:市民|网友|村民|居民|读者|商户|业主|“?[^，。：:“”]{0,12}(?:先生|女士|”))[^，。：:]{0,10}[：:]")]
    private static partial Regex Statement();

    /// <summary>到他的难题: of somebody whom another sentence named.</summary>
    [GeneratedRegex("^[^，,。]{0,40}(?:到|给|对|向|帮|为|让|与|和)[他她]们?(?!人|国|乡|山|处)")]
    private static partial Regex Pronoun();

    /// <summary>Whether a sentence only sets the scene: what a place is known for, where the reporter went, that the press was told. It opens and continues no brief that has another.</summary>
    public static bool IsSetting(string sentence) => !HasFigures(sentence) && (Background().IsMatch(sentence) || Visit().IsMatch(sentence) || Briefing().IsMatch(sentence) || Reprint().IsMatch(sentence));

    [GeneratedRegex("(?:^|[，,])(?:日前|近日)?[，,]?记者(?:一行)?(?:来到|走进|走访|前往|驱车|跟随|探访|赶到|随机)[^。]*。?$")]
    private static partial Regex Visit();

    [GeneratedRegex("是[^，。]{2,24}(?:之一|排头兵|大镇|大县|名片|缩影)")]
    private static partial Regex Background();

    /// <summary>A story that opens with another year comes to its news later.</summary>
    [GeneratedRegex("^(?:去年[^，。]{0,3}[0-9]{1,2}月|前年|那年|上世纪|[0-9一二三四五六七八九十]{1,3}年前)")]
    private static partial Regex OtherYear();

    /// <summary>Whether a sentence opens with a year before one: background of the news, and seldom the news.</summary>
    public static bool StartsBefore(string sentence, int year) => YearFirst().Match(sentence) is { Success: true } named && int.Parse(named.Groups[1].ValueSpan, CultureInfo.InvariantCulture) < year;

    [GeneratedRegex("^(?:早在|自|从)?((?:19|20)[0-9]{2})年")]
    private static partial Regex YearFirst();

    /// <summary>Whether every year a sentence names lies before the one before another: a water reservoir of 1958, and not the news.</summary>
    public static bool IsOfEarlierYears(string sentence, int year)
    {
        var years = 0;
        foreach (var named in Years().EnumerateMatches(sentence))
        {
            if (int.Parse(sentence.AsSpan(named.Index, 4), CultureInfo.InvariantCulture) >= year - 1) return false;
            years++;
        }

        return years > 0;
    }

    [GeneratedRegex("(?:19|20)[0-9]{2}(?=年)")]
    private static partial Regex Years();

    /// <summary>Whether a sentence goes on with a meeting (会议原则通过…, 会上…): it can be understood wherever the meeting was named before.</summary>
    public static bool RefersToMeeting(string text) => text.StartsWith("会议", StringComparison.Ordinal) || text.StartsWith("会上", StringComparison.Ordinal);

    /// <summary>Whether a sentence names a meeting.</summary>
    public static bool NamesMeeting(string text) => MeetingName().IsMatch(text);

    [GeneratedRegex("[会]议?[^，。]{0,6}(?:召开|举行)|(?:召开|举行|主持)[^，。]{0,30}会")]
    private static partial Regex MeetingName();

    /// <summary>Whether a sentence tells who led a meeting or spoke there.</summary>
    public static bool Presides(string text) => Leads().IsMatch(text);

    /// <summary>Whether a sentence is a question, or that somebody answers one, without the answer.</summary>
    public static bool OnlyAsks(string text) => Asks().IsMatch(text);

    [GeneratedRegex("[？?][”’]?$|(?:对此|就此|就[^，。]{2,24}(?:问题|情况))[^，。]{0,6}(?:进行|作出|做出|作)了?(?:解答|回应|介绍|说明|解读|解释)。?$")]
    private static partial Regex Asks();

    /// <summary>Whether a sentence tells nothing but who led a meeting.</summary>
    public static bool OnlyPresides(string text) => OnlyLeads().IsMatch(text);

    [GeneratedRegex("^[^，。]{4,26}主持(?:会议|仪式|活动)?(?:并讲话)?。?$")]
    private static partial Regex OnlyLeads();

    [GeneratedRegex("主持(?:会议|仪式|活动|$|。|并)|(?:并|出席[^，。]{0,8})(?:讲话|致辞)")]
    private static partial Regex Leads();

    /// <summary>Whether a text has a figure that is no part of a date.</summary>
    public static bool HasFigures(string text) => Figures().IsMatch(text);

    [GeneratedRegex("[0-9]+(?![0-9年月日时届次号])")]
    private static partial Regex Figures();

    /// <summary>Whose article is told, and not yet what it says.</summary>
    [GeneratedRegex("(?:刊登|刊发|刊载|发表)[^，。]{0,12}(?:报道|题为|文章|署名文)")]
    private static partial Regex Reprint();

    /// <summary>That the press was told something, and not yet what.</summary>
    [GeneratedRegex("^[^。]{0,40}(?:举行|召开)[^，。]{0,60}(?:发布会|吹风会|记者会|通气会)(?:，(?:介绍|通报|解读)[^，。]{0,30}(?:情况|内容))?。?$")]
    private static partial Regex Briefing();

    [GeneratedRegex("^[“‘]|[？?！!]”?$|[：:]“[^”]{8,}[。！？]?”?$|”[^，。]{0,24}(?:说|表示|介绍|坦言|感慨)[道]?。$|(?<![：:，,])“[^”]{6,}[。！]”$|^(?:市民|网友|村民|居民)[^，。]{0,8}[：:]")]
    private static partial Regex QuotesWords();

    /// <summary>A theme or a name in quotation marks paints nothing.</summary>
    [GeneratedRegex("“[^”]{4,}”|《[^》]*》")]
    private static partial Regex Quotations();

    [GeneratedRegex("一辆辆|一排排|一个个|一派|忙碌|繁忙|映入眼帘|灯光|轰鸣|笑开|笑容|脸上|穿梭|热火朝天|井然有序|有条不紊|只见|寒风|阳光(?:下|照|洒|明媚|正好)|清晨|走进|来到|看着|望着|不绝于耳|火热|紧锣密鼓|忙着|正在[^，。]{0,8}(?:作业|忙)|(?:工人|师傅|机器)[^，。]{0,4}正|[一-鿿](?:先生|女士|大爷|大妈|阿姨|奶奶|爷爷)(?!们)|凛冽|云霄|心病|犯愁|发愁|犯了愁|犯了难|工人们|开足马力|加足马力")]
    private static partial Regex Scenes();

    [GeneratedRegex("^(?:当(?!地|日|天|前|年|晚)|如果|每当|众所周知|俗话说|古人|有人说|无论|随着|说起|提起|作为|为(?!期)|以(?!色|后|来|上|下|及|前|往|便|外|内))|关键在于|本意是|是指|是从[^，。]{2,12}开始的|(?:一直在|正在|永远在)(?:行动|路上)|往往|离不开|我们相信|一旦|意义重大|不言而喻|血液|[是，](?:一个|一座|一种|一项)[^，。]*(?:名片|缩影|窗口|命题)")]
    private static partial Regex Muses();

    [GeneratedRegex("[0-9０-９]{1,2}[月日]|近日|日前|今日|昨日|今天|昨天|近期|目前|截至|今年|去年|连日来|上半年|前[一二三四0-9０-９]|季度|当地时间|昨晚|今晨|本周|上周|本月|上月")]
    private static partial Regex Times();

    [GeneratedRegex("^(?:[0-9０-９一二三四五六七八九十年月日时上下午今昨去晚近当前目天，, ]{1,12}[，,]|[^，,。“”]{2,4}(?<!表示|说|称|认为|透露)[，,](?=[他她它])|(?:根据|按照?|依照|据)[^，,。“”]{1,6}[，,](?=[该其]))?(?:[由据对从向与经]?该|其(?!他|余)|这(?!两天|几天|个[春夏秋冬])|此(?!外)|他(?!们?山)|她|它|两人|双方|上述)|^(?:(?:晚上?|上午|下午|凌晨|中午|傍晚)?[0-9]{1,2}[时点](?!代)|活动(?:上|中|现场|当天)|在[^，。]{1,3}期间|其(?:他|余)(?:地区|各)|此外|本次|强调|要求|指出|如此|由此|对此|与此|据此|上述|以上|前者|后者|可见|总之|总而言之|综上|具体(?:来说|而言|来看)|换言之|换句话说|也就是说|例如|比如|相比之下|尽管如此|不仅如此|除此之?[外以]|相反|其次|接着|接下来|然后|后来|因而|在这里|在此|另据|同时|但(?!愿)|而(?!立)|因此|为此|随后|之后|那(?!曲)|当日|当天|也(?!门|许)|还(?!款|原|乡|贷|建)|要(?!素|闻|案)|一要|二要|三要|于是|然而|不过|另外|另一方面|在沪|会上|会议(?:强调|指出|认为|要求)|[二三四五六七八九]、|[（(][一二三四五0-9０-９]|第[二三四五六](?:[，,、是]|天)|二是|三是|报道称|声明(?:说|称|指出)|截至发稿|[^，。]{2,14}也(?:不断|在|已|有|将|是|进一步|同步|随之|纷纷|开始)|[^，。]{2,10}还(?:发布|将|有|会|对|就|与|在|为|介绍|通报|要求)|[^，。]{2,8}，也(?:有|在|将|是))")]
    private static partial Regex BackWords();
}
