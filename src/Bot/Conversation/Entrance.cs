using Baozhai.Bot.Messages;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Conversation;

/// <summary>Decides who is heard: everybody, or those of a private installation, and nobody without end.</summary>
internal sealed class Entrance(RequestLimit limit, IOptions<AccessOptions> access)
{
    /// <summary>What is answered to somebody who is not heard, which may be nothing; null for who is.</summary>
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
