using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Operators.Desk;

/// <summary>Everything the bot keeps, as something that can be copied while it is in use.</summary>
internal interface IBackup
{
    /// <summary>Where it is, as the operator knows it: a file, or a database and its server. It holds no password.</summary>
    string Place { get; }

    /// <summary>Copies it, as it is at this moment, into a file that takes the place of any of that name.</summary>
    /// <exception cref="StorageException">The file cannot be written.</exception>
    Task BackupAsync(string file, CancellationToken cancellationToken);
}
