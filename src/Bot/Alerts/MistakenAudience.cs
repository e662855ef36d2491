using Baozhai.Bot.Chats;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Alerts;

/// <summary>Who is told of a correction: those who were told the wrong figures, whatever they follow by now.</summary>
internal sealed class MistakenAudience(IAlerts alerts, IChats chats)
{
    /// <summary>The chats, each once.</summary>
    public async Task<IReadOnlyList<Chat>> OfAsync(PendingAlert correction, CancellationToken cancellationToken)
    {
        var mistaken = new List<Chat>();
        foreach (var id in await alerts.MistakenAsync(correction.Slot, cancellationToken))
        {
            if (await chats.FindAsync(id, cancellationToken) is { State: ChatState.Active } chat) mistaken.Add(chat);
        }

        return mistaken;
    }
}
