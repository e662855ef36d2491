using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Outbox;

/// <summary>What must be sent, kept until it is; which channels asked for a pause; and which updates of a channel were answered.</summary>
internal interface IOutbox
{
    /// <summary>
    /// Plans deliveries in one transaction; those whose chat, slot and part are planned already are passed over. A chat's deliveries of one
    /// lane go in the order they were planned. Returns how many are new.
    /// </summary>
    Task<int> PlanAsync(IReadOnlyList<PlannedDelivery> deliveries, CancellationToken cancellationToken);

    /// <summary>
    /// Leases deliveries of these channels that are due (or whose lease ran out): replies before alerts before digests, earlier due first.
    /// Expired ones are not given out. A delivery waits while an earlier one of its chat and lane is not over; one that was tried
    /// <see cref="PatientTries"/> times holds up its own slot only.
    /// </summary>
    /// <param name="channels">The channels.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="leaseFor">How long the leases last.</param>
    /// <param name="fence">What shows that this worker may send by them; nothing is leased by one whose time is over. Null where there is no other worker.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task<IReadOnlyList<Delivery>> LeaseAsync(IReadOnlyCollection<string> channels, int limit, TimeSpan leaseFor, Fence? fence, CancellationToken cancellationToken);

    /// <summary>Leases where there is no other worker.</summary>
    Task<IReadOnlyList<Delivery>> LeaseAsync(IReadOnlyCollection<string> channels, int limit, TimeSpan leaseFor, CancellationToken cancellationToken) =>
        LeaseAsync(channels, limit, leaseFor, fence: null, cancellationToken);

    /// <summary>After how many tries a delivery no longer holds up the other slots of its chat.</summary>
    const int PatientTries = 3;

    /// <summary>
    /// Notes that the channel took a delivery. It did, so this holds even where the lease is lost. Of a delivery that is several messages the
    /// number of the first is kept: that is where people begin to read it.
    /// </summary>
    Task MarkSentAsync(Lease lease, string? messageId, CancellationToken cancellationToken);

    /// <summary>Notes how many messages of a long delivery are out and the channel's number of the last of them, and makes the lease last as long again.</summary>
    Task NotePiecesAsync(Lease lease, int pieces, string? messageId, TimeSpan leaseFor, CancellationToken cancellationToken);

    /// <summary>Gives a delivery back, to be tried again at an instant.</summary>
    /// <param name="lease">The lease; nothing happens where it is lost.</param>
    /// <param name="readyAt">When.</param>
    /// <param name="reason">Why, for the operator.</param>
    /// <param name="tried">Whether it was handed to the channel's server; if not, it does not count as an attempt and leaves no note.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task PostponeAsync(Lease lease, DateTimeOffset readyAt, string reason, bool tried, CancellationToken cancellationToken);

    /// <summary>
    /// Ends a delivery that will not be sent: failed, gone or expired. For gone, the chat is marked gone in the same transaction, and what
    /// else waits for it ends too. Nothing happens where the lease is lost.
    /// </summary>
    Task AbandonAsync(Lease lease, DeliveryState state, string reason, CancellationToken cancellationToken);

    /// <summary>Marks as expired what is of no use any more; at most a few hundred at once. Returns how many, by channel and lane.</summary>
    Task<IReadOnlyList<LaneCount>> ExpireAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Takes over what another relay had leased of a channel, by whoever holds the channel's seat now. Without it such deliveries wait until their leases
    /// run out. Returns how many.
    /// </summary>
    Task<int> ResumeAsync(string channel, CancellationToken cancellationToken);

    /// <summary>What was sent by a channel within some time until now, oldest first; at most some thousands.</summary>
    Task<IReadOnlyList<RecentlySent>> RecentAsync(string channel, TimeSpan within, CancellationToken cancellationToken);

    /// <summary>Ends deliveries of a lane whose lease ran out: whether they were sent is not known, and they shall not be sent twice. Returns how many.</summary>
    Task<int> GiveUpLostAsync(string channel, Lane lane, CancellationToken cancellationToken);

    /// <summary>Gives what waits for a chat to another one, which took its place. What that one has been given already ends.</summary>
    Task MoveAsync(ChatId from, ChatId to, CancellationToken cancellationToken);

