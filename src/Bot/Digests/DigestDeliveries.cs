using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Digests;

/// <summary>Makes deliveries of digests, as the channel of the chat needs them.</summary>
internal sealed class DigestDeliveries(IEnumerable<PulledChannel> pulled)
{
    private readonly HashSet<string> _pulled = [.. pulled.Select(channel => channel.Name)];

    /// <summary>The delivery of a digest, and what its numbers mean from now on; null where that begins when it is shown.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="slot">What it is: <c>digest</c> or <c>weekly</c>, and the time of its slot on the chat's clock.</param>
    /// <param name="digest">What it says.</param>
    /// <param name="now">The instant it is planned.</param>
    /// <param name="next">The slot after an instant: it is of no use then.</param>
    public (PlannedDelivery Delivery, Menu? Menu) Plan(
        Chat chat, (string Kind, DateTimeOffset Local) slot, Answer digest, DateTimeOffset now, Func<Chat, DateTimeOffset, DateTimeOffset?> next)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{slot.Kind}:{slot.Local:yyyy-MM-dd'T'HH:mm}");
        var due = QuietTime.EndOrNow(chat, now);
        var isPulled = _pulled.Contains(chat.Id.Channel);
        var body = isPulled ? digest.Replies[0] with { Menu = digest.Menu } : digest.Replies[0];
        // One that waits for the end of the quiet hours is still good when slots in between have passed.
        var delivery = new PlannedDelivery(chat.Id, Lane.Digest, key, 0, body, due, next(chat, due)) { Articles = digest.Menu?.Articles ?? [] };
        return (delivery, isPulled ? null : digest.Menu);
    }
}
