using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Tells the operator how the bot stands.</summary>
internal sealed class StatisticsCommand(IOperations operations, IWorkers workers, TimeProvider time) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new("stats", ["统计", "统计数据", "状态", "stats", "statistics", "status"], "统计", "会话、订阅、投递和队列", "stats", "chats, subscriptions, deliveries, queue");

    /// <inheritdoc />
    public bool OperatorsOnly => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => false;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var lines = StatisticsText.Lines(await operations.StatisticsAsync(cancellationToken), request.Language);
        if (workers.MayBeSeveral) lines = [.. lines, .. StatisticsText.Lines(await workers.ListAsync(cancellationToken), time.GetUtcNow(), request.Language)];
        return Answer.Of(new Reply { Parts = [new HeadingPart(request.Say("统计", "Statistics")), new TextPart(string.Join('\n', lines))] });
    }
}
