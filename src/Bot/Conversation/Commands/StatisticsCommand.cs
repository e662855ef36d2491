using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Tells the operator how the bot stands.</summary>
internal sealed class StatisticsCommand(IOperations operations) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new("stats", ["统计", "stats", "statistics"], "统计", "会话、订阅、投递和队列", "stats", "chats, subscriptions, deliveries, queue")
    {
        Sayings = ["统计数据"],
    };

    /// <inheritdoc />
    public bool OperatorsOnly => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => false;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => Answer.Of(new Reply
    {
        Parts =
        [
            new HeadingPart(request.Say("统计", "Statistics")),
            new TextPart(string.Join('\n', StatisticsText.Lines(await operations.StatisticsAsync(cancellationToken), request.Language))),
        ],
    });
}
