namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#getfile"/>.</summary>
/// <param name="FileId">The file.</param>
internal sealed record GetFileRequest(string FileId);
