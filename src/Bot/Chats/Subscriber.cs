namespace Baozhai.Bot.Chats;

/// <summary>A chat with what it follows.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Subscriptions">What it follows, oldest first.</param>
internal sealed record Subscriber(Chat Chat, IReadOnlyList<Subscription> Subscriptions);
