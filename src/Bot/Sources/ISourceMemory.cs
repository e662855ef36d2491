namespace Baozhai.Bot.Sources;

/// <summary>What is remembered of sources: small contents by name, shared by all workers.</summary>
internal interface ISourceMemory
{
    /// <summary>What was kept under a name; null for nothing.</summary>
    Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Keeps a content in place of an earlier one.</summary>
    Task KeepAsync(string name, byte[] content, CancellationToken cancellationToken);

    /// <summary>Forgets what was kept before a moment and not since.</summary>
    Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
