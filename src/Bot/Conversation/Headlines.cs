using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Conversation;

/// <summary>Finds the newest stories: of the last issue, or of a topic, a place or a word.</summary>
internal sealed class Headlines(IArchive archive, SubscriptionPhrases phrases)
{
    private const int DaysBack = 3;

    /// <summary>The stories, newest first.</summary>
    /// <param name="subject">A topic or place, in an order of its own; one story by its number, <c>#12</c>; anything else is searched for; empty for the last issue.</param>
    /// <param name="offset">How many are passed over.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<IReadOnlyList<ArchivedArticle>> FindAsync(string subject, int offset, int limit, CancellationToken cancellationToken)
    {
        if (ArticleChoice.Read(subject) is { Id: { } one, Rest.Length: 0 }) return await archive.FindManyAsync([one], cancellationToken);
        if (subject.Length == 0)
        {
            return await archive.LatestAsync(new ArticleFilter(Date: await NewestAsync(cancellationToken)), offset, limit, cancellationToken);
        }

        return (phrases.Known(subject) ?? phrases.Either(subject)) is { } known
            ? await archive.LatestAsync(ArticleFilter.For(known), offset, limit, cancellationToken)
            : await archive.SearchAsync(subject, offset, limit, cancellationToken);
    }

    // An issue whose stories all wait for an operator has none to show.
    private async Task<DateOnly?> NewestAsync(CancellationToken cancellationToken)
    {
        var days = await archive.IssueDatesAsync(DaysBack, cancellationToken);
        foreach (var day in days)
        {
            if (await archive.CountAsync(new ArticleFilter(Date: day), cancellationToken) > 0) return day;
        }

        return days.Count > 0 ? days[0] : null;
    }
}
