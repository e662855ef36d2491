using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Archive;

/// <summary>An article ready for the archive.</summary>
/// <param name="Article">What was read.</param>
/// <param name="Brief">What readers will be told.</param>
/// <param name="Role">What it may do to alerts.</param>
internal sealed record Dispatch(Article Article, Brief Brief, AlertRole Role)
{
    /// <summary>Why it waits for an operator; null when it goes out by itself.</summary>
    public ReadingDoubt? Doubt { get; init; }
}
