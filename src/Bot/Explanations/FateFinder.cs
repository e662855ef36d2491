using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Explanations;

/// <summary>Gathers what is on record of a story and a chat.</summary>
internal sealed class FateFinder(IArchive archive, IChats chats, IOutbox outbox, IAlerts alerts, Interests interests)
{
    /// <summary>The story's fate in a chat; null when the archive has it no more.</summary>
    public async Task<Fate?> FindAsync(ChatId chat, ArchivedArticle article, CancellationToken cancellationToken)
    {
        if (await archive.ArrivalAsync(article.Id, cancellationToken) is not { } arrival) return null;
        var followed = await chats.SubscriptionsAsync(chat, cancellationToken);
        return new Fate
        {
            Article = article,
            Arrival = arrival,
            Followed = followed,
            Matching = [.. followed.Where(one => interests.Of(one).Matches(article))],
            Deliveries = await outbox.OfArticleAsync(chat, article.Id, cancellationToken),
            Alert = await alerts.FindAsync(article.Id, cancellationToken),
        };
    }
}
