namespace Baozhai.Bot.Messages;

/// <summary>A button under a reply.</summary>
/// <param name="Label">What it shows.</param>
/// <param name="Action">What pressing it says: a line the person could have typed, at most 64 bytes in UTF-8.</param>
internal sealed record Button(string Label, string Action)
{
    /// <summary>The longest action, in UTF-8 bytes.</summary>
    public const int LongestAction = 64;
}
