using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>The dangers of warnings and responses, each with one canonical name.</summary>
internal static partial class DangerName
{
    /// <summary>The dangers of warnings, in patterns.</summary>
    public const string OfWarnings =
        "(?:特?大暴雨|暴雨|强降雨|台风|热带气旋|江河洪水|洪水|洪涝|山洪|地质灾害|地灾|城市内涝|内涝|渍涝|积涝|强对流|雷雨大风|雷暴大风|雷电|雷暴|大风|冰雹|暴雪|道路(?:结冰|冰雪)|雨雪冰冻|低温|寒潮|霜冻|高温|干旱|大雾|霾|沙尘暴?|海浪|风暴潮|海啸|海冰|森林草原火险|[森草][林原]火险|火险|(?:空气|大气)?重污染(?:天气)?|水情|汛情|枯水|泛区)";

    /// <summary>The dangers of responses, in patterns.</summary>
    public const string OfResponses =
        "(?:防汛防台风?|防台风?防汛|防汛抗旱|防汛|防洪|抗洪|水旱灾害防御|洪水防御|洪涝灾害|洪涝|山洪灾害|抗旱|干旱|防台风?|防风|防御台风|台风|暴雨|强降雨|城市内涝|内涝|排涝|抗震救灾|抗震|地震|地质灾害|地灾|气象灾害|气象|雨雪冰冻|暴雪|寒潮|低温|高温|海洋灾害|风暴潮|海浪|(?:森林草原|森林|草原)(?:防火|防灭火|火灾|火险)|生产安全事故|安全生产事故|(?:突发)?(?:生态)?环境(?:污染)?事件|水污染事件|危险化学品(?:泄漏)?事故|海上(?:防台风?|搜救|险情|突发事件)|水上搜救|道路交通事故|重污染天气|(?:突发)?公共卫生事件|动物疫情|疫情防控|疫情|防凌|凌汛|旱灾|大风|大雾|沙尘暴?|雷电|冰雹|海啸|滑坡|泥石流|自然灾害救助|自然灾害|救灾|救助|防灾减灾)";

    /// <summary>The canonical name of a danger.</summary>
    public static string Name(string danger)
    {
        foreach (var (pattern, name) in Names)
        {
            if (pattern.IsMatch(danger))
                return name;
        }

        return danger;
    }

    /// <summary>The danger of a response that names only its issuer: a flood headquarters responds to floods.</summary>
    public static string? OfIssuer(string? issuer) => issuer switch
    {
        null => null,
        _ when Woods().IsMatch(issuer) => "森林火险",
        _ when Flood().IsMatch(issuer) => "防汛",
        _ when issuer.Contains("抗震", StringComparison.Ordinal) || issuer.Contains("地震", StringComparison.Ordinal) => "地震",
        _ when issuer.Contains("减灾", StringComparison.Ordinal) => "救灾",
        _ when issuer.Contains("气象", StringComparison.Ordinal) => "气象",
        _ when issuer.Contains("抗旱", StringComparison.Ordinal) => "干旱",
        _ when issuer.Contains("卫生健康", StringComparison.Ordinal) || issuer.Contains("卫健", StringComparison.Ordinal) => "疫情",
        _ when issuer.Contains("生态环境", StringComparison.Ordinal) => "突发环境事件",
        _ when issuer.Contains("自然资源", StringComparison.Ordinal) => "地质灾害",
        _ when issuer.Contains("搜救", StringComparison.Ordinal) => "海上险情",
        _ => null,
    };

