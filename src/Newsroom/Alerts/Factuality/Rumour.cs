using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Factuality;

/// <summary>
/// Finds rumours with their denials: from the sentence with the claim to the sentence that denies it, however far
/// behind. A claim that is neither denied nor confirmed is hearsay and is excluded too. An appeal not to believe rumours is no denial.
/// </summary>
internal static partial class Rumour
{
    // A denial belongs to the claim before it, but not to one of another part of a long story.
    private const int FurthestClaim = 8;

    /// <summary>The sentences that tell a rumour or deny it.</summary>
    /// <param name="texts">The parts of the head, then the paragraphs, folded.</param>
    /// <param name="heads">How many of them are of the head.</param>
    public static IReadOnlyList<TextSpan> In(IReadOnlyList<string> texts, int heads)
    {
        if (!texts.Any(text => Hint().IsMatch(text)))
            return [];
        var sentences = Sentences(texts, heads);
        var roles = sentences.ConvertAll(sentence => RoleOf(texts[sentence.Text][sentence.Start..sentence.End]));
        var first = sentences.FindIndex(sentence => sentence.Text >= heads);
        var hidden = new bool[sentences.Count];

        // The head alone tells what the whole story denies: what stands before the last denial is the claim told at length.
        var isOfHead = roles.Take(first < 0 ? roles.Count : first).Any(role => role is Role.Denial or Role.Both);
        var last = roles.FindLastIndex(role => role is Role.Denial or Role.Both);
        for (var index = 0; index < sentences.Count; index++)
        {
            if (roles[index] is Role.None or Role.Confirmation)
                continue;
            hidden[index] = roles[index] is not (Role.Claim or Role.Quotation) || (roles[index] is Role.Claim && !IsConfirmed(roles, index));
            if (roles[index] is Role.Denial or Role.Both && ClaimBefore(roles, index, sentences[index].Text < heads ? 0 : Math.Max(0, first)) is { } claim)
                Array.Fill(hidden, true, claim, index - claim);
        }

        if (isOfHead && first >= 0)
            Array.Fill(hidden, true, first, (last >= first ? last + 1 : Math.Min(sentences.Count, first + 2)) - first);

        // A lead that is rumour makes the headline one.
        if (first > 0 && (isOfHead || hidden[first]) && last >= first)
            Array.Fill(hidden, true, 0, first);
        return [.. sentences.Where((_, index) => hidden[index])];
    }

    /// <summary>Whether the sentences of a rumour begin in the head or the lead.</summary>
    public static bool IsToldAtOnce(IReadOnlyList<TextSpan> denied, int heads) => denied.Any(span => span.Text <= heads);

    /// <summary>The words of a body by which it denies a rumour, as printed; where it denies without such a word, those that tell how the rumour ended.</summary>
    public static IReadOnlyList<string> DenialsIn(IReadOnlyList<string> paragraphs)
    {
        var denials = Found(Denial(), paragraphs);
        return denials is [] ? Found(Answer(), paragraphs) : denials;
    }

    private static List<string> Found(Regex pattern, IEnumerable<string> paragraphs) =>
        [.. paragraphs.SelectMany(text => pattern.Matches(Plea().Replace(text, "")).Select(match => match.Value)).Distinct()];

    private enum Role
    {
        None,
        Claim,

        /// <summary>Words in quotation marks, which somebody said; a claim only where a denial follows.</summary>
        Quotation,
        Denial,
        Both,
        Confirmation,
    }

    private static Role RoleOf(string sentence)
    {
        var said = Plea().Replace(sentence, "");
        var denies = Denial().IsMatch(said);
        var claims = Claim().IsMatch(said);
        if (claims)
            return denies ? Role.Both : Role.Claim;
        if (denies)
            return Role.Denial;
        return Confirmation().IsMatch(said) ? Role.Confirmation : Quotation().IsMatch(said) ? Role.Quotation : Role.None;
    }

    private static bool IsConfirmed(List<Role> roles, int claim)
    {
        for (var index = claim + 1; index < roles.Count && roles[index] is not (Role.Denial or Role.Both); index++)
        {
            if (roles[index] is Role.Confirmation)
                return true;
        }

        return false;
    }

    private static int? ClaimBefore(List<Role> roles, int denial, int floor)
    {
        int? quotation = null;
        for (var index = denial - 1; index >= floor && denial - index <= FurthestClaim; index--)
        {
            if (roles[index] is Role.Claim)
            {
                // The words themselves may stand before the sentence that says who spread them.
                while (index > floor && roles[index - 1] is Role.Quotation)
                    index--;
                return index;
            }

            if (roles[index] is Role.Quotation)
                quotation = index;
        }

        return quotation;
    }

