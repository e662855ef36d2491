using System.Globalization;
using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;

namespace Baozhai.Bot.Channels.Telegram.Sending;

/// <summary>
/// Pins the newest digest of a group or channel that wants it, without a notification, and unpins the one before
/// (<see href="https://core.telegram.org/bots/api#pinchatmessage"/>). Without the right to pin the digest is there all the same.
/// </summary>
internal sealed partial class PinnedDigest(TelegramCalls calls, IChats chats, IOutbox outbox, TelegramPacing pacing, ILogger<PinnedDigest> logger)
{
    private const string SlotKind = "digest:";
    private const int LookedAt = 50;

    /// <summary>Pins a digest that was sent. What goes wrong is noted and costs nothing but the pin.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="messageId">Telegram's number of its first message.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task PinAsync(Delivery delivery, string? messageId, CancellationToken cancellationToken)
    {
        if (!delivery.Slot.StartsWith(SlotKind, StringComparison.Ordinal) || !delivery.Chat.Address.StartsWith('-')) return;
        try
        {
            if (Number(messageId) is not { } message || await chats.FindAsync(delivery.Chat, cancellationToken) is not { Pinned: true }) return;
            var earlier = (await outbox.LatestAsync(delivery.Chat, LookedAt, cancellationToken))
                .FirstOrDefault(one => one.Id != delivery.Id && one.Slot.StartsWith(SlotKind, StringComparison.Ordinal) && Number(one.MessageId) is not null);
            var chat = long.Parse(delivery.Chat.Address, CultureInfo.InvariantCulture);
            var pinned = await AskAsync(new PinChatMessageRequest { ChatId = chat, MessageId = message, DisableNotification = true }, cancellationToken);
            if (pinned is not null)
            {
                LogNotPinned(delivery.Id, pinned.Reason);
                return;
            }

            if (Number(earlier?.MessageId) is { } old) await AskAsync(new UnpinChatMessageRequest { ChatId = chat, MessageId = old }, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotLookedUp(exception, delivery.Id);
        }
    }

    private async Task<Failure?> AskAsync(IRequest<bool> request, CancellationToken cancellationToken)
    {
        // It cannot wait, but it counts.
        var place = pacing.Enter();
        var answer = await calls.AskAsync(request, cancellationToken);
        pacing.Leave(place);
        return answer.Failure;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [LoggerMessage(LogLevel.Information, "Delivery {Delivery}: the digest could not be pinned ({Reason}). The bot needs the right to pin messages there")]
    private partial void LogNotPinned(long delivery, string reason);

    [LoggerMessage(LogLevel.Warning, "Delivery {Delivery}: whether it is to be pinned could not be looked up")]
    private partial void LogNotLookedUp(Exception exception, long delivery);
}