    private static readonly (Regex Pattern, string Name)[] Names =
    [
        (Typhoon(), "台风"),
        (Woods(), "森林火险"),
        (FloodDefence(), "防汛"),
        (MountainFlood(), "山洪"),
        (Waterlogging(), "内涝"),
        (FloodWater(), "洪水"),
        (Rain(), "暴雨"),
        (Landslide(), "地质灾害"),
        (Quake(), "地震"),
        (Thunderstorm(), "雷雨大风"),
        (Lightning(), "雷电"),
        (Ice(), "道路结冰"),
        (Cold(), "低温"),
        (Drought(), "干旱"),
        (Dust(), "沙尘暴"),
        (Accident(), "生产安全事故"),
        (Environment(), "突发环境事件"),
        (Sea(), "海上险情"),
        (Heat(), "高温"),
        (Smog(), "重污染天气"),
        (Disease(), "疫情"),
        (Weather(), "气象"),
        (Relief(), "救灾"),
    ];

    /// <summary>The danger that a text tells of without naming a response to it; null where it tells of none.</summary>
    public static string? ToldIn(string text) => Told().Match(text) is not { Success: true } told ? null
        : told.Groups["water"].Success ? "防汛" : told.Groups["typhoon"].Success ? "台风" : told.Groups["rain"].Success ? "暴雨"
        : told.Groups["slide"].Success ? "地质灾害" : told.Groups["quake"].Success ? "地震" : told.Groups["woods"].Success ? "森林火险" : "生产安全事故";

    [GeneratedRegex("(?<water>洪|汛|决口|溃[口坝堤]|管涌|蓄滞|泄洪|超警)|(?<typhoon>台风)|(?<rain>暴雨|强降雨)|(?<slide>滑坡|泥石流|地质灾害|崩塌)|(?<quake>级地震|余震)|(?<woods>森林火|草原火|山火|林火)|(?<accident>爆炸|泄漏|坍塌|垮塌|透水|起火|火灾|大火)")]
    private static partial Regex Told();

    [GeneratedRegex("防汛|三防|防指|防总|防办|防洪|水利|水务|长江委|黄委|珠江委|淮委|海委|松辽委|太湖局|水文")]
    private static partial Regex Flood();

    // 防汛防台风 is one response; what drives it is the storm.
    [GeneratedRegex("台风|防台|防风|气旋")]
    private static partial Regex Typhoon();

    [GeneratedRegex("防汛|防洪|抗洪|水旱|洪水防御|^洪涝")]
    private static partial Regex FloodDefence();

    [GeneratedRegex("山洪")]
    private static partial Regex MountainFlood();

    [GeneratedRegex("涝")]
    private static partial Regex Waterlogging();

    [GeneratedRegex("洪水|水情|汛情|泛区")]
    private static partial Regex FloodWater();

    [GeneratedRegex("暴雨|降雨")]
    private static partial Regex Rain();

    [GeneratedRegex("地灾|地质灾害|滑坡|泥石流")]
    private static partial Regex Landslide();

    [GeneratedRegex("震")]
    private static partial Regex Quake();

    [GeneratedRegex("雷[雨暴]大风")]
    private static partial Regex Thunderstorm();

    [GeneratedRegex("雷")]
    private static partial Regex Lightning();

    [GeneratedRegex("道路[结冰]")]
    private static partial Regex Ice();

    [GeneratedRegex("低温|雨雪冰冻")]
    private static partial Regex Cold();

    [GeneratedRegex("旱")]
    private static partial Regex Drought();

    [GeneratedRegex("沙尘")]
    private static partial Regex Dust();

    [GeneratedRegex("火险|森林|草原|森防|防火|防灭火")]
    private static partial Regex Woods();

    [GeneratedRegex("生产安全|安全生产|危险化学品")]
    private static partial Regex Accident();

    [GeneratedRegex("环境|水污染")]
    private static partial Regex Environment();

    [GeneratedRegex("[海水]上")]
    private static partial Regex Sea();

    [GeneratedRegex("高温")]
    private static partial Regex Heat();

    [GeneratedRegex("重污染|污染天气")]
    private static partial Regex Smog();

    [GeneratedRegex("疫情|卫生")]
    private static partial Regex Disease();

    [GeneratedRegex("气象")]
    private static partial Regex Weather();

    [GeneratedRegex("救灾|救助|自然灾害|减灾")]
    private static partial Regex Relief();
}
