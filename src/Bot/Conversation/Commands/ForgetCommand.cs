using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Deletes everything kept of a chat, after asking once.</summary>
internal sealed class ForgetCommand(IChats chats) : ICommand
{
    private const string Confirmed = "确认";

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "forget", ["忘记我", "忘了我", "删除我的数据", "删除数据", "清除我的数据", "注销", "forget me", "forget", "delete my data"], "忘记我", "删除我的全部数据", "forget me", "delete all that is kept of you");

    /// <inheritdoc />
    public bool Changes(string argument) => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => argument is "的数据" or "的一切" or "吧" or "账号" or "帐号";

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Argument == Confirmed)
        {
            // No menu is given back: keeping one would name the chat again.
            await chats.ForgetAsync(request.Chat.Id, cancellationToken);
            return Answer.Of(request.Say(
                "已删除：设置、订阅、列表、指正和还没发出的消息都不留了。再说一句话，就当是新认识。",
                "Deleted: settings, subscriptions, lists, reports and what was not sent yet. Say anything and we start anew."));
        }

        var lines = new[] { $"忘记我 {Confirmed}", "我的订阅" };
        return Answer.Of(
            new Reply
            {
                Parts = [new TextPart(request.Say(
                    "要删除关于这个会话的全部数据吗？设置、订阅、指正和还没发出的消息都会删掉，找不回来；想留一份可以先回复“导出”。\n1. 全部删除\n2. 不删",
                    "Delete all that is kept of this chat? Settings, subscriptions, reports and what was not sent yet go for good; “export” gives you a copy first.\n1. Delete all\n2. Keep it"))],
                Buttons = [[new Button(request.Say("全部删除", "Delete all"), lines[0]), new Button(request.Say("不删", "Keep it"), lines[1])]],
            },
            Questions.Pending(request.Menu, lines[0], lines[1]));
    }
}
