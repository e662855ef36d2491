namespace Baozhai.Newsroom.Alerts;

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
