using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Operators.Desk;

/// <summary>What the operator's desk keeps: what editors put right in stories, and a list of everything that was done there.</summary>
internal interface IDeskBook
{
    /// <summary>
    /// Puts a story right, in one transaction with the entry that says so. Digests, lists, searches, topics, places and levels show it from then on.
    /// It belongs to the story and stays with it: when its file is read again or corrected, when it is let out under a new number, and when it vanishes
    /// from a file and comes back.
    /// </summary>
    /// <param name="articleId">The story's number.</param>
    /// <param name="correction">All that is put right, in the place of any earlier correction; null takes it back.</param>
    /// <param name="entry">What the list says of it.</param>
    /// <param name="cancellationToken">Gives up; nothing is changed then.</param>
    /// <returns>Whether the story is there.</returns>
    Task<bool> CorrectAsync(long articleId, Correction? correction, DeskEntry entry, CancellationToken cancellationToken);

    /// <summary>Stories that were put right, the last first.</summary>
    Task<IReadOnlyList<ArchivedArticle>> CorrectedAsync(int offset, int limit, CancellationToken cancellationToken);

    /// <summary>Writes into the list what was done.</summary>
    Task NoteAsync(DeskEntry entry, CancellationToken cancellationToken);

    /// <summary>What was done, the last first.</summary>
    Task<IReadOnlyList<DeskEntry>> EntriesAsync(int offset, int limit, CancellationToken cancellationToken);
}

/// <summary>Something that was done at the desk.</summary>
internal sealed record DeskEntry
{
    /// <summary>Its number; grows and is never given twice. 0 for one that is not kept yet.</summary>
    public long Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The session, with the name given at its log-in.</summary>
    public required string Who { get; init; }

    /// <summary>What.</summary>
    public required DeskDeed What { get; init; }

    /// <summary>The story's number at that time; null when it was about none.</summary>
    public long? ArticleId { get; init; }

    /// <summary>What it was about, in words: a headline, a file; null for nothing.</summary>
    public string? About { get; init; }

    /// <summary>How it was before; null where that says nothing.</summary>
    public string? Before { get; init; }

    /// <summary>How it was afterwards; null where that says nothing.</summary>
    public string? After { get; init; }
}

/// <summary>What can be done at the desk. The numbers are kept in the store.</summary>
internal enum DeskDeed
{
    /// <summary>Logged in.</summary>
    Entered = 0,

    /// <summary>Logged out.</summary>
    Left = 1,

    /// <summary>Put a story right.</summary>
    Corrected = 2,

    /// <summary>Took a correction back.</summary>
    TakenBack = 3,

    /// <summary>Let out a story that waited.</summary>
    Released = 4,

    /// <summary>Removed a story that waited.</summary>
    Dropped = 5,

    /// <summary>Settled the report of a reader.</summary>
    Settled = 6,

    /// <summary>Made a backup.</summary>
    BackedUp = 7,
}
