using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation;

/// <summary>Lets an administrator set up a channel in which nobody types commands: 订阅 @channel 防汛, typed in a private chat.</summary>
internal sealed class GroupDelegation(GroupRule groups, Newcomers newcomers, IChats chats)
{
    /// <summary>Whether an operator asks to see the settings of a chat of any channel: 我的订阅 wecom:NAME.</summary>
    public static bool IsLook(ICommand command, CommandRequest request) => command.ShowsSettings && request.IsOperator && request.Argument.IndexOf(':', StringComparison.Ordinal) > 0;

    /// <summary>Shows the settings of a chat that many read; those of a person are nobody else's business.</summary>
    public async Task<Answer> LookAsync(ICommand command, CommandRequest request, CancellationToken cancellationToken)
    {
        var colon = request.Argument.IndexOf(':', StringComparison.Ordinal);
        var id = new ChatId(request.Argument[..colon], request.Argument[(colon + 1)..]);
        if (await chats.FindAsync(id, cancellationToken) is not { Kind: not ChatKind.Private } chat)
            return Answer.Of(request.Say($"没有叫 {id} 的群或频道。", $"There is no group or channel {id}."));

        var answer = await command.AnswerAsync(request with { Chat = chat with { Language = request.Chat.Language }, Argument = "" }, cancellationToken);
        var heading = chat.State == ChatState.Active ? $"{id}" : request.Say($"{id}（已停用）", $"{id} (gone)");
        return new Answer([.. answer.Replies.Select(reply => reply with { Parts = [new HeadingPart(heading), .. reply.Parts], Buttons = [] })]);
    }

    /// <summary>Whether a command is given for another chat.</summary>
    public static bool IsMeant(ICommand command, string argument) => (command.Changes(argument) || command.ShowsSettings) && argument.StartsWith('@') && argument.Length > 1;

    /// <summary>Answers a command for the chat that is named.</summary>
    public async Task<Answer> AnswerAsync(ICommand command, CommandRequest request, CancellationToken cancellationToken)
    {
        var space = request.Argument.IndexOf(' ', StringComparison.Ordinal);
        var name = space < 0 ? request.Argument : request.Argument[..space];
        if (await groups.FindAsync(request.Chat.Id.Channel, name, cancellationToken) is not { } id)
            return Answer.Of(request.Say($"找不到 {name}。请先把我加为频道管理员，再用它的公开名字。", $"There is no {name} that I can write to. Make me an administrator of the channel first and use its public name."));
        bool? mayChange = request.IsOperator ? true : await groups.MayChangeAsync(id, request.Sender, cancellationToken);
        if (mayChange is null) return Answer.Of(GroupRule.NotFoundOut(request));
        if (mayChange is false)
            return Answer.Of(request.Say($"只有 {name} 的管理员能设置它。", $"Only administrators of {name} may set it up."));

        var chat = await newcomers.EnsureAsync(id, ChatKind.Channel, request.Language, cancellationToken);
        var answer = await command.AnswerAsync(request with { Chat = chat with { Language = request.Chat.Language }, Argument = space < 0 ? "" : request.Argument[(space + 1)..] }, cancellationToken);
        return answer with
        {
            Replies = [.. answer.Replies.Select(reply => reply with { Parts = [new HeadingPart(name), .. reply.Parts], Buttons = [] })],
            Menu = answer.Menu is null ? null : answer.Menu with { Actions = [.. answer.Menu.Actions.Select(line => For(name, line))], More = null },
        };
    }

    // What a number says then is meant for the same chat.
    private static string For(string name, string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? $"{line} {name}" : $"{line[..space]} {name}{line[space..]}";
    }
}
