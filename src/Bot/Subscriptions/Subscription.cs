namespace Baozhai.Bot.Subscriptions;

/// <summary>One thing a chat follows.</summary>
/// <param name="Kind">Topic, word or place.</param>
/// <param name="Value">The topic's full name, the word, or the place's name.</param>
internal sealed record Subscription(SubscriptionKind Kind, string Value);
