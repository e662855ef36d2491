namespace Baozhai.Bot.Conversation;

/// <summary>A paragraph.</summary>
/// <param name="Text">Text; line feeds inside it are kept.</param>
internal sealed record TextPart(string Text) : ReplyPart
{
    /// <summary>What is said in its place where nobody can answer the bot: empty for nothing, null for the same.</summary>
    public string? OneWay { get; init; }
}
