namespace Baozhai.Bot.Conversation;

/// <summary>Who may use the bot. Section <c>Access</c>.</summary>
internal sealed class AccessOptions
{
    /// <summary>Chats that are answered, as <c>channel:address</c>, for example <c>telegram:1001</c>, or a whole channel, <c>web:*</c>. Default none, and everybody is answered.</summary>
    public IReadOnlyList<string> AllowedChats { get; set; } = [];

    /// <summary>Whether a chat may use the bot.</summary>
    public bool Allows(Chats.ChatId chat) =>
        AllowedChats.Count == 0 || AllowedChats.Contains(chat.ToString()) || AllowedChats.Contains($"{chat.Channel}:*");
}