    private static List<TextSpan> Sentences(IReadOnlyList<string> texts, int heads)
    {
        var sentences = new List<TextSpan>();
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var part in (text < heads ? HeadParts() : BodyParts()).EnumerateMatches(texts[text]))
                sentences.Add(new TextSpan(text, part.Index, part.Index + part.Length));
        }

        return sentences;
    }

    [GeneratedRegex("[^。!！?？\\s]+[。!！?？]?(?:[\\s”’]*(?=[^。\\s]{0,8}(?:[:：,，]|是|系)?(?:假|谣|不实|真相|辟谣|官方)))?")]
    private static partial Regex HeadParts();

    [GeneratedRegex("[^。!！?？\\n]+[。!！?？]*[”’]?")]
    private static partial Regex BodyParts();

    [GeneratedRegex("谣|网传|网络传|传言|传闻|流言|不实|虚假|假的|造假|编造|捏造|杜撰|AI|人工智能|旧视频|移花接木|子虚乌有|属实|散布|流传|疯传|热传|盛传|误传|网友|网民|网帖|账号|伪造|合成|旧通知|误会|乌龙|恶作剧|改着玩|查清|真相|别(?:再)?(?:转|信|传)|都?说|都在传|的(?:帖子|视频|截图|说法|语音)|没有|未(?:作出|发布|下发)|从未|摆拍|张冠李戴|并无此事")]
    private static partial Regex Hint();

    [GeneratedRegex("(?:不要?|请勿|切勿|勿|莫|别)(?:轻?信|听信|造|传|散布)[^,，。;；]{0,6}谣(?:言)?|(?:不是|并非|绝非)(?:谣言|假消息)|谣言止于智者|以官方[^,，。]{0,8}为准|不信谣|不传谣|不造谣|防范[^,，。]{0,6}谣言|打击[^,，。]{0,10}谣言")]
    private static partial Regex Plea();

    [GeneratedRegex("[”\"]的(?:帖子|视频|消息|截图|传言|说法|传闻|语音|图片)|网传|网络(?:上)?(?:流传|传言|热传|盛传)|网上(?:流传|传言|热传|疯传|盛传|有传)|传言|传闻|流言|(?<!失)误传|坊间|(?:群里|有人|听|都)说|都在传|(?:流传|疯传|热传|盛传|风传|转传|刷屏)(?!千年|至今|后世|下来|已久|着?[^,，。]{0,4}(?:故事|传说|歌))"
        + "|散布|网帖|(?:网友|网民|博主|自媒体|账号|用户|男子|女子|有人|个别人|某某?人?)[^,，。;；]{0,24}(?:发布|发帖|发文|称|爆料|转发|上传|传播|说)[^,，。;；]{0,40}(?:视频|消息|信息|帖|图片|照片|截图|语音|通知|[“\"])|(?:微信群|朋友圈|群(?:里|聊|内)|短视频平台|社交(?:平台|媒体)|网络平台|抖音|快手)[^,，。;；]{0,12}(?:出现|传播|传出|传开|转发|发布)[^,，。;；]{0,30}(?:消息|信息|视频|帖|截图|语音|通知|[“\"])")]
    private static partial Regex Claim();

    [GeneratedRegex("谣言|造谣|传谣|辟谣|谣传|(?<!反映|报告|申报|隐瞒)不实|不属实|虚假(?!宣传|广告|诉讼|注册|材料|交易|发票|投资|贸易|整改)|假消息|假新闻|假视频|假通知|假的|是假|纯属(?:捏造|编造|虚构|谣|臆造|误)|子虚乌有|无中生有|捏造|编造|杜撰|伪造(?!公章|证|票|印章|签名)|合成的?(?:视频|图片|画面|照片)|(?:系|是|为|由|用|利用|使用|通过)[^,，。;；]{0,8}(?:AI|人工智能|软件)(?:工具|技术|软件)?(?:生成|合成|制作|伪造|拼接|编造)|AI(?:生成|合成|伪造|造假)|[Aa][Ii][“\"]?造[”\"]?|用(?:AI|人工智能|软件)[^。]{0,30}(?:生成|合成|制作)|旧(?:视频|闻|图|照片?|画面|新闻|通知|帖)|往年(?:视频|画面|图)|移花接木|张冠李戴|摆拍|断章取义|拼凑|嫁接"
        + "|没有[“\"]|别(?:再)?(?:转|信|传)了|一场误会|乌龙|恶作剧|改着玩|查清[:：]|真相(?:是|来了|[:：])|并非(?:事实|如此|我[市县区州省]|本[市地])|与事实(?:严重)?不符|没有(?:此事|这回事|根据|依据)|并?无此事|查无此事|(?:并|从)?未(?:发布|下发|出台|接到|作出)过?(?:任何|该|此|相关|上述)[^,，。;；]{0,10}(?:消息|信息|通知|公告|通告|指令|文件|决定)|没有[^,，。;；]{0,8}(?:停水|停电|封城|封路|撤离|放水|泄洪|溃坝|封闭|停课|停运)(?:的?计划|的?安排|的?通知)|(?:从未|没有|并未)因[^,，。;；]{2,16}(?:封闭|停运|停水|停电|停课)|不存在[^,，。;；]{0,12}(?:情况|问题|现象|险情|风险)")]
    private static partial Regex Denial();

    [GeneratedRegex("从未[^,，。]{0,12}|行政拘留|依法[^,，。]{0,8}处[罚以]|最早(?:出现|发布|拍摄)于|(?:并未|并没有|没有)[^,，。]{1,8}|[^,，。]{0,6}正常|完好|平稳|澄清|误读|误会|持平|没有影响|图上的|改了|批评教育|道歉|删除")]
    private static partial Regex Answer();

    [GeneratedRegex("[“\"][^”\"]{6,}")]
    private static partial Regex Quotation();

    [GeneratedRegex("(?<!不|否|是否|未)属实|确有其事|确认(?:视频|消息|信息)?(?:内容)?(?:为真|真实)|情况(?:基本)?真实|得到证实|证实(?:了)?(?:该|这一|此)?(?:消息|情况|视频)(?!不|系|是|为)")]
    private static partial Regex Confirmation();
}
