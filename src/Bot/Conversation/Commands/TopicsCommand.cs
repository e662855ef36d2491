using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Lists the topics.</summary>
internal sealed class TopicsCommand(TopicChoice topics, IChatStore chats) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "topics", ["栏目", "话题", "topics"], "栏目", "看有哪些栏目", "topics", "the topics there are");

    /// <inheritdoc />
    public bool TakesAttached(string argument) => false;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => topics.Offer(
        request.Say("每篇报道都归入这些栏目：", "Every story belongs to some of these:"),
        await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken),
        request.Menu,
        request.Language);
}
