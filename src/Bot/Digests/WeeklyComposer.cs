using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Digests;

/// <summary>Makes the stories of a week of what a chat follows, by topic; of everything where it follows nothing.</summary>
/// <param name="lexicon">The topics, in their order.</param>
/// <param name="interests">What chats follow.</param>
internal sealed class WeeklyComposer(TopicLexicon lexicon, Interests interests)
{
    /// <summary>The days of a week, the last one among them.</summary>
    public const int Days = 7;

    // Where many topics have stories, each shows its gravest and newest.
    private const int AtLeastInGroup = 2;

    /// <summary>The stories with what their numbers mean; null when there is nothing to tell.</summary>
    /// <param name="following">What the chat follows.</param>
    /// <param name="articles">Articles, those of other weeks among them.</param>
    /// <param name="last">The last day of the week.</param>
    /// <param name="language">The language of what is not from the paper.</param>
    public Answer? Compose(IReadOnlyList<Subscription> following, IReadOnlyList<ArchivedArticle> articles, DateOnly last, Language language)
    {
        var wanted = articles
            .Where(article => article.Date > last.AddDays(-Days) && article.Date <= last)
            .Where(article => following.Count == 0 || following.Any(one => interests.Of(one).Matches(article)))
            .OrderByDescending(article => article.Brief.Severity)
            .ThenByDescending(article => article.Date)
            .ThenBy(article => article.Id)
            .ToList();
        var topics = following.Where(one => one.Kind == SubscriptionKind.Topic)
            .Concat(lexicon.Topics.Select(topic => new Subscription(SubscriptionKind.Topic, topic.Name)))
            .Distinct()
            .ToList();
        var groups = DigestComposer.Group(wanted, topics, interests);
        var inGroup = Math.Max(AtLeastInGroup, DigestComposer.MaxArticles / Math.Max(1, groups.Count));
        return DigestComposer.Compose(WeekHeading.Of(last, wanted, language), groups, [], language, mostInGroup: inGroup);
    }
}

/// <summary>What stands above the stories of a week: paper and the days from the first to the last.</summary>
internal static class WeekHeading
{
    /// <summary>For the week that ends on a day.</summary>
    public static string Of(DateOnly last, IReadOnlyList<ArchivedArticle> articles, Language language)
    {
        var first = last.AddDays(1 - WeeklyComposer.Days);
        var papers = string.Join('、', articles.Select(article => article.Paper).OfType<string>().Distinct());
        var named = papers.Length > 0 ? $"{papers} · " : "";
        return named + language.Say(
            string.Create(CultureInfo.InvariantCulture, $"一周要闻 {first:yyyy年M月d日}—{last:M月d日}"),
            string.Create(CultureInfo.InvariantCulture, $"The week {first:d MMMM} – {last:d MMMM yyyy}"));
    }
}
