namespace Baozhai.Newsroom.Alerts;

/// <summary>One official notice that an article reports: a warning, a response level, an evacuation, a closure, a cut of water or power.</summary>
public sealed record Notice
{
    /// <summary>What it is about.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>What it does.</summary>
    public required NoticeAction Action { get; init; }

    /// <summary>The notice in the article's words, for example 暴雨橙色预警.</summary>
    public required string What { get; init; }

    /// <summary>
    /// What stays the same while the notice is raised, eased and ended, so that a later report can be told to be of the same one: the
    /// danger for a warning or response (暴雨, 防汛), the road, line or service for a closure or cut.
    /// </summary>
    public required string Subject { get; init; }

    /// <summary>How high: 1 the gravest (Ⅰ级, 红色) to 4 (Ⅳ级, 蓝色); null where notices of its kind have no level or none is stated.</summary>
    public int? Level { get; init; }

    /// <summary>Who gave it, as named (株洲市防汛抗旱指挥部, 省气象台); null when not stated.</summary>
    public string? Issuer { get; init; }

    /// <summary>Where it holds, as named; null when not stated.</summary>
    public string? Place { get; init; }

    /// <summary>When it begins, changes or ends, local to the paper; null when not stated or not certain.</summary>
    public DateTime? Time { get; init; }

    /// <summary>Until when it is to hold; null when not stated or not certain.</summary>
    public DateTime? Until { get; init; }

    /// <summary>The 1-based line it stands in; 0 in the headline.</summary>
    public int Line { get; init; }
}

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

/// <summary>What a notice does.</summary>
public enum NoticeAction
{
    /// <summary>It is mentioned as being in force.</summary>
    Continues,

    /// <summary>启动, 发布, 封闭, 停水: it begins.</summary>
    Starts,

    /// <summary>提升, 升级: it becomes graver.</summary>
    Rises,

    /// <summary>下调, 降为: it becomes less grave.</summary>
    Eases,

    /// <summary>终止, 解除, 恢复通行: it is over.</summary>
    Ends,
}
