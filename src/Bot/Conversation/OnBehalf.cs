using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation;

/// <summary>Lets an administrator set up a channel that only listens: 订阅 @channel 防汛, typed in a private chat.</summary>
internal sealed class OnBehalf(GroupRule groups, Newcomers newcomers)
{
    /// <summary>Whether a command is given for another chat.</summary>
    public static bool IsMeant(ICommand command, string argument) => (command.Changes(argument) || command.ShowsSettings) && argument.StartsWith('@') && argument.Length > 1;

    /// <summary>Answers a command for the chat that is named.</summary>
    public async Task<Answer> AnswerAsync(ICommand command, CommandRequest request, CancellationToken cancellationToken)
    {
        var space = request.Argument.IndexOf(' ', StringComparison.Ordinal);
        var name = space < 0 ? request.Argument : request.Argument[..space];
        if (await groups.FindAsync(request.Chat.Id.Channel, name, cancellationToken) is not { } id)
            return Answer.Of(request.Say($"找不到 {name}。请先把我加为频道管理员，再用它的公开名字。", $"There is no {name} that I can write to. Make me an administrator of the channel first and use its public name."));
        if (!request.IsOperator && !await groups.MayChangeAsync(id, request.Sender, cancellationToken))
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
