namespace Baozhai.Bot.Storage.Sql;

/// <summary>A database as it was at one moment.</summary>
/// <param name="session">Runs statements that read.</param>
/// <param name="end">Lets the moment go; told whether the connection failed and is not to be used again.</param>
internal sealed class Snapshot(Session session, Action<bool> end) : IDisposable
{
    /// <summary>Runs statements that read.</summary>
    public Session Session => session;

    /// <summary>Whether the connection failed under it: then it is not used again.</summary>
    public bool IsBroken { get; set; }

    /// <inheritdoc />
    public void Dispose() => end(IsBroken);
}
