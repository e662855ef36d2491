using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Archive;

/// <summary>What is searched for: words, and what the articles must be beside; what is null does not matter.</summary>
/// <param name="Words">Words divided by white space, all of which must be there. Any text is valid.</param>
/// <param name="Topic">Belonging to this topic, by its full name.</param>
/// <param name="Place">Naming this place, by its full name.</param>
/// <param name="Paper">Of this paper.</param>
/// <param name="Page">On the page with this label, in any of its forms (A1, 第A1版, 01, 第1版).</param>
/// <param name="From">Of issues of this day and later.</param>
/// <param name="To">Of issues of this day and earlier.</param>
internal sealed record ArticleQuery(
    string Words = "", string? Topic = null, string? Place = null, string? Paper = null, string? Page = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Whether it asks for more than words.</summary>
    public bool IsFiltered => this with { Words = "" } != new ArticleQuery();

    /// <summary>A query for words alone.</summary>
    public static implicit operator ArticleQuery(string words) => FromString(words);

    /// <summary>A query for words alone.</summary>
    public static ArticleQuery FromString(string words) => new(words);
}

/// <summary>Which articles are asked for; what is null does not matter.</summary>
/// <param name="Date">Of the issue of this day.</param>
/// <param name="Topic">Belonging to this topic, by its full name.</param>
/// <param name="Place">Naming this place.</param>
/// <param name="Since">Of issues of this day and later.</param>
/// <param name="Following">What somebody who follows this is told; not a <see cref="SubscriptionKind.Pattern"/>, which no index knows.</param>
/// <param name="Issue">Of the issue with this number in the archive.</param>
internal sealed record ArticleFilter(
    DateOnly? Date = null, string? Topic = null, string? Place = null, DateOnly? Since = null, Subscription? Following = null, long? Issue = null)
{
    /// <summary>The filter a subscription stands for.</summary>
    public static ArticleFilter For(Subscription subscription) => subscription.Kind switch
    {
        SubscriptionKind.Topic => new ArticleFilter(Topic: subscription.Value),
        SubscriptionKind.Place => new ArticleFilter(Place: subscription.Value),
        SubscriptionKind.Pattern => throw new ArgumentException("No index knows a pattern: hold it against articles with Interest.", nameof(subscription)),
        _ => new ArticleFilter(Following: subscription),
    };
}
