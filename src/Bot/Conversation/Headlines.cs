using Baozhai.Bot.Archive;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation;

/// <summary>Finds the newest stories: of the last issue, or of a topic, a place or a word.</summary>
internal sealed class Headlines(IArchive archive, SubscriptionPhrases phrases)
{
    /// <summary>The stories, newest first.</summary>
    /// <param name="subject">A topic or place, in an order of its own; anything else is searched for; empty for the last issue.</param>
    /// <param name="offset">How many are passed over.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<ArchivedArticle>> FindAsync(string subject, int offset, int limit, CancellationToken cancellationToken)
    {
        if (subject.Length == 0)
        {
            var newest = await archive.IssueDatesAsync(1, cancellationToken);
            return await archive.LatestAsync(new ArticleFilter(Date: newest.Count > 0 ? newest[0] : null), offset, limit, cancellationToken);
        }

        return phrases.Known(subject) is { } known
            ? await archive.LatestAsync(ArticleFilter.For(known), offset, limit, cancellationToken)
            : await archive.SearchAsync(subject, offset, limit, cancellationToken);
    }
}
