using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Clocks;

/// <summary>Remembers what the clock showed, and finds and mends instants that a clock which was wrong left behind.</summary>
internal interface IClockStore
{
    /// <summary>What the clock showed when it was last looked at; null before the first time.</summary>
    Task<DateTimeOffset?> SeenAsync(CancellationToken cancellationToken);

    /// <summary>Keeps what the clock shows.</summary>
    Task SeeAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Whether an active chat waits for a slot that no schedule leads to. Looks at the end of an index, however many chats there are.</summary>
    Task<bool> IsOutOfReachAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Lets go what lies ahead only because the clock was ahead: leases, deliveries, pauses of channels, and alerts that would not lapse.
    /// What was ready by the clock as it was is ready now; what waited for another try waits as long as it would have.
    /// </summary>
    /// <param name="before">What the clock showed before it was set back; null when that is not known.</param>
    /// <param name="now">What it shows.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task LetGoAsync(DateTimeOffset? before, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A page of all chats, in the order of channel and address.</summary>
    Task<IReadOnlyList<Chat>> ChatsAfterAsync(ChatId last, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps the slots and pauses of chats; a chat whose slots were moved on meanwhile is passed over. What waits for these chats follows their
    /// quiet hours.
    /// </summary>
    /// <param name="chats">Each chat as it was and as it is to be.</param>
    /// <param name="freeAfter">Digests that were planned for slots later than this do not count as those of their slots; null when all do.</param>
    /// <param name="now">What the clock shows.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many chats were changed.</returns>
    Task<int> KeepAsync(IReadOnlyList<(Chat Was, Chat Is)> chats, DateTimeOffset? freeAfter, DateTimeOffset now, CancellationToken cancellationToken);
}
