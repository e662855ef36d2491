namespace Baozhai.Bot.Outbox;

/// <summary>Something that happened to a delivery before it was over.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What.</param>
internal sealed record DeliveryNote(DateTimeOffset At, string Text);
