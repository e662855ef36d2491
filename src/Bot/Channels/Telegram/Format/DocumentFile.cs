namespace Baozhai.Bot.Channels.Telegram.Format;

/// <summary>A file to be uploaded.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Content">Its bytes, at most 50 MB.</param>
internal sealed record DocumentFile(string Name, byte[] Content);
