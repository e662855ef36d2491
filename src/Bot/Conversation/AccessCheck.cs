using Baozhai.Bot.Messages;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Conversation;

/// <summary>Decides whose messages are answered: everybody's, or those of the allowed chats, within the limit of requests a minute.</summary>
internal sealed class AccessCheck(RequestLimit limit, IOptions<AccessOptions> access)
{
    /// <summary>The refusal, which may be empty; null for a message that is answered.</summary>
    public IReadOnlyList<Reply>? Refuse(Incoming incoming)
    {
        var language = Language.FromHint(incoming.LanguageHint);
        var verdict = limit.Count(incoming);
        if (verdict == RequestVerdict.RefusedAgain) return [];
        if (verdict == RequestVerdict.RefusedFirst)
            return [Reply.Of(language.Say("说得有点快，我跟不上了。请过一分钟再来。", "That is a little fast for me. Please try again in a minute."))];
        return incoming.IsOperator || access.Value.Allows(incoming.Chat)
            ? null
            : [Reply.Of(language.Say(
                $"这是一个内部使用的机器人。想用的话，请把这个编号告诉管理员：{incoming.Chat}",
                $"This bot is for members only. To use it, give this number to who runs it: {incoming.Chat}"))];
    }
}

/// <summary>Who may use the bot. Section <c>Access</c>.</summary>
internal sealed class AccessOptions
{
    /// <summary>Chats that are answered, as <c>channel:address</c>, for example <c>telegram:1001</c>, or a whole channel, <c>web:*</c>. Default none, and everybody is answered.</summary>
    public IReadOnlyList<string> AllowedChats { get; set; } = [];

    /// <summary>Whether a chat may use the bot.</summary>
    public bool Allows(Chats.ChatId chat) =>
        AllowedChats.Count == 0 || AllowedChats.Contains(chat.ToString()) || AllowedChats.Contains($"{chat.Channel}:*");
}
