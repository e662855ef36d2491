using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation;

/// <summary>Something a person said or pressed.</summary>
/// <param name="Chat">Where it was said.</param>
/// <param name="Text">The words, or the action of the button.</param>
/// <param name="Kind">How many people read the chat.</param>
/// <param name="LanguageHint">The language the person's program is set to (<c>zh</c>, <c>en-US</c>), used for a newcomer; null when unknown.</param>
internal sealed record Incoming(ChatId Chat, string Text, ChatKind Kind = ChatKind.Private, string? LanguageHint = null);
