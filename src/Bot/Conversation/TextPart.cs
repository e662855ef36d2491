namespace Baozhai.Bot.Conversation;

/// <summary>A paragraph.</summary>
/// <param name="Text">Text; line feeds inside it are kept.</param>
internal sealed record TextPart(string Text) : ReplyPart;
