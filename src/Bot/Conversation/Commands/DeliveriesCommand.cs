using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Shows operators the outcome of a delivery, or the last deliveries to a chat.</summary>
internal sealed class DeliveriesCommand(IOutbox outbox) : ICommand
{
    private const string Line = "投递 #";
    private const int MostShown = 10;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "deliveries", ["投递", "deliveries", "delivery"], "投递 telegram:1001", "发给某人的最近几次，投递 12 看经过", "deliveries telegram:1001", "the last to a chat; deliveries 12 tells one");

    /// <inheritdoc />
    public bool OperatorsOnly => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => Number(argument) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (Number(request.Argument) is { } number) return await ShowAsync(request, number, cancellationToken);
        if (OperatorChats.IsChat(request.Argument)) return await ListAsync(request, OperatorChats.Read(request.Argument), cancellationToken);
        return Answer.Of(request.Say(
            "哪一次？写“投递 12”（编号在日志里）或“投递 telegram:1001”（最近发给这个会话的）。",
            "Which one? Write “deliveries 12” (its number stands in the log) or “deliveries telegram:1001” (the last to this chat)."));
    }

    private static long? Number(string argument) =>
        long.TryParse(argument.AsSpan().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<Answer> ShowAsync(CommandRequest request, long number, CancellationToken cancellationToken)
    {
        if (await outbox.HistoryAsync(number, cancellationToken) is not { } delivery)
            return Answer.Of(request.Say($"没有编号 {number} 的投递，或早已清掉了。", $"There is no delivery {number}, or no more."));
        var text = new DeliveryText(request.Language, request.Chat.Zone);
        return Answer.Of(new Reply { Parts = [new HeadingPart(request.Say("投递经过", "What became of it")), new TextPart(string.Join('\n', text.Lines(delivery)))] });
    }

    private async Task<Answer> ListAsync(CommandRequest request, ChatId chat, CancellationToken cancellationToken)
    {
        var found = await outbox.LatestAsync(chat, MostShown, cancellationToken);
        if (found.Count == 0) return Answer.Of(request.Say($"没有发给 {request.Argument} 的投递。", $"Nothing was planned for {request.Argument}."));
        var text = new DeliveryText(request.Language, request.Chat.Zone);
        var parts = new List<ReplyPart> { new HeadingPart(request.Say($"最近发给 {request.Argument} 的", $"The last to {request.Argument}")) };
        parts.AddRange(found.Select((delivery, index) => new ItemPart(index + 1, $"#{delivery.Id} {LaneName.Of(delivery.Lane)}", text.Outcome(delivery), delivery.Slot)));
        parts.Add(new TextPart(request.Say("回复编号看经过。", "Answer a number to see one.")));
        return Answer.Of(new Reply { Parts = parts }, new Menu([.. found.Select(delivery => string.Create(CultureInfo.InvariantCulture, $"{Line}{delivery.Id}"))], [], null));
    }
}
