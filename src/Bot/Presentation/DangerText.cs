using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Presentation;

/// <summary>Kinds of danger in words.</summary>
internal static class DangerText
{
    /// <summary>汛情, 风雨, 火情.</summary>
    public static string Say(DangerKind kind, Language language) => kind switch
    {
        DangerKind.Flood => language.Say("汛情", "flood"),
        DangerKind.Storm => language.Say("风雨", "storm"),
        DangerKind.Snow => language.Say("冰雪", "snow and ice"),
        DangerKind.Heat => language.Say("高温", "heat"),
        DangerKind.Drought => language.Say("旱情", "drought"),
        DangerKind.Landslide => language.Say("地质灾害", "landslide"),
        DangerKind.Earthquake => language.Say("震情", "earthquake"),
        DangerKind.Fire => language.Say("火情", "fire"),
        DangerKind.Accident => language.Say("事故", "accident"),
        DangerKind.Epidemic => language.Say("疫情", "epidemic"),
        DangerKind.Pollution => language.Say("污染", "pollution"),
        _ => language.Say("险情", "danger"),
    };
}

/// <summary>How grave a danger is, in words.</summary>
internal static class SeverityText
{
    /// <summary>无, 关注, 警戒, 严重.</summary>
    public static string Say(Severity severity, Language language) => severity switch
    {
        Severity.Severe => language.Say("严重", "severe"),
        Severity.Warning => language.Say("警戒", "warning"),
        Severity.Watch => language.Say("关注", "watch"),
        _ => language.Say("无", "none"),
    };
}
