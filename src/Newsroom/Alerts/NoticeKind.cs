namespace Baozhai.Newsroom.Alerts;

/// <summary>What an official notice in an article is about.</summary>
public enum NoticeKind
{
    /// <summary>气象或洪水预警 by colour, for example 暴雨橙色预警.</summary>
    Warning,

    /// <summary>应急响应 by level, for example 防汛Ⅲ级应急响应.</summary>
    Response,

    /// <summary>转移, 撤离: people are moved.</summary>
    Evacuation,

    /// <summary>封闭, 交通管制, 停运: a road, bridge, line or ferry is closed.</summary>
    Closure,

    /// <summary>停水: water is cut off.</summary>
    WaterCut,

    /// <summary>停电: power is cut off.</summary>
    PowerCut,
}
