namespace Baozhai.Bot.Alerts.Life;

/// <summary>What an alert may be about. The numbers are kept in the store.</summary>
internal enum SubjectKind
{
    /// <summary>The water at a gauging station.</summary>
    Station,

    /// <summary>The water of a river of which no station is named.</summary>
    River,

    /// <summary>预警, a warning by colour.</summary>
    Warning,

    /// <summary>应急响应, a response by level.</summary>
    Response,
}
