using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Shows the rest of the last list or text.</summary>
internal sealed class MoreCommand : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "more", ["继续", "更多", "下一页", "more", "next"], "继续", "看下一页", "more", "the next page");

    /// <inheritdoc />
    public bool TakesAttached(string argument) => false;

    /// <inheritdoc />
    public Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => Task.FromResult(request.Menu.More is { } more
        ? Answer.Instead(more)
        : Answer.Of(request.Say("没有更多了。回复“菜单”看看还能做什么。", "There is no more. Answer “menu” to see what else I can do.")));
}
