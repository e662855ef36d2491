namespace Baozhai.Bot.Chats;

/// <summary>Who a message is from or for: a channel and the address in it.</summary>
/// <param name="Channel">The channel's name: <c>telegram</c>, <c>web</c>, <c>terminal</c>, …</param>
/// <param name="Address">The address as the channel gives it, for example a Telegram chat id.</param>
internal readonly record struct ChatId(string Channel, string Address)
{
    /// <summary>The text form, for example <c>telegram:1001</c>.</summary>
    public override string ToString() => $"{Channel}:{Address}";
}
