using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>暴雨橙色预警, 橙色暴雨预警, 暴雨预警升级为橙色, 发布暴雨预警.</summary>
internal sealed partial class WarningRecogniser : INoticeRecogniser
{
    /// <inheritdoc />
    public IEnumerable<Notice> Find(NoticeSentence sentence)
    {
        if (!sentence.Text.Contains("预警", StringComparison.Ordinal) && !sentence.Text.Contains("警报", StringComparison.Ordinal))
            yield break;
        for (var match = Warnings().Match(sentence.Text); match.Success; match = match.NextMatch())
        {
            if (Read(sentence, match) is { } notice)
                yield return notice;
        }
    }

    private const string Change = "(?:提升|升级|提高|上调|升|调整|变更|下调|降低|降级|降|调)(?:至|为|到)";

    // The colour of one warning of several stands before 、 and the next danger.
    private const string Word = "(?:预警|警报)(?:信号)?";

    [GeneratedRegex(
        "(?<danger>" + DangerName.OfWarnings + ")(?:启用|[^,。;!?色、发启解升]){0,12}?(?<colour>[红橙黄蓝])色?[)\"]?级?(?:[一-鿿]{0,4}?" + Word + "|(?=[、和及与][^,。;、]{1,8}[红橙黄蓝]色预警))(?:(?:等级|级别|由(?<from>[红橙黄蓝])色)*" + Change + "(?:" + DangerName.OfWarnings + ")?(?<to>[红橙黄蓝])色(?:" + Word + ")?)?"
        + "|(?<colour>[红橙黄蓝])色(?<danger>" + DangerName.OfWarnings + ")[^,。;!?、]{0,8}?" + Word
        + "|(?<danger>" + DangerName.OfWarnings + ")[^,。;!?色、发启解升]{0,8}?" + Word + "(?:等级|级别)?(?:[由从](?<from>[红橙黄蓝])色(?:预警)?)?(?:" + Change + "|为|[(:])(?<to>[红橙黄蓝])色[)]?"
        + "|(?<danger>" + DangerName.OfWarnings + ")[^,。;!?色、发启解升]{0,8}?" + Word
        + "|" + Word + "(?:等级|级别)?(?:[由从](?<from>[红橙黄蓝])色)?" + Change + "(?<danger>" + DangerName.OfWarnings + ")(?<to>[红橙黄蓝])色?(?:" + Word + ")?"
        + "|(?<danger>气象)(?:灾害)?(?:风险|综合)?(?<colour>[红橙黄蓝])色" + Word)]
    private static partial Regex Warnings();

    [GeneratedRegex("^(?:机制|系统|平台|能力|体系|信息|模型|标准|指标|功能|值|线|分析|监测|工作|服务|预报|发布|设备|设施|广播|员|责任|短信|等级|[、,]?(?:预报|监测)|和?应急)")]
    private static partial Regex NotOne();

    [GeneratedRegex("(?:接到|收到|当前|目前)[^,。]{0,12}$")]
    private static partial Regex InForce();

    [GeneratedRegex("(?<name>[一-鿿]{1,4}?[江河湖库])$")]
    private static partial Regex River();

    private static Notice? Read(NoticeSentence sentence, Match match)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var (before, after) = (sentence.Before(start), sentence.After(end));
        var to = NoticeLevel.OfColour(match.Groups["to"].ValueSpan);
        var named = NoticeLevel.OfColour(match.Groups["colour"].ValueSpan);
        var from = NoticeLevel.OfColour(match.Groups["from"].ValueSpan) ?? named;
        if (NonFactual.Says(sentence, start, end) || (to is null && named is null && NotOne().IsMatch(after)))
            return null;
        var told = ActionWords.Tell(before, after);

        // A bare mention is news in a headline, and where it is said to be in force; a colour tells more than a word.
        if (to is null && told is null && (named is null || !(sentence.IsHead || InForce().IsMatch(before))))
            return null;
        var action = (from, to) is ({ } old, { } changed) ? ActionWords.Between(old, changed)
            : to is not null && match.Value.Contains('升') ? NoticeAction.Rises
            : to is not null && (match.Value.Contains('降') || match.Value.Contains("下调", StringComparison.Ordinal)) ? NoticeAction.Eases
            : told ?? NoticeAction.Continues;
        var span = NoticeSpan.OfEvent(sentence, start, end);
        if (NonFactual.IsHistory(sentence, span.Day))
            return null;
        return new Notice
        {
            Kind = NoticeKind.Warning,
            Action = action,
            What = sentence.Print(start, end),
            Subject = DangerName.Name(match.Groups["danger"].Value),
            Level = to ?? named,
            Issuer = Issuer.Before(sentence, start),
            Place = NoticeRegion.Before(sentence, start) ?? (River().Match(before) is { Success: true } river ? river.Value : null),
            Time = span.Time,
            Line = sentence.Line,
        };
    }
}
