namespace Baozhai.Newsroom.Alerts;

/// <summary>What sort of danger an article reports. The names are those of the configuration key <c>Alerts:Kinds</c>.</summary>
public enum DangerKind
{
    /// <summary>No danger.</summary>
    None,

    /// <summary>江河洪水, 山洪, 内涝, a reservoir or a dyke: water where people live.</summary>
    Flood,

    /// <summary>暴雨, 台风, 大风, 强对流: weather that destroys within hours.</summary>
    Storm,

    /// <summary>暴雪, 道路结冰, 寒潮, 低温.</summary>
    Snow,

    /// <summary>高温.</summary>
    Heat,

    /// <summary>干旱.</summary>
    Drought,

    /// <summary>滑坡, 泥石流, 崩塌: 地质灾害.</summary>
    Landslide,

    /// <summary>地震, 海啸.</summary>
    Earthquake,

    /// <summary>森林草原火灾, 火险, a fire in a town.</summary>
    Fire,

    /// <summary>爆炸, 泄漏, 坍塌: 生产安全事故.</summary>
    Accident,

    /// <summary>疫情, 公共卫生事件.</summary>
    Epidemic,

    /// <summary>重污染天气, 突发环境事件, 沙尘暴.</summary>
    Pollution,

    /// <summary>A danger of another or of an unknown sort.</summary>
    Other,
}
