using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Archive;

/// <summary>Which articles are asked for; what is null does not matter.</summary>
/// <param name="Date">Of the issue of this day.</param>
/// <param name="Topic">Belonging to this topic, by its full name.</param>
/// <param name="Place">Naming this place.</param>
internal sealed record ArticleFilter(DateOnly? Date = null, string? Topic = null, string? Place = null)
{
    /// <summary>The filter a topic or place subscription stands for.</summary>
    public static ArticleFilter For(Subscription subscription) => subscription.Kind switch
    {
        SubscriptionKind.Topic => new ArticleFilter(Topic: subscription.Value),
        SubscriptionKind.Place => new ArticleFilter(Place: subscription.Value),
        _ => throw new ArgumentException("A word is searched for, not filtered by: use IArchive.SearchAsync.", nameof(subscription)),
    };
}
