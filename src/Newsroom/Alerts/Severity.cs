namespace Baozhai.Newsroom.Alerts;

/// <summary>How grave the danger is that an article reports.</summary>
public enum Severity
{
    /// <summary>No danger.</summary>
    None,

    /// <summary>A danger is watched: heavy rain expected, levels rising.</summary>
    Watch,

    /// <summary>Above a warning level, an orange warning, an emergency response of level III.</summary>
    Warning,

    /// <summary>Above a guarantee level, a red warning, an emergency response of level I or II.</summary>
    Severe,
}
