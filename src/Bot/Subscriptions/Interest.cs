using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Subscriptions;

/// <summary>Whether an article is what somebody follows.</summary>
internal static class Interest
{
    /// <summary>By topic, by place, or by a word of headline, brief or body, or one that means the same.</summary>
    public static bool Matches(Subscription subscription, ArchivedArticle article, Synonyms synonyms) => subscription.Kind switch
    {
        SubscriptionKind.Topic => article.Brief.Topics.Any(topic => topic.Name == subscription.Value),
        SubscriptionKind.Place => article.Brief.Places.Contains(subscription.Value),
        SubscriptionKind.Word => synonyms.Of(subscription.Value).Any(word => Contains(article, word)),
        _ => false,
    };

    private static bool Contains(ArchivedArticle article, string word) =>
        article.Article.Headline.Contains(word, StringComparison.OrdinalIgnoreCase)
        || article.Article.Paragraphs.Any(paragraph => paragraph.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
