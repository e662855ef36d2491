using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts;

/// <summary>Classifies a text by the kind of danger it names.</summary>
internal static partial class DangerKinds
{
    /// <summary>The kind of danger in a text; of several the deadlier cause decides, so a typhoon's flood is a flood. None when no word names a danger.</summary>
    public static DangerKind In(string words)
    {
        foreach (var (pattern, kind) in Kinds)
        {
            if (pattern.IsMatch(words))
                return kind;
        }

        return DangerKind.None;
    }

    private static readonly (Regex Pattern, DangerKind Kind)[] Kinds =
    [
        (Quake(), DangerKind.Earthquake),
        (Fire(), DangerKind.Fire),
        (Epidemic(), DangerKind.Epidemic),
        (Pollution(), DangerKind.Pollution),
        (Accident(), DangerKind.Accident),
        (Drought(), DangerKind.Drought),
        (Flood(), DangerKind.Flood),
        (Landslide(), DangerKind.Landslide),
        (Storm(), DangerKind.Storm),
        (Snow(), DangerKind.Snow),
        (Heat(), DangerKind.Heat),
    ];

    [GeneratedRegex("震(?!撼|动|慑|荡|惊)|海啸")]
    private static partial Regex Quake();

    [GeneratedRegex("火[灾险警情势]|山火|林火|野火|大火|起火|失火|着火|森林|草原")]
    private static partial Regex Fire();

    [GeneratedRegex("疫|传染|公共卫生|病例")]
    private static partial Regex Epidemic();

    [GeneratedRegex("污染|环境事件|沙尘|霾")]
    private static partial Regex Pollution();

    [GeneratedRegex("爆炸|泄漏|泄露|坍塌|垮塌|倒塌|透水|瓦斯|生产安全|事故|矿[井难]|[大]?桥[^,，。]{0,6}[垮塌断]")]
    private static partial Regex Accident();

    [GeneratedRegex("抗旱(?!.*防汛)|干旱|旱[情灾]")]
    private static partial Regex Drought();

    [GeneratedRegex("汛|洪|水位|警戒|保证水|超警|超保|决口|溃|管涌|漫[堤坝顶溢]|溢流|涝|堤|大坝|海塘|水库|积水|被淹")]
    private static partial Regex Flood();

    [GeneratedRegex("滑坡|泥石流|山体|崩塌|地质灾害|地灾|堰塞")]
    private static partial Regex Landslide();

    [GeneratedRegex("暴雨|台风|降雨|大风|强对流|雷|冰雹|龙卷|风暴|气旋|飑|海浪|气象")]
    private static partial Regex Storm();

    [GeneratedRegex("雪|白毛风|冰|寒|冻|低温|霜")]
    private static partial Regex Snow();

    [GeneratedRegex("高温|热浪|酷暑|热射病|中暑")]
    private static partial Regex Heat();
}
