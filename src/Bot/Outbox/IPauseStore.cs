namespace Baozhai.Bot.Outbox;

/// <summary>Remembers who asked to be left alone, so that a restart keeps to it.</summary>
internal interface IPauseStore
{
    /// <summary>The pauses of a channel that are not over; those that are go.</summary>
    Task<IReadOnlyList<Pause>> LoadAsync(string channel, CancellationToken cancellationToken);

    /// <summary>Keeps a pause; a longer one of the same chat stands.</summary>
    Task SaveAsync(string channel, Pause pause, CancellationToken cancellationToken);
}
