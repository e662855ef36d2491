using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Alerts;

/// <summary>The first message of an alert in a chat.</summary>
/// <param name="MessageId">The channel's own number of it.</param>
/// <param name="Body">What it says.</param>
/// <param name="Language">The language of the chat: <c>zh</c> or <c>en</c>.</param>
/// <param name="Ends">Whether the report it was asked for ends the alert.</param>
internal sealed record AlertMessage(string MessageId, Reply Body, string Language, bool Ends)
{
    /// <summary>What it says once the alert is over: the same with the news of that at its top.</summary>
    public Reply Closed => Body with
    {
        Parts = [new HeadingPart(new Language(Language).Say("✅ 已解除", "✅ Over")), .. Body.Parts],
    };
}
