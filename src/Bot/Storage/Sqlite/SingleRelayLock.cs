namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>Makes sure that one relay alone uses the store: a lock on a file beside it, which the system takes back from a process that is killed.</summary>
/// <param name="store">The store's file.</param>
internal sealed class SingleRelayLock(string store) : IDisposable
{
    private FileStream? _lock;

    /// <summary>Takes the lock for as long as this lives; false when another relay has it, or the folder does not allow it.</summary>
    public bool Claim()
    {
        try
        {
            _lock ??= new FileStream($"{store}.relay", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _lock?.Dispose();
}
