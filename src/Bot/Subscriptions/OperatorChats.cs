using Baozhai.Bot.Chats;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Subscriptions;

/// <summary>The chats of the operators.</summary>
internal sealed class OperatorChats(IOptions<OperatorOptions> options)
{
    /// <summary>Each once.</summary>
    public IReadOnlyList<ChatId> All => [.. options.Value.Chats.Select(Read).Distinct()];

    /// <summary>Whether a text names a chat, as <c>channel:address</c>.</summary>
    public static bool IsChat(string text) => text.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1;

    /// <summary>The chat a text names, as <c>channel:address</c>.</summary>
    public static ChatId Read(string text)
    {
        var at = text.IndexOf(':', StringComparison.Ordinal);
        return new ChatId(text[..at], text[(at + 1)..]);
    }
}

/// <summary>The operators. Section <c>Operators</c>.</summary>
internal sealed class OperatorOptions
{
    /// <summary>Chats that are notified of trouble, as <c>channel:address</c>, beside those of <c>Telegram:AdminIds</c>. Default none.</summary>
    public IReadOnlyList<string> Chats { get; set; } = [];
}
