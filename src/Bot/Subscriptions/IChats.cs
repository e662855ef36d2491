using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Subscriptions;

/// <summary>Keeps chats: their settings, what they follow, what they were shown last, and the slots of their digests.</summary>
internal interface IChats
{
    /// <summary>The chat, or null when it never spoke.</summary>
    Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken);

    /// <summary>Keeps a newcomer unless the chat is known already; returns the chat as kept.</summary>
    Task<Chat> EnsureAsync(Chat newcomer, CancellationToken cancellationToken);

    /// <summary>
    /// Overwrites the settings of a known chat (everything but its digest bookkeeping: <see cref="Chat.LastDigestAt"/> and <see cref="Chat.DigestedArticle"/>).
    /// In the same transaction what waits for the chat follows them: into the quiet hours or out of them; a digest that waits while the
    /// chat is paused is taken back, and its news are new again.
    /// </summary>
    Task SaveAsync(Chat chat, CancellationToken cancellationToken);

    /// <summary>What the chat follows, oldest first.</summary>
    Task<IReadOnlyList<Subscription>> SubscriptionsAsync(ChatId id, CancellationToken cancellationToken);

    /// <summary>Adds subscriptions; returns those that are new.</summary>
    Task<IReadOnlyList<Subscription>> SubscribeAsync(ChatId id, IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken);

    /// <summary>Removes subscriptions; returns those that were there.</summary>
    Task<IReadOnlyList<Subscription>> UnsubscribeAsync(ChatId id, IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken);

    /// <summary>Active chats that follow any of these, each once.</summary>
    Task<IReadOnlyList<Chat>> FollowersAsync(IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken);

    /// <summary>All chats of a channel, those that are gone among them, ordered by address. For channels with few.</summary>
    Task<IReadOnlyList<Chat>> OfChannelAsync(string channel, CancellationToken cancellationToken);

    /// <summary>What anybody follows of these kinds, each once.</summary>
    Task<IReadOnlyList<Subscription>> FollowedAsync(IReadOnlyList<SubscriptionKind> kinds, CancellationToken cancellationToken);

    /// <summary>Marks a chat gone (or active again); its settings stay.</summary>
    Task SetStateAsync(ChatId id, ChatState state, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes in one transaction what is kept of a chat: settings, subscriptions, menu, reports, what waits to be sent and the answers
    /// it got. Digests and alerts that were sent stay counted without its address. Unknown chats are no error.
    /// </summary>
    Task ForgetAsync(ChatId id, CancellationToken cancellationToken);

    /// <summary>Adds or overwrites many chats with their subscriptions in one transaction; returns how many. Made for a million.</summary>
    Task<long> ImportAsync(IAsyncEnumerable<Subscriber> subscribers, CancellationToken cancellationToken);

    /// <summary>Every chat with what it follows, ordered by channel and address, read as a stream.</summary>
    IAsyncEnumerable<Subscriber> ExportAsync(CancellationToken cancellationToken);

    /// <summary>What numbers mean in a chat; <see cref="Menu.Empty"/> when nothing was listed.</summary>
    Task<Menu> MenuAsync(ChatId chat, CancellationToken cancellationToken);

    /// <summary>Replaces what numbers mean in a chat.</summary>
    Task SaveMenuAsync(ChatId chat, Menu menu, CancellationToken cancellationToken);

    /// <summary>What the clock showed when it was last looked at; null before the first time.</summary>
    Task<DateTimeOffset?> ClockAsync(CancellationToken cancellationToken);

    /// <summary>Keeps what the clock shows.</summary>
    Task SaveClockAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Whether an active chat waits for a slot that no schedule leads to. Looks at the end of an index, however many chats there are.</summary>
    Task<bool> IsOutOfReachAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A page of all chats, in the order of channel and address.</summary>
    Task<IReadOnlyList<Chat>> AfterAsync(ChatId last, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps the slots and pauses of chats; a chat whose slots were moved on meanwhile is passed over. In the same transaction what waits for
    /// these chats follows their quiet hours.
    /// </summary>
    /// <param name="chats">Each chat as it was and as it is to be.</param>
    /// <param name="freeAfter">Digests that were planned for slots later than this do not count as those of their slots; null when all do.</param>
    /// <param name="now">What the clock shows.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>How many chats were changed.</returns>
    Task<int> KeepSlotsAsync(IReadOnlyList<(Chat Was, Chat Is)> chats, DateTimeOffset? freeAfter, DateTimeOffset now, CancellationToken cancellationToken);
}
