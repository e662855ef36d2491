using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Briefs;

/// <summary>How a clause begins, which decides what it needs before it.</summary>
internal enum ClauseBeginning
{
    /// <summary>With a word that ties it to the clause right before it: 并, 同比, 其中.</summary>
    Bound,

    /// <summary>With its verb: its subject is that of the clauses before it.</summary>
    Verb,

    /// <summary>With a subject of its own.</summary>
    Subject,
}

/// <summary>Decides what a clause needs before it, so that no brief puts one under a subject that is not its own.</summary>
internal static partial class ClauseStart
{
    /// <summary>How a clause begins.</summary>
    public static ClauseBeginning Of(string clause)
    {
        if (clause.Length < 4 || Tied().IsMatch(clause)) return ClauseBeginning.Bound;
        if (ClauseEnding.StartsWithVerb(clause) || Adjunct().IsMatch(clause)) return ClauseBeginning.Verb;
        return ClauseEnding.HasVerb(clause.AsSpan(2)) ? ClauseBeginning.Subject : ClauseBeginning.Bound;
    }

    /// <summary>Whether a sentence without figures says what is done and not who does it: 跳出历史决定论,…; 通过督促各方,合力实施…</summary>
    public static bool LacksSubject(IReadOnlyList<Clause> clauses)
    {
        var first = clauses[0].IsTime && clauses.Count > 1 ? 1 : 0;
        if (clauses[first].Facts.Has(Clue.Figures | Clue.Benefit) || clauses[first].Text is [.., '后' or '时']) return false;
        return Bare().IsMatch(clauses[first].Text) || (ClauseEnding.IsMeans(clauses[first].Text) && first + 1 < clauses.Count && clauses[first + 1].Beginning is not ClauseBeginning.Subject);
    }

    [GeneratedRegex("^(?:跳出|打破|坚定|坚持|把握|突出|聚焦|紧盯|加强|加快|加大|推动|推进|促进|强化|深化|优化|完善|健全|提升|提高|增强|发挥|落实|贯彻|严格|切实|扎实|全面|全力|深入|积极|大力|努力|着力|不断|持续|进一步|统筹|做好|抓好|抓住|抓紧|把|将(?![^，]{0,12}(?:举|召|于|在|有|会|是))|守住|守牢|压实|压紧|树立|牢固|牢记|弘扬|凝聚|激发|营造|培育|构建|打造|建立|引导|鼓励|支持|动员|组织(?!者|方|部|委)|确保|保障(?!部|局|金|房|线)|防止|杜绝|力争|争取)")]
    private static partial Regex Bare();

    /// <summary>Whether a clause begins with a subject that needs nothing before it: 全国, 湘江, 某某公司; not 产品, 贷款余额.</summary>
    public static bool NamesSubject(string clause) => Named().IsMatch(clause);

    [GeneratedRegex("^(?:全[国省市县区球]|[^，]{2,14}?(?:省|市|县|区|镇|乡|村|街道|公司|集团|银行|学校|大学|医院|部|局|委|厅|院|中心|协会|站|企业|居民|市民|机构|江|河|路|桥)(?:[^，的]{0,6}(?:[0-9已将共有仅于在获]))|《[^》]+》)")]
    private static partial Regex Named();

    [GeneratedRegex("^(?:并|而|且|但|却|也|还|就|又|再|更|则|其|该|这|那|此|以|从而|进而|使|让|令|导致|造成|致|因|为|所以|由此|同时|及|和|与|或|否则|不然|甚至|尤其|特别|包括|例如|比如|如|若|即|之|他|她|它|两|前者|后者|一是|[二三四五六]是|“|”|）|（|《|[0-9]+[%％]|占|较|比|同比|环比|超|达|增|降|涨|跌|高|低|多|少|总|共|累计|约|近|分别|均|都|只|仅|不|未|无|没|可|能|会|虽|尽管|说|称|表示|认为|指出|强调|要|希望|当|时|来|去|了|的|地)")]
    private static partial Regex Tied();

    [GeneratedRegex("^(?:在|对|向|从|由|将|把|被|给|经|按|据|随|通过|围绕|依托|已|正|拟|应|需|须|用|利用|借|凭|结合|针对|面向|成功|共同|联合|积极|主动|先后|陆续|全力|集中|建|开|设|办|请|引|鼓励|支持|探索|实行|严|抓|做|搞|争|力争|广|深|扩|拓|打|扎|聚|推|加|强|筑|夯|持|落|完|优|提|改)")]
    private static partial Regex Adjunct();
}
