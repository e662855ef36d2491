using Baozhai.Bot.Channels.Telegram.Webhooks;
using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Channels.Telegram;

/// <summary>
/// The state the Telegram channel keeps: updates that came by webhook until they are dealt with (what was answered with 200 does not come again), and
/// the thread of a forum that what is pushed goes to (the one where it was last said what to follow).
/// </summary>
internal interface ITelegramState
{
    /// <summary>Keeps an update; one that is kept already stays as it is.</summary>
    Task AddAsync(ReceivedUpdate update, CancellationToken cancellationToken);

    /// <summary>Updates not dealt with yet, in the order of their numbers.</summary>
    /// <param name="busy">Queues that are passed over.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task<IReadOnlyList<ReceivedUpdate>> WaitingAsync(IReadOnlyCollection<long> busy, int limit, CancellationToken cancellationToken);

    /// <summary>Forgets an update that was dealt with.</summary>
    Task DoneAsync(long updateId, CancellationToken cancellationToken);

    /// <summary>The thread of a forum; null for the general one.</summary>
    Task<string?> ThreadAsync(ChatId chat, CancellationToken cancellationToken);

    /// <summary>Sets the thread of a forum; null for the general one.</summary>
    Task SaveThreadAsync(ChatId chat, string? thread, CancellationToken cancellationToken);
}
