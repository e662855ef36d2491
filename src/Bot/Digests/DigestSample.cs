using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Digests;

/// <summary>Makes the digest of the newest issue as a chat would get it. Nothing is kept or sent.</summary>
internal sealed class DigestSample(IArchive archive, DigestOpenings openings, Interests interests)
{
    private const int MaxArticlesOfADay = 200;

    /// <summary>The day of the newest issue, null for an empty archive; and the digest, null where the issue has nothing of what the chat follows.</summary>
    public async Task<(DateOnly? Day, Reply? Digest)> ForAsync(Subscriber reader, CancellationToken cancellationToken)
    {
        if (await archive.IssueDatesAsync(1, cancellationToken) is not [var day]) return (null, null);
        var articles = await archive.LatestAsync(new ArticleFilter(Date: day), 0, MaxArticlesOfADay, cancellationToken);
        if (articles.Count == 0) return (day, null);
        var opening = await openings.OfAsync(day, isToday: true, cancellationToken);
        return (day, new DigestEditions(interests).For(reader, day, articles, articles.Max(article => article.Id), opening: opening)?.Replies[0]);
    }
}
