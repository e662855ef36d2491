namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>What is known of a message that came.</summary>
/// <param name="IsNew">Whether it came for the first time, and is now to be acted on by who asked.</param>
/// <param name="Answer">What it was answered, empty for nothing; null while that is not known.</param>
/// <param name="Remains">What its sender was not shown yet.</param>
internal sealed record LoggedMessage(bool IsNew, string? Answer, Remains Remains);
