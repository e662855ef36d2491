using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Outbox;

/// <summary>Keeps pauses in sending over a restart.</summary>
internal sealed class PauseKeeper(IOutbox outbox, TimeProvider time, ILogger<PauseKeeper> logger)
{
    private readonly TroubleLog _trouble = new(logger, time);

    /// <summary>The pauses of a channel that are not over: the chat, null for the whole channel, and how long yet.</summary>
    public async Task<IReadOnlyList<(string? Address, TimeSpan Left)>> LoadAsync(string channel, CancellationToken cancellationToken)
    {
        var pauses = await outbox.PausesAsync(channel, cancellationToken);
        return [.. pauses.Select(pause => (pause.Address, pause.Until - time.GetUtcNow()))];
    }

    /// <summary>Keeps a pause. The channel keeps to it anyway, so a store that is away costs only what a restart forgets.</summary>
    public async Task KeepAsync(string channel, string? address, TimeSpan wait)
    {
        try
        {
            await outbox.PauseAsync(channel, new Pause(address, time.GetUtcNow() + wait), CancellationToken.None);
        }
#pragma warning disable CA1031 // It is kept in memory; only a restart would forget it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _trouble.Note($"How long {channel} or one of its chats is to be left alone could not be kept for the next start", exception);
        }
    }
}
