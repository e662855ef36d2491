using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Gives a chat its own settings as a file that can be imported again.</summary>
internal sealed class ExportCommand(IChats chats) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "export", ["导出", "导出设置", "导出我的设置", "导出我的数据", "导出数据", "我的数据", "备份设置", "export", "my data"], "导出", "把我的设置和订阅存成文件", "export", "your settings as a file");

    /// <inheritdoc />
    public bool TakesAttached(string argument) => argument is "我的订阅" or "订阅" or "我的" or "我的设置" or "设置" or "我的数据" or "数据";

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var subscriber = new Subscriber(request.Chat, await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken));
        return Answer.Of(new Reply
        {
            Parts =
            [
                new TextPart(request.Say(
                    $"这是你的设置和 {subscriber.Subscriptions.Count} 项订阅，一行 JSON；管理员可以原样导入。",
                    $"These are your settings and {subscriber.Subscriptions.Count} subscriptions, a line of JSON; an operator can import it as it is.")),
                new FilePart("baozhai-settings.jsonl", "application/jsonl", ChatLine.Write(subscriber) + "\n"),
            ],
        });
    }
}
