namespace Baozhai.Bot.Archive;

/// <summary>What an article may do to alerts.</summary>
internal enum AlertRole
{
    /// <summary>Nothing: it is old, or an opinion.</summary>
    None,

    /// <summary>It may ease, end or keep up alerts in force.</summary>
    Reports,

    /// <summary>It is grave: it may raise an alert or make one graver, too.</summary>
    Raises,
}
