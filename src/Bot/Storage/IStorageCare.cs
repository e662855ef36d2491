namespace Baozhai.Bot.Storage;

/// <summary>What an operator does with the store.</summary>
internal interface IStorageCare
{
    /// <summary>Copies the store to a file while it is in use.</summary>
    Task BackupAsync(string file, CancellationToken cancellationToken);

    /// <summary>Looks whether the store is sound; one line that says which store it is, and its version.</summary>
    /// <exception cref="StorageException">It is not; the message is one line.</exception>
    Task<string> CheckAsync(CancellationToken cancellationToken);
}
