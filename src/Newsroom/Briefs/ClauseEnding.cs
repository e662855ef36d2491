using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Tells whether a sentence may end behind a clause, so that no brief stops in the middle of a thought.</summary>
internal static partial class ClauseEnding
{
    /// <summary>Whether a clause leaves the reader waiting for the next one: a time, a condition, a reason, somebody about to speak.</summary>
    public static bool IsOpen(string clause) => clause.Length < 2 || Opening().IsMatch(clause) || Waiting().IsMatch(clause) || OnlyTime().IsMatch(clause);

    [GeneratedRegex("^(?:为了?|随着|由于|因(?!此)|当(?!地|日|天|前|年)|据|根据|按照|如果|若|虽然|尽管|不仅|不但|除了?|一方面|一是|首先|只要|只有|无论|即使|既|作为|针对|围绕|面对|面向|依托|自从?|截至|截止|经过|经|通过|对于?|关于|受|从|在(?!.*(?:举行|召开|开幕|启动|落幕|闭幕|揭牌|成立|发布|举办|亮相|签署|进行|上市|通车|开工|播出|夺)))")]
    private static partial Regex Opening();

    [GeneratedRegex("(?:时|后|前|中|下|来|期间|之际|之间|同时|基础上|方面|表示|强调|指出|认为|介绍|透露|称|说|要求|提出|宣布|显示|写道|告诉记者|坦言|看来|[：:、—]|会上|现场|一是|包括|以及|和|与|及|的|地|或|并|而|由|把|将|被|向|是|负责人|书记|市长|主任|局长)$")]
    private static partial Regex Waiting();

    [GeneratedRegex("^(?:当地时间|北京时间)?[\\d年月日时分零：:至\\-—～~、 今昨明前当天日晚夜上午下午凌晨中午清晨傍晚早晨左右许近期目连来日前如去本月底初上下半季度前三第一二三四以年（）()周星期五六日末]+$|^(?:近日|日前|目前|近期|近年来|连日来|今年以来|今年|去年|当前|其中|此外|同时|截至目前|今年来|去年以来|为此|对此|随后)$")]
    private static partial Regex OnlyTime();
}
