using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Ends a pause.</summary>
internal sealed class ResumeCommand(DigestClock clock, TimeProvider time) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "resume", ["恢复", "恢复早报", "取消暂停", "结束暂停", "resume", "unpause"], "恢复", "结束暂停", "resume", "end a pause");

    /// <inheritdoc />
    public bool Changes(string argument) => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => argument is "送报" or "推送" or "发送";

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Chat.PausedUntil is not { } until || until <= time.GetUtcNow())
            return Answer.Of(request.Say("早报没有暂停。", "The digest is not paused."));
        var chat = await clock.ChangeAsync(request.Chat with { PausedUntil = null }, cancellationToken);
        return Answer.Of(chat.NextDigestAt is { } next
            ? request.Say($"恢复了，下一次早报 {MomentText.Say(next, chat)}。", $"Resumed. Next digest: {MomentText.Say(next, chat)}.")
            : request.Say("恢复了。", "Resumed."));
    }
}
