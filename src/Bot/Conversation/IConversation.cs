using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Conversation;

/// <summary>Answers what people say. The same in every channel.</summary>
internal interface IConversation
{
    /// <summary>The answer, one reply or more. Any text gets one; only cancellation and a lost store throw.</summary>
    Task<IReadOnlyList<Reply>> AnswerAsync(Incoming incoming, CancellationToken cancellationToken);
}
