using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Lists the topics.</summary>
internal sealed class TopicsCommand(TopicChoice topics, IChats chats) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "topics", ["栏目", "话题", "topics"], "栏目", "看有哪些栏目", "topics", "the topics there are");

    /// <inheritdoc />
    public bool IsEveryday => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => false;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => topics.Offer(
        new HeadingPart(request.Say("栏目", "Topics")),
        await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken),
        request.Menu,
        request.Language);
}
