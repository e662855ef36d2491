using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Alerts;

/// <summary>
/// Who is told of an alert: those who follow its topic, its places, or a combination it fits, and those who follow a word of its headline
/// or summary. A word deep in the text is for the digest.
/// </summary>
internal sealed class AlertAudience(IAlertStore alerts, IChatStore chats, Interests interests, IOptions<AlertOptions> options)
{
    /// <summary>The chats, each once. That it eased or ended is news only to those who know that it was on.</summary>
    public async Task<IReadOnlyList<Chat>> OfAsync(PendingAlert alert, CancellationToken cancellationToken)
    {
        var followers = await FollowersAsync(alert.Article, cancellationToken);
        if (alert.Change is AlertStage.Raised or AlertStage.Changed) return followers;
        var told = await alerts.RecipientsAsync(alert.Slot.AlertId, cancellationToken);
        return [.. followers.Where(chat => told.Contains(chat.Id))];
    }

    private async Task<IReadOnlyList<Chat>> FollowersAsync(ArchivedArticle article, CancellationToken cancellationToken)
    {
        var plain = article.Brief.Places.Select(place => new Subscription(SubscriptionKind.Place, place)).Prepend(new Subscription(SubscriptionKind.Topic, options.Value.Topic));
        var others = await chats.FollowedAsync([SubscriptionKind.Word, SubscriptionKind.Combination, SubscriptionKind.Pattern], cancellationToken);
        var gist = Gist(article);
        return await chats.FollowersAsync([.. plain, .. others.Where(one => interests.Of(one).Matches(one.Kind == SubscriptionKind.Combination ? article : gist))], cancellationToken);
    }

    /// <summary>The article as its headline and summary tell it.</summary>
    private static ArchivedArticle Gist(ArchivedArticle article) => article with
    {
        Article = article.Article with { Paragraphs = [new(article.Brief.Summary, [])] },
    };
}