    /// <summary>What was sent to a chat after the given delivery, oldest first: a web page asks for what it missed.</summary>
    Task<IReadOnlyList<Delivery>> SentAsync(ChatId chat, long afterDelivery, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Alerts and digests that were planned for a chat, not sent, and are still of use; alerts first, then in the order of planning. For
    /// channels whose people come and ask.
    /// </summary>
    Task<IReadOnlyList<Delivery>> WaitingAsync(ChatId chat, CancellationToken cancellationToken);

    /// <summary>What is on record of the deliveries to a chat that told of an article, oldest first.</summary>
    Task<IReadOnlyList<DeliveryRecord>> OfArticleAsync(ChatId chat, long articleId, CancellationToken cancellationToken);

    /// <summary>How many deliveries wait or are leased, by channel and lane.</summary>
    Task<IReadOnlyList<LaneCount>> DepthAsync(CancellationToken cancellationToken);

    /// <summary>The outcome of the last deliveries to a chat, newest first; without what happened on the way.</summary>
    Task<IReadOnlyList<DeliveryHistory>> LatestAsync(ChatId chat, int limit, CancellationToken cancellationToken);

    /// <summary>All that is known of one delivery; null when there is none of that number, or no more.</summary>
    Task<DeliveryHistory?> HistoryAsync(long deliveryId, CancellationToken cancellationToken);

    /// <summary>Whether an update of a channel was dealt with.</summary>
    Task<bool> IsAnsweredAsync(string channel, long updateId, CancellationToken cancellationToken);

    /// <summary>
    /// Notes an update as dealt with and plans its answers, in one transaction. An update that was dealt with before keeps its answers, so that
    /// each acts once even if the channel gives it twice.
    /// </summary>
    Task AnswerAsync(string channel, long updateId, IReadOnlyList<PlannedDelivery> answers, CancellationToken cancellationToken);

    /// <summary>The pauses of a channel that are not over; those that are go.</summary>
    Task<IReadOnlyList<Pause>> PausesAsync(string channel, CancellationToken cancellationToken);

    /// <summary>Keeps a pause, so that a restart keeps to it; a longer one of the same chat stands.</summary>
    Task PauseAsync(string channel, Pause pause, CancellationToken cancellationToken);

    /// <summary>
    /// Releases what lies in the future only because the clock was ahead: leases, deliveries, pauses, and alerts that would not lapse.
    /// What was ready by the clock as it was is ready now; what waited for another try waits as long as it would have.
    /// </summary>
    /// <param name="before">What the clock showed before it was set back; null when that is not known.</param>
    /// <param name="now">What it shows.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task LetGoAsync(DateTimeOffset? before, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes deliveries that ended before an instant, then the bodies nobody refers to, then updates dealt with before another instant.
    /// In small transactions, so that others write in between.
    /// </summary>
    /// <param name="endedBefore">Deliveries that ended before this go.</param>
    /// <param name="answeredBefore">Updates dealt with before this go.</param>
    /// <param name="cancellationToken">Cancels it between two transactions.</param>
    Task<RetentionResult> RetireAsync(DateTimeOffset endedBefore, DateTimeOffset answeredBefore, CancellationToken cancellationToken);
}

/// <summary>Something that must be sent. Chat, slot and part together are unique: planning it again changes nothing.</summary>
/// <param name="Chat">Who gets it.</param>
/// <param name="Lane">What goes first.</param>
/// <param name="Slot">What it is, unique in the chat: <c>digest:2024-06-27T07:30</c>, <c>alert:12:1</c>, <c>update:991</c>.</param>
/// <param name="Part">Its place among the messages of the slot, from 0. Parts are planned in their order.</param>
/// <param name="Body">What it says; equal bodies are kept once.</param>
/// <param name="Due">Not before this instant.</param>
/// <param name="Expires">Of no use after this instant; null for never.</param>
internal sealed record PlannedDelivery(ChatId Chat, Lane Lane, string Slot, int Part, Reply Body, DateTimeOffset Due, DateTimeOffset? Expires = null)
{
    /// <summary>Whether it makes no sound, where the channel can.</summary>
    public bool Silent { get; init; }

    /// <summary>Archive numbers of the articles it tells of, so that the outcome of each can be explained later.</summary>
    public IReadOnlyList<long> Articles { get; init; } = [];

    /// <summary>The thread of the chat it belongs in, by the channel's own number; null for where the chat's messages go by themselves.</summary>
    public string? Thread { get; init; }

    /// <summary>The message it takes the place of where the channel can do that, by the channel's own number; null for a message of its own.</summary>
    public string? Edits { get; init; }
}

/// <summary>A delivery that was sent a short while ago.</summary>
/// <param name="Address">Its chat.</param>
/// <param name="Ago">How long ago.</param>
internal readonly record struct RecentlySent(string Address, TimeSpan Ago);

/// <summary>A channel, or one of its chats, asked for a pause in sending.</summary>
/// <param name="Address">The chat; null for the whole channel.</param>
/// <param name="Until">Until when.</param>
internal sealed record Pause(string? Address, DateTimeOffset Until);

/// <summary>What a retention run deleted.</summary>
/// <param name="Deliveries">Deliveries that were over.</param>
/// <param name="Bodies">Bodies nobody referred to.</param>
/// <param name="Updates">Updates seen.</param>
internal sealed record RetentionResult(long Deliveries, long Bodies, long Updates);

/// <summary>How many deliveries of a channel's lane something is true of.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Lane">The lane.</param>
/// <param name="Count">How many.</param>
internal sealed record LaneCount(string Channel, Lane Lane, long Count);
