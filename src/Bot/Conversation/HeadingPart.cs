namespace Baozhai.Bot.Conversation;

/// <summary>A heading on a line of its own.</summary>
/// <param name="Text">One line of text.</param>
internal sealed record HeadingPart(string Text) : ReplyPart;
