using System.Globalization;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Channels.Telegram.Format;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Telegram.Sending;

/// <summary>
/// Finds the target of a delivery in its chat: an answer to the thread it was asked in, or in place of the list whose button was pressed; a push to
/// the thread of the forum; what is new of an alert as a reply to its first message, which says so at its top once the alert is over.
/// </summary>
internal sealed partial class DeliveryTargets(IAlerts alerts, ITelegramState state, ILogger<DeliveryTargets> logger)
{
    /// <summary>Where it goes. A store that is away costs the place, not the message.</summary>
    public async Task<DeliveryTarget> OfAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            var target = new DeliveryTarget { Thread = Number(await ThreadAsync(delivery, cancellationToken)), Edits = Number(delivery.Edits) };
            return AlertSlot.TryParse(delivery.Slot, out var slot) && slot.Report > 1
                && await alerts.FirstMessageAsync(delivery.Chat, slot, cancellationToken) is { } first
                ? target with { RepliesTo = Number(first.MessageId), Changed = first.Ends ? Closed(first) : null }
                : target;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotFound(exception, delivery.Id);
            return new DeliveryTarget { Thread = Number(delivery.Thread), Edits = Number(delivery.Edits) };
        }
    }

    private async Task<string?> ThreadAsync(Delivery delivery, CancellationToken cancellationToken) =>
        delivery.Thread is not null || delivery.Lane == Lane.Reply || !delivery.Chat.Address.StartsWith('-')
            ? delivery.Thread
            : await state.ThreadAsync(delivery.Chat, cancellationToken);

    // One that was several messages is left as it is.
    private static TelegramPiece? Closed(AlertMessage first) => TelegramPiece.Of(first.Closed, static _ => { }) is [{ Document: null } only] ? only : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [LoggerMessage(LogLevel.Warning, "Delivery {Delivery}: what it belongs to could not be looked up; it goes by itself")]
    private partial void LogNotFound(Exception exception, long delivery);
}

/// <summary>The target of a delivery in its chat.</summary>
internal sealed record DeliveryTarget
{
    /// <summary>The thread of a forum; null for its general one.</summary>
    public int? Thread { get; init; }

    /// <summary>The message it takes the place of; null for a message of its own.</summary>
    public int? Edits { get; init; }

    /// <summary>The message it replies to; null for none.</summary>
    public int? RepliesTo { get; init; }

    /// <summary>What <see cref="RepliesTo"/> says from now on; null when it stays as it is.</summary>
    public TelegramPiece? Changed { get; init; }
}
