using System.Collections.Concurrent;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Tests.Channels.Web;

/// <summary>Answers by a script, and remembers what it was asked.</summary>
internal sealed class ScriptedConversation : IConversation
{
    public ConcurrentQueue<Incoming> Asked { get; } = new();

    public Func<Incoming, IReadOnlyList<Reply>> Script { get; set; } = incoming => [Reply.Of($"听到:{incoming.Text}")];

    public Task<IReadOnlyList<Reply>> AnswerAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        Asked.Enqueue(incoming);
        return Task.FromResult(Script(incoming));
    }
}
