using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Operators;

/// <summary>
/// What operators look after: stories whose reading is in doubt (they are in the archive, and in nothing that is pushed), what readers found
/// wrong, and how the bot stands.
/// </summary>
internal interface IOperations
{
    /// <summary>How many stories and how many reports of readers wait.</summary>
    Task<(int Stories, int Reports)> CountWaitingAsync(CancellationToken cancellationToken);

    /// <summary>Stories that wait, oldest first.</summary>
    Task<IReadOnlyList<HeldStory>> HeldAsync(int offset, int limit, CancellationToken cancellationToken);

    /// <summary>A story that waits, or null.</summary>
    Task<HeldStory?> FindHeldAsync(long articleId, CancellationToken cancellationToken);

    /// <summary>
    /// Lets a story out as if it had just arrived: it gets a new number, so that the next digests tell of it, and may raise alerts or report of
    /// them. Returns the new number and how many alerts it changed or raised, or null when it does not wait.
    /// </summary>
    /// <param name="articleId">Its number until now.</param>
    /// <param name="role">What it may do to alerts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<(long ArticleId, int Alerts)?> ReleaseAsync(long articleId, Func<ArchivedArticle, AlertRole> role, CancellationToken cancellationToken);

    /// <summary>Removes a story that waits from the archive; returns whether it waited.</summary>
    Task<bool> DropAsync(long articleId, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps what a reader found wrong, once per chat and story: a second report opens it again and takes over the new words, where there are any.
    /// Returns whether it is the first.
    /// </summary>
    Task<bool> ReportAsync(ChatId chat, long articleId, string? reason, CancellationToken cancellationToken);

    /// <summary>A report that waits, or null.</summary>
    Task<Review?> FindReportAsync(long reviewId, CancellationToken cancellationToken);

    /// <summary>Reports that wait, oldest first.</summary>
    Task<IReadOnlyList<Review>> ReportsAsync(int offset, int limit, CancellationToken cancellationToken);

    /// <summary>Ends a report; returns whether it waited.</summary>
    /// <param name="reviewId">The report's number.</param>
    /// <param name="state">Fixed or rejected.</param>
    /// <param name="note">What the operator says of it; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The state is <see cref="ReviewState.Open"/>.</exception>
    Task<bool> SettleAsync(long reviewId, ReviewState state, string? note, CancellationToken cancellationToken);

    /// <summary>How the bot stands now.</summary>
    Task<Statistics> StatisticsAsync(CancellationToken cancellationToken);
}

/// <summary>A story that waits for an operator.</summary>
/// <param name="Article">The story.</param>
/// <param name="Doubt">What decided it.</param>
/// <param name="At">Since when it waits.</param>
internal sealed record HeldStory(ArchivedArticle Article, ReadingDoubt Doubt, DateTimeOffset At);

/// <summary>A reader's report that the topic or the brief of a story is wrong.</summary>
internal sealed record Review
{
    /// <summary>Its number; never given twice.</summary>
    public required long Id { get; init; }

    /// <summary>The story's number in the archive; the story may be gone by now.</summary>
    public required long ArticleId { get; init; }

    /// <summary>The reader's words; null when none were given.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was reported, or last said again.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>The state of a reader's report. The numbers are kept in the store.</summary>
internal enum ReviewState
{
    /// <summary>Nobody has looked at it yet.</summary>
    Open,

    /// <summary>The reader was right, and it was put right.</summary>
    Fixed,

    /// <summary>Nothing was wrong.</summary>
    Rejected,
}
