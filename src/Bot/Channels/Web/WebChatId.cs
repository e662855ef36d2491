using System.Buffers;
using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Channels.Web;

/// <summary>
/// The name a page chose for its chat: 1 to 64 of A–Z a–z 0–9 _ -. It is the page's only secret; the chat page makes one of 128 random bits.
/// </summary>
internal static class WebChatId
{
    private const int Longest = 64;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>Reads one.</summary>
    public static bool TryParse(string text, out ChatId chat)
    {
        chat = new ChatId(WebChannel.ChannelName, text);
        return text.Length is > 0 and <= Longest && !text.AsSpan().ContainsAnyExcept(Allowed);
    }

    /// <summary>What is said of any other.</summary>
    public static IResult Refused() => Bot.Web.Refusal.With(StatusCodes.Status400BadRequest, "chatId 只能是 1 到 64 个字母、数字、_ 或 -。");
}
