using System.Text.Json.Serialization;

namespace Baozhai.Bot.Messages;

/// <summary>A paragraph.</summary>
/// <param name="Text">Text; line feeds inside it are kept.</param>
/// <param name="Folds">Whether it is long and somebody else's words, the text of a story: a channel may show it folded.</param>
internal sealed record TextPart(
    string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Folds = false) : ReplyPart
{
    /// <summary>What is said in its place where nobody can answer the bot: empty for nothing, null for the same.</summary>
    public string? OneWay { get; init; }
}
