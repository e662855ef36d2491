using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Messages;

/// <summary>Something a person said or pressed.</summary>
/// <param name="Chat">Where it was said.</param>
/// <param name="Text">The words, or the action of the button.</param>
/// <param name="Kind">How many people read the chat.</param>
/// <param name="LanguageHint">The language the person's program is set to (<c>zh</c>, <c>en-US</c>), used for a newcomer; null when unknown.</param>
/// <param name="Sender">Who said it, as the channel knows people; null where a chat is one person.</param>
/// <param name="IsOperator">Whether the person runs the bot.</param>
/// <param name="Addressed">Whether it was said to the bot: always in a private chat; in a group by its name, as a reply to it, or by a button.</param>
internal sealed record Incoming(
    ChatId Chat, string Text, ChatKind Kind = ChatKind.Private, string? LanguageHint = null, string? Sender = null, bool IsOperator = false, bool Addressed = true);
