using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Digests;

/// <summary>What becomes of one chat's weekly slot.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Slot">The slot's instant, the chat's <see cref="Chat.NextWeeklyAt"/> when it was found due.</param>
/// <param name="Delivery">The weekly digest; null when there was nothing to tell.</param>
/// <param name="Menu">What numbers mean after it; null without a digest.</param>
/// <param name="NextWeeklyAt">The slot after it; null for none.</param>
internal sealed record WeeklyDecision(ChatId Chat, DateTimeOffset Slot, PlannedDelivery? Delivery, Menu? Menu, DateTimeOffset? NextWeeklyAt);
