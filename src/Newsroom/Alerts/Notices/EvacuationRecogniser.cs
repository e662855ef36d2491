using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>紧急转移群众1.2万人, 200余名居民安全撤离: people moved away from a danger that the sentence or the headline names.</summary>
internal sealed partial class EvacuationRecogniser : INoticeRecogniser
{
    /// <inheritdoc />
    public IEnumerable<Notice> Find(NoticeSentence sentence)
    {
        if (!Moving().IsMatch(sentence.Text) || DangerIn(sentence) is not { } danger)
            yield break;
        for (var match = Moved().Match(sentence.Text); match.Success; match = match.NextMatch())
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            if (Labour().IsMatch(sentence.Text[Math.Max(0, start - 6)..Math.Min(sentence.Text.Length, end + 6)]) || NonFactual.Says(sentence, start, end))
                continue;
            var span = NoticeSpan.OfEvent(sentence, start, end);
            if (NonFactual.IsHistory(sentence, span.Day))
                continue;
            yield return new Notice
            {
                Kind = NoticeKind.Evacuation,
                Action = Total().IsMatch(match.ValueSpan) ? NoticeAction.Continues : NoticeAction.Starts,
                What = sentence.Print(start, end),
                Subject = danger,
                Issuer = Issuer.Before(sentence, start),
                Place = match.Groups["area"] is { Success: true } area ? sentence.Print(area.Index, area.Index + area.Length) : NoticeArea.Before(sentence, start),
                Time = span.Time,
                Line = sentence.Line,
            };
        }
    }

    private const string People = "(?:群众|居民|村民|人员|游客|旅客|师生|学生|人口|住户|百姓|职工|工人|老人|灾民|民众)";

    private const string Number = "(?:约|近|超过?|逾|达|共计?|合计|了)*(?:[0-9][0-9.,]*[万千百]?|[一二两三四五六七八九十百千万数]{1,6})[余多]?(?:余?户[^,。;]{0,4}?[0-9][0-9.,]*万?余?[名人](?:" + People + ")?|名|人|户|万人)";

    private const string NoThings = "(?!物资|财产|设备|货物|牲畜|文物|车辆|粮食|图书|支付|登记|的)";

    // 和 and 及 divide villages, and stand in none but 和平村 and its like: a list can be cut in one way only.
    private const string Village = "(?:和[平睦顺谐])?[一-鿿0-9-[和及]]{1,12}(?:[村屯组镇乡寨区湾庄]|街道)";

    private const string Move = "(?:转移|撤离|疏散|转运|转移撤离|转移疏散)(?:安置|避险|避让)?";

    [GeneratedRegex("转移|撤离|疏散|转运")]
    private static partial Regex Moving();

    [GeneratedRegex(
        "(?:已|累计|共|全部|紧急|连夜|提前|安全|及时|迅速|组织|成功|避险|妥善|预先|集中|解救|营救)*" + Move + "(?:(?:了|受[一-鿿]{0,4}?威胁的?|危险区域?|被困|受灾|受困|受影响|沿线|沿岸|低洼地?[区带]?|周边|泛区|库区|洪水|安置|(?<area>" + Village + "(?:[、和及]" + Village + ")*(?:等[0-9一二三四五六七八九十]*个?[村屯组镇乡]?)?)(?:的|受[一-鿿]{0,4}?威胁的?)?|[一-鿿]{1,6}?)?" + People + "(?:共|约|达|超|近|累计|已达)*" + Number + "|" + Number + "?(?=[,。;、]|$|[一-鿿])(?<=[0-9][^,。;]{0,4}|[名人户]))人?次?"
        + "|(?:[0-9][0-9.,]*万?|[两数几]?[千百万])[余多]?(?:名|人|户)?(?:受威胁|被困|受灾|低洼)?" + People + "?(?:因[^,。;]{1,8})?(?:已|全部|被|均|得到|紧急|安全|连夜|提前|成功|及时|妥善|陆续|有序|于|[昨今当][日天晚夜晨]|(?<![0-9月日时分])[0-9月日时分]{2,9}(?![0-9月日时分])|凌晨|深夜|夜间|晚间?|清晨|上午|下午)+" + Move
        + "|" + Number + "(?:" + People + ")?" + Move + NoThings
        + "|(?:紧急|连夜|迅速|已提前)(?:组织)?" + Move + "(?:受[一-鿿]{0,4}?威胁的?|危险区域?|被困|受灾|低洼地?[区带]?|沿线|沿岸|周边)*" + People
        + "|" + People + "(?:已|被)?(?:全部|紧急|连夜|安全)+" + Move + "(?:到位|完毕)?")]
    private static partial Regex Moved();

    [GeneratedRegex("就业|劳动力|劳务|产业|支付|登记|贫困|搬迁|市民化|技术|成果|资金|财产|病灶|肿瘤|细胞|患者|公民|侨|伤员|伤者|应急疏散|逃生")]
    private static partial Regex Labour();

    [GeneratedRegex("累计|共|合计")]
    private static partial Regex Total();

    // Water first: what moves people is the flood, whatever brought the rain.
    [GeneratedRegex("(?<water>洪|汛|决口|溃[口坝堤]|管涌|蓄滞|泛区|泄洪|超警)|(?<typhoon>台风)|(?<rain>暴雨|强降雨|大雨)|(?<waterlogging>涝|积水)|(?<slide>滑坡|泥石流|地质灾害|山体|崩塌)|(?<quake>地震|余震)|(?<fire>山火|野火|火灾|大火|起火)|(?<gas>泄漏|爆炸|生产安全|事故|污染|险情|危化)")]
    private static partial Regex Threat();

    private static string? DangerIn(NoticeSentence sentence) => Of(Threat().Match(sentence.Text)) ?? Of(Threat().Match(sentence.Story.Opening));

    private static string? Of(Match threat) => !threat.Success ? null
        : threat.Groups["water"].Success ? "洪水"
        : threat.Groups["typhoon"].Success ? "台风"
        : threat.Groups["rain"].Success ? "暴雨"
        : threat.Groups["waterlogging"].Success ? "内涝"
        : threat.Groups["slide"].Success ? "地质灾害"
        : threat.Groups["quake"].Success ? "地震"
        : threat.Groups["fire"].Success ? "火灾" : "事故";
}
