using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Reviews;

/// <summary>Stories that wait for an operator because their reading is in doubt. They are in the archive, and in nothing that is pushed.</summary>
internal interface IHeldStories
{
    /// <summary>Those that wait, oldest first.</summary>
    Task<IReadOnlyList<HeldStory>> WaitingAsync(int offset, int limit, CancellationToken cancellationToken);

    /// <summary>How many wait.</summary>
    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>One that waits, or null.</summary>
    Task<HeldStory?> FindAsync(long articleId, CancellationToken cancellationToken);

    /// <summary>
    /// Lets one out as if it had just arrived: it gets a new number, so that the next digests tell of it, and may raise alerts or report of them.
    /// Returns the new number and how many alerts it changed or raised, or null when it does not wait.
    /// </summary>
    /// <param name="articleId">Its number until now.</param>
    /// <param name="role">What it may do to alerts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<(long ArticleId, int Alerts)?> ReleaseAsync(long articleId, Func<ArchivedArticle, AlertRole> role, CancellationToken cancellationToken);

    /// <summary>Removes one from the archive; returns whether it waited.</summary>
    Task<bool> DropAsync(long articleId, CancellationToken cancellationToken);
}
