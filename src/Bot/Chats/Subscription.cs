namespace Baozhai.Bot.Chats;

/// <summary>One thing a chat follows.</summary>
/// <param name="Kind">What it is to.</param>
/// <param name="Value">The topic's full name, the word, the place's name, the combination as <see cref="Combination.ToString"/> writes it, or the regular expression.</param>
internal sealed record Subscription(SubscriptionKind Kind, string Value);
