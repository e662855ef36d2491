using System.Text.Json.Serialization;

namespace Baozhai.Bot.Messages;

/// <summary>A heading on a line of its own.</summary>
/// <param name="Text">One line of text.</param>
internal sealed record HeadingPart(string Text) : ReplyPart
{
    /// <summary>Whether it is shown as it stands: the first line of an alert has its own brackets.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsBare { get; init; }
}
