using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>防汛Ⅲ级应急响应, Ⅲ级防汛应急响应, 防汛应急响应由Ⅳ级提升至Ⅲ级, and level III responses whose giver tells the danger.</summary>
internal sealed partial class ResponseRecogniser : INoticeRecogniser
{
    /// <inheritdoc />
    public IEnumerable<Notice> Find(NoticeSentence sentence)
    {
        if (!sentence.Text.Contains("响应", StringComparison.Ordinal))
            yield break;
        for (var match = Responses().Match(sentence.Text); match.Success; match = match.NextMatch())
        {
            if (Read(sentence, match) is { } notice)
                yield return notice;
        }
    }

    private const string L = NoticeLevel.Pattern;

    private const string Change = "(?:提升|升级|提高|提级|上调|升|调整|变更|转|下调|降低|降级|降|调)(?:至|为|到)";

    private const string Called = "(?:重大|特别重大|国家|省级|市级|县级|全市|全省|全县|突发)*";

    [GeneratedRegex(
        "(?:(?<first>" + L + ")" + Called + ")?(?<danger>" + DangerName.OfResponses + "(?!(?:防汛|抗旱|防台风?|防灾|工作|应急)*(?:总?指挥|办|领导))[^,。;!?ⅠⅡⅢⅣ启终一二三四部]{0,10}?)?(?:[由从](?<from>" + L + ")(?:应急)?(?:响应)?" + Change + ")?(?<level>" + L + ")?(?:的)?(?:应急)?响应(?!号召|时间|速度|速率|机制|能力|体系|流程|程序|平台|系统|中心|小组|[国党中上市省县区]|本|全)"
        + "(?:等级|级别)?(?:[由从](?<from>" + L + ")(?:应急)?(?:响应)?)?(?:(?:" + Change + "|至|为)(?:" + DangerName.OfResponses + ")?(?<to>" + L + ")(?:应急)?(?:响应)?)?")]
    private static partial Regex Responses();

    private static Notice? Read(NoticeSentence sentence, Match match)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var issuer = Issuer.Before(sentence, start);
        string? danger;
        if (match.Groups["danger"].Success)
            danger = DangerName.Name(match.Groups["danger"].Value);
        else if (Other(sentence, match) is var (name, at))
            (danger, start) = (name, at);
        else
            danger = DangerName.OfIssuer(issuer) ?? (IsOfficial(match) ? DangerName.ToldIn(sentence.Text) ?? DangerName.ToldIn(sentence.Story.Opening) : null);
        if (danger is null || NonFactual.Says(sentence, start, end))
            return null;
        var first = LevelOf(match.Groups["first"]) ?? LevelOf(match.Groups["level"]);
        var to = LevelOf(match.Groups["to"]);
        var from = LevelOf(match.Groups["from"]) ?? (to is null ? null : first);
        var level = to ?? first;
        var told = ActionWords.Tell(sentence.Before(start), sentence.After(end));

        // Without a level and without a word that something is done, it is talk of responses.
        if (level is null && told is null or NoticeAction.Continues)
            return null;
        var change = Rising().IsMatch(match.ValueSpan) ? NoticeAction.Rises : Easing().IsMatch(match.ValueSpan) ? NoticeAction.Eases : (NoticeAction?)null;
        var span = NoticeSpan.OfEvent(sentence, start, end);
        if (NonFactual.IsHistory(sentence, span.Day))
            return null;
        return new Notice
        {
            Kind = NoticeKind.Response,
            Action = from is { } old && level is { } now ? ActionWords.Between(old, now) : change ?? told ?? NoticeAction.Continues,
            What = sentence.Print(start, end),
            Subject = danger,
            Level = level,
            Issuer = issuer,
            Place = NoticeRegion.Before(sentence, start),
            Time = span.Time,
            Line = sentence.Line,
        };
    }

    /// <summary>启动城市供水突发事件Ⅲ级应急响应: any danger that stands between what is done and the response.</summary>
    private static (string Danger, int Start)? Other(NoticeSentence sentence, Match match)
    {
        if (!match.Value.Contains("应急响应", StringComparison.Ordinal) || Named().Match(sentence.Before(match.Index)) is not { Success: true } named)
            return null;
        var name = named.Groups["name"];
        return Vague().IsMatch(name.ValueSpan) || NoHazard().IsMatch(name.ValueSpan) ? null
            : (DangerName.Name(name.Value), match.Index - (named.Length - (name.Index - named.Index)));
    }

    /// <summary>A level of 应急响应 is given by an authority; a company's 一级响应 is not.</summary>
    private static bool IsOfficial(Match match) =>
        match.Value.Contains("应急响应", StringComparison.Ordinal) && (match.Groups["first"].Success || match.Groups["level"].Success || match.Groups["to"].Success);

    [GeneratedRegex("(?:启动了?|终止|结束|解除|取消|维持|继续|发布|宣布|进入|提升|升级|下调|降低|将|把)(?:" + L + ")?(?:特别重大|重大|较大|一般|国家|省级|市级|县级|区级|本级|全[市省县区]|[我本][市省县区]|突发)*(?<name>[一-鿿()]{2,16}?)$")]
    private static partial Regex Named();

    [GeneratedRegex("^(?:相关|相应|有关|最高|更高|全面|紧急|快速|同[等级]|本级|专项|综合|联合|新的?|首[个次]|的|级别?|等级|突发|事件|了|和|全域|全员|各级|两级|[一二三四]级)+$|[于在自从对向由][^()]*$")]
    private static partial Regex Vague();

    [GeneratedRegex("网络|数据|信息|软件|系统|客户|服务|产品|舆情|监管|学业|金融|股|业绩|企业|公司|品牌|价格|市场|投诉|志愿|行业|技术|客流|订单")]
    private static partial Regex NoHazard();

    [GeneratedRegex("(?:提升|升级|提高|提级|上调|升)(?:至|为|到)")]
    private static partial Regex Rising();

    [GeneratedRegex("(?:下调|降低|降级|降)(?:至|为|到)")]
    private static partial Regex Easing();

    private static int? LevelOf(Group group) => group.Success ? NoticeLevel.Read(group.ValueSpan) : null;
}
