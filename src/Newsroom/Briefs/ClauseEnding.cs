using System.Text.RegularExpressions;
using Baozhai.Newsroom.Lexicons;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Decides whether a sentence may end after a clause, so that no brief stops in the middle of a thought.</summary>
internal static partial class ClauseEnding
{
    private static readonly WordFile File = WordFile.Load("clauses");
    private static readonly WordMatcher Verbs = new(File["verbs"]);
    private static readonly WordList VerbWords = new(File["verbs"]);
    private static readonly WordList Purposes = new(File["purposes"]);

    /// <summary>Whether a clause is incomplete without the next one: a time, a condition, a reason, the introduction of a quotation.</summary>
    public static bool IsOpen(string clause) => clause.Length < 2 || Means().IsMatch(clause) || Opening().IsMatch(clause) || Waiting().IsMatch(clause) || OnlyTime().IsMatch(clause) || OnlyWho().IsMatch(clause) || (Prepositions().IsMatch(clause) && !Verbs.IsAnyIn(clause)) || (clause[^1] is '日' && StrayDay().IsMatch(clause));

    /// <summary>来自各地的三百多名游客: who or what it is about, and not yet what is told of it.</summary>
    [GeneratedRegex("^(?:来自|位于|身着|从事|现年|毕业于|坐落|隶属于?|包括|负责)[^，]*的[^，的了是有]{1,14}$|(?:发现|获悉|得知|了解到|预报|预测|看到|据预计|悉|无论|比如|例如|譬如)$")]
    private static partial Regex OnlyWho();

    [GeneratedRegex("^(?:代表(?!团|队|作|处|大会|性)|以|用|凭|向|经|如|像|对|给|按|朝|沿|与|和|除)[^，]+$")]
    private static partial Regex Prepositions();

    /// <summary>…开放公园8月15日: the day opens a sentence that a lost heading runs into.</summary>
    [GeneratedRegex("[一-鿿](?<![于至到在从自的是为截档期间])[0-9０-９]{1,2}月[0-9０-９]{1,2}日$")]
    private static partial Regex StrayDay();

    /// <summary>Whether a text has a verb that tells something.</summary>
    public static bool HasVerb(ReadOnlySpan<char> text) => Verbs.IsAnyIn(text);

    /// <summary>Whether a clause begins with a verb, or with a word of purpose.</summary>
    public static bool StartsWithVerb(string clause) => VerbWords.Starts(clause) || Purposes.Starts(clause);

    /// <summary>Whether a text has a verb that tells something; a name or a place alone is not a sentence.</summary>
    public static bool Tells(string text) => Verbs.IsAnyIn(text) && !OnlyNamed().IsMatch(text);

    /// <summary>Whether a clause tells by what means, and not yet to what end.</summary>
    public static bool IsMeans(string clause) => Means().IsMatch(clause);

    /// <summary>通过…, 围绕…: by what means, and not yet to what end; 把…: what is acted on, and not yet how.</summary>
    [GeneratedRegex("(?:围绕|(?<!审议|表决|获|原则|审查|考试|正式|全票|会议)通过|依托|结合|借助|针对|利用|运用)[^，了着]{2,30}$|^(?:将|把)(?!于|在|会|持续|进一步|继续|达|有|按)[^，]{2,20}$")]
    private static partial Regex Means();

    /// <summary>Whether a clause at the start gives only a purpose, a cause or a circumstance.</summary>
    public static bool IsPreamble(string clause) => Preamble().IsMatch(clause);

    [GeneratedRegex("^(?:为(?!期)|随着|针对|面对|由于|鉴于|围绕)")]
    private static partial Regex Preamble();

    /// <summary>Whether a clause behind a preamble goes on with it: 为…,把…引向深入,帮助…; 随着…扩大,结构持续优化.</summary>
    public static bool IsPreambleStill(string clause) => Purposes.Starts(clause) || StillCircumstance().IsMatch(clause);

    [GeneratedRegex("^[^，]{2,12}(?:不断|持续|日益|逐步|逐渐|越来越)[^，]{1,6}$")]
    private static partial Regex StillCircumstance();

    /// <summary>由…举办的…活动: a thing named at length, of which nothing is told yet.</summary>
    [GeneratedRegex("^(?:由|日前在|近日在)[^，,。]*的[^，,。]*。?$")]
    private static partial Regex OnlyNamed();

    /// <summary>Whether a clause is nothing but somebody speaking, his words left in another sentence: 某某高兴地说.</summary>
    public static bool OnlySpeaks(string clause) => Speaks().IsMatch(clause);

    [GeneratedRegex("(?:(?<![小传学演解众听据])说|表示|坦言|感慨|感叹|告诉记者|写道|(?<![名人职简总统俗全])称|指出|透露|认为)。?$")]
    private static partial Regex Speaks();

