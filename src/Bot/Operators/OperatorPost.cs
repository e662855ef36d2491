using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Operators;

/// <summary>Notifies the operators, each in the language of the chat.</summary>
internal sealed class OperatorPost(OperatorChats operators, IChats chats, IOutbox outbox, OutboxSignal signal, TimeProvider time)
{
    private static readonly TimeSpan OfUse = TimeSpan.FromDays(2);

    /// <summary>Plans the message; what was planned under the same slot before is not sent again. Returns how many chats get it.</summary>
    public async Task<int> TellAsync(string slot, Func<Language, Reply> body, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var deliveries = new List<PlannedDelivery>();
        foreach (var chat in operators.All)
        {
            var language = new Language((await chats.FindAsync(chat, cancellationToken))?.Language ?? Language.Chinese.Code);
            deliveries.Add(new PlannedDelivery(chat, Lane.Alert, slot, 0, body(language), now, now + OfUse));
        }

        if (deliveries.Count == 0) return 0;
        var planned = await outbox.PlanAsync(deliveries, cancellationToken);
        signal.Raise();
        return planned;
    }
}
