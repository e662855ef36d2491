using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>天元区长江北路一带停水, 停电区域:…, 已恢复供电: a cut of a service in an area that is named.</summary>
internal sealed partial class CutRecogniser : INoticeRecogniser
{
    private readonly NoticeKind _kind;
    private readonly string _service;
    private readonly Regex _words;

    private CutRecogniser(NoticeKind kind, string service, Regex words) => (_kind, _service, _words) = (kind, service, words);

    /// <summary>Recognises cuts of water.</summary>
    public static CutRecogniser OfWater() => new(NoticeKind.WaterCut, "供水", Water());

    /// <summary>Recognises cuts of power.</summary>
    public static CutRecogniser OfPower() => new(NoticeKind.PowerCut, "供电", Power());

    /// <inheritdoc />
    public IEnumerable<Notice> Find(NoticeSentence sentence)
    {
        if (sentence.Story.IsPersonal)
            yield break;
        Match? cut = null;
        var before = new Lazy<string?>(() => AreaOfCut(sentence.Previous));
        for (var match = _words.Match(sentence.Text); match.Success; match = match.NextMatch())
        {
            var told = cut;
            if (!match.Groups["ends"].Success)
                cut = match;
            var (start, end) = (match.Index, match.Index + match.Length);
            if (Feared().IsMatch(sentence.Before(start)) || NonFactual.Says(sentence, start, end, mayBePlanned: true))
                continue;
            var ends = match.Groups["ends"].Success;
            if (!ends && !match.Groups["area"].Success && sentence.Moments.Count is 0 && !Caused().IsMatch(sentence.Text))
                continue;
            var area = match.Groups["area"] is { Success: true } field ? sentence.Print(field.Index, field.Index + field.Length)
                : NoticeArea.Before(sentence, start) ?? (!ends ? null : told is null ? before.Value : AreaOf(sentence, told));
            if (area is null)
                continue;
            var span = NoticeSpan.OfState(sentence, start);
            if (ends && NonFactual.IsToCome(sentence, start, span.Day))
                continue;
            if (NonFactual.IsHistory(sentence, span.Day))
                continue;
            yield return new Notice
            {
                Kind = _kind,
                Action = ends ? NoticeAction.Ends : NoticeAction.Starts,
                What = match.Groups["area"].Success ? sentence.Print(start, match.Groups["area"].Index + match.Groups["area"].Length) : area + sentence.Print(start, end),
                Subject = area + _service,
                Issuer = Issuer.Before(sentence, start),
                Place = area,
                Time = span.Time,
                Until = ends ? null : span.Until,
                Line = sentence.Line,
            };
        }
    }

    /// <summary>7月8日14时起长江北路一带停水。经抢修,22时已恢复供水: an end that names no area is of the cut told before it.</summary>
    private string? AreaOfCut(NoticeSentence? told)
    {
        for (; told is not null; told = told.Previous)
        {
            if (_words.Matches(told.Text).LastOrDefault(match => !match.Groups["ends"].Success) is { } cut)
                return AreaOf(told, cut);
        }

        return null;
    }

    private static string? AreaOf(NoticeSentence sentence, Match cut) =>
        cut.Groups["area"] is { Success: true } field ? sentence.Print(field.Index, field.Index + field.Length) : NoticeArea.Before(sentence, cut.Index);

    /// <summary>恢复供水时间另行通知 is no end.</summary>
    private const string NotYet = "(?!的?(?:时间|日期|时刻|工作|作业|前|进度)|另行|待|之前|尚|还需)";

    private const string NotNews = "(?!也|率|次数|不|作业|报警|保护|器|户数|时户|频|问题|难|隐患|烦恼|之忧|就|时间|时长|事件|事故|现象|的|了|期间|后|时|区域|范围|信息|通知|计划)";

    [GeneratedRegex("(?<ends>(?:恢复(?:正常)?(?:供水|通水|用水)|供水(?:已经?|全面|全部|陆续|逐步)*恢复)" + NotYet + ")|停水(?:区域|范围|地点)(?:为|是|包括|涉及|:)+(?<area>[^。;!?]{2,40})|(?:(?:计划|临时|紧急|集中|全面|大面积)*(?:停水|断水)|(?:停止|暂停|中断)供水|供水中断)" + NotNews)]
    private static partial Regex Water();

    [GeneratedRegex("(?<ends>(?:恢复(?:正常)?(?:供电|通电|用电)|(?:供电|电力)(?:已经?|全面|全部|陆续|逐步)*恢复)" + NotYet + ")|停电(?:区域|范围|地点)(?:为|是|包括|涉及|:)+(?<area>[^。;!?]{2,40})|(?:(?:计划|临时|紧急|集中|全面|大面积|检修)*(?:停电|断电)|(?:停止|暂停|中断)供电|(?:供电|电力)中断)" + NotNews)]
    private static partial Regex Power();

    [GeneratedRegex("(?:不|未|无|零|免|防|没有|从未|减少|避免|杜绝|担心|害怕|户均|年均|平均|经常|频繁|老是|总是|遇到?|反映|投诉|欠费|违规|强制|突然|怕)[一-鿿]{0,4}$")]
    private static partial Regex Feared();

    [GeneratedRegex("因|受[^,。]{1,16}影响|抢修|检修|爆管|施工|故障|计划|明[日天]|即日起|今起")]
    private static partial Regex Caused();
}