    /// <summary>Whether a clause tells only by what rule, on what ground or after what step the next one is done.</summary>
    public static bool IsAdjunct(string clause) => Adjunct().IsMatch(clause);

    [GeneratedRegex("^(?:根据|按照?|依据|依照|遵照|本着|结合|为(?!期)|经(?:过|由)?(?![济营贸历销理典费开])|由于|因|受|随着|针对|围绕|鉴于)[^，“”]{3,40}$|^(?:[^，0-9年月日有是被的]{2,8}后)$")]
    private static partial Regex Adjunct();

    /// <summary>Who speaks at the start of a sentence, with the clause behind; null where nobody does, or where his words are a quotation.</summary>
    public static (string Head, bool Must, bool IsWholeClause)? SpeakerOf(string clause, string next)
    {
        if (Saying().Match(clause) is not { Success: true } said || LooksLikeQuotation(clause)) return null;
        var isWhole = said.Length == clause.Length;
        var rest = isWhole ? next : clause[said.Length..];
        return (said.Value, rest.StartsWith('要'), isWhole);
    }

    private static bool LooksLikeQuotation(string clause) => clause.AsSpan().ContainsAny('“', '”', '：');

    [GeneratedRegex("^[^，]{2,20}?(?:强调|指出|要求|提出|建议|表示)")]
    private static partial Regex Saying();

    /// <summary>Whether a clause gives only a time.</summary>
    public static bool IsTime(string clause) => OnlyTime().IsMatch(clause);

    /// <summary>Takes off somebody about to speak, where what he did before is told: …出席会议时表示 ends as …出席会议.</summary>
    public static string WithoutSpeaker(string clause) =>
        AboutToSpeak().Match(clause) is { Success: true } match && match.Index >= 12 && !IsOpen(clause[..match.Index]) && Tells(clause[..match.Index]) && !Announces().IsMatch(clause.AsSpan(0, match.Index)) ? clause[..match.Index] : clause;

    [GeneratedRegex("(?:时|并|[,，])?(?:表示|强调|指出|称|提出|介绍)$")]
    private static partial Regex AboutToSpeak();

    /// <summary>撰文, 回应: of no interest without what follows.</summary>
    [GeneratedRegex("(?:撰文|发文|刊文|回应|答复|致信|声明|采访|介绍)$")]
    private static partial Regex Announces();

    [GeneratedRegex("^(?:为了?|随着|由于|因(?!此)|当(?!地|日|天|前|年)|据|根据|按照|如果|若|虽然|尽管|不仅|不但|除了?|一方面|一是|首先|只要|只有|无论|即使|既|作为|针对|围绕|面对|面向|依托|跟随|伴随|正值|适逢|凭借|立足|自从?|截至|截止|经过|经|通过|对于?|关于|受|从|在(?!.*(?:举行|召开|开幕|启动|落幕|闭幕|揭牌|成立|发布|举办|亮相|签署|进行|上市|通车|开工|播出|夺)))")]
    private static partial Regex Opening();

    [GeneratedRegex("(?:时|后|前|中|下|来|期间|时候|[时钟天日周月年秒]内|表明|一道|证实|时期|之际|之间|同时|基础上|方面|表示|强调|指出|认为|介绍|透露|称|说|要求|提出|宣布|显示|写道|告诉记者|坦言|看来|不久|[：:、—]|[：:][0-9年月日]{2,}|(?:对|向)(?:本报|新华社|[^，]{0,4})?(?:记者|媒体|外界)|会议?上|现场|一是|包括|以及|和|与|及|的|地|或|并|而|由|把|将|被|向|是|负责人|书记|市长|主任|局长|为抓手|为契机|为导向|为核心|为引领|方式|形式|的原则|背景|(?:书记|司长|主任|局长|会长|市长|部长|校长|院长|主席|总经理|厅长|处长|董事长|县长|区长|主席)[一-鿿·]{2,4})$")]
    private static partial Regex Waiting();

    [GeneratedRegex("^(?:当地时间|北京时间)?[0-9０-９年月日时分零：:至\\-—～~、 今昨明前当天日晚夜上午下午凌晨中午清晨傍晚早晨左右许近期目连来日前如去本月底初上下半季度前三第一二三四以年（）()周星期五六日末]+$|^(?:近日|日前|目前|近期|近年来|连日来|今年以来|今年|去年|当前|其中|此外|同时|截至目前|今年来|去年以来|为此|对此|随后|(?:预计|力争|计划|争取)?到[0-9０-９]{4}年[底末]?|不到[0-9０-９]+[^，]{1,3}|短短[^，]{1,6})$")]
    private static partial Regex OnlyTime();
}
