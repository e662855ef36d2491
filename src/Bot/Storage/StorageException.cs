namespace Baozhai.Bot.Storage;

/// <summary>The store cannot be used as it is configured or installed. The message is one line and names the remedy.</summary>
internal sealed class StorageException : Exception
{
    /// <summary>Without a message of its own.</summary>
    public StorageException()
        : base("The store cannot be used: see Storage:Provider and Storage:ConnectionString.")
    {
    }

    /// <summary>With the line the operator reads.</summary>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>With the line the operator reads and what led to it.</summary>
    public StorageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
