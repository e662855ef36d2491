using System.Collections.Concurrent;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Tests.Channels.WeChat;

/// <summary>Answers only when a test lets it.</summary>
internal sealed class HeldConversation : IConversation
{
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _let = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>What it does instead of answering; null to answer.</summary>
    public Exception? Failure { get; set; }

    public Task Entered => _entered.Task;

    public void LetGo() => _let.TrySetResult();

    public async Task<IReadOnlyList<Reply>> AnswerAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        Asked.Enqueue(incoming.Text);
        _entered.TrySetResult();
        await _let.Task.WaitAsync(cancellationToken);
        if (Failure is not null) throw Failure;
        return [Reply.Of($"答：{incoming.Text}")];
    }
}
