namespace Baozhai.Bot.Channels.WeChat.Format;

/// <summary>A stretch of text that is better not cut.</summary>
/// <param name="Text">The text.</param>
/// <param name="Before">What stands between it and the block before, unless it begins a message.</param>
internal readonly record struct TextBlock(string Text, string Before = "\n\n");
