using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Archive;

/// <summary>An article as the archive keeps it.</summary>
internal sealed record ArchivedArticle
{
    /// <summary>Number in the archive; grows with every article admitted and never changes.</summary>
    public required long Id { get; init; }

    /// <summary>Number of its issue in the archive.</summary>
    public required long IssueId { get; init; }

    /// <summary>The paper's name; null when unknown.</summary>
    public string? Paper { get; init; }

    /// <summary>The day of its issue; null when unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether <see cref="Date"/> is the day it was received, because none is printed.</summary>
    public bool IsDayAssumed { get; init; }

    /// <summary>Whether its reading is in doubt and no operator has let it out yet.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>What was read.</summary>
    public required Article Article { get; init; }

    /// <summary>What readers are told.</summary>
    public required Brief Brief { get; init; }
}
