namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>A file to be uploaded.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="MediaType">For example <c>text/plain; charset=utf-8</c>.</param>
/// <param name="Content">Its bytes, at most 50 MB.</param>
internal sealed record DocumentFile(string Name, string MediaType, byte[] Content);
