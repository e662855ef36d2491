using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Explanations;

/// <summary>The records of one article and one chat.</summary>
internal sealed record ArticleHistory
{
    /// <summary>The story.</summary>
    public required ArchivedArticle Article { get; init; }

    /// <summary>How it came into the archive.</summary>
    public required Arrival Arrival { get; init; }

    /// <summary>What the chat follows now.</summary>
    public required IReadOnlyList<Subscription> Followed { get; init; }

    /// <summary>Those of them that match the story.</summary>
    public required IReadOnlyList<Subscription> Matching { get; init; }

    /// <summary>Messages planned for the chat that told of it.</summary>
    public required IReadOnlyList<DeliveryRecord> Deliveries { get; init; }

    /// <summary>The alert it raised; null when it raised none.</summary>
    public RaisedAlert? Alert { get; init; }
}

/// <summary>Reads the records of an article and a chat.</summary>
internal sealed class ArticleHistoryReader(IArchive archive, IChats chats, IOutbox outbox, IAlerts alerts, Interests interests)
{
    /// <summary>The article's history in a chat; null when the archive no longer has it.</summary>
    public async Task<ArticleHistory?> FindAsync(ChatId chat, ArchivedArticle article, CancellationToken cancellationToken)
    {
        if (await archive.ArrivalAsync(article.Id, cancellationToken) is not { } arrival) return null;
        var followed = await chats.SubscriptionsAsync(chat, cancellationToken);
        return new ArticleHistory
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

/// <summary>Registers the explanations.</summary>
internal static class ExplanationRegistration
{
    /// <summary>What explains why a story was or was not sent.</summary>
    public static IServiceCollection AddExplanations(this IServiceCollection services) =>
        services.AddSingleton<ArticleHistoryReader>().AddSingleton<ExplanationText>().AddSingleton<DigestExplanation>().AddSingleton<AlertExplanation>();
}
