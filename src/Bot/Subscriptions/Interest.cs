using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Subscriptions;

/// <summary>A subscription, ready to be matched with articles.</summary>
/// <param name="subscription">The subscription.</param>
/// <param name="synonyms">Words that mean one thing.</param>
internal sealed class Interest(Subscription subscription, Synonyms synonyms)
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    private readonly Combination? _combination = subscription.Kind == SubscriptionKind.Pattern ? null : Read(subscription);
    private readonly Regex? _pattern = subscription.Kind == SubscriptionKind.Pattern ? Read(subscription.Value) : null;

    /// <summary>Makes the matcher of a pattern: one that needs no more time than the text is long.</summary>
    /// <exception cref="ArgumentException">The text is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It needs looking back, which such a matcher cannot.</exception>
    public static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, LongestMatch);

    /// <summary>Whether an article is what is followed: by topic, by place, by a word of headline or body or one that means the same.</summary>
    public bool Matches(ArchivedArticle article)
    {
        if (_pattern is not null) return Words(article).Any(_pattern.IsMatch);
        return _combination is not null
            && _combination.All.All(group => group.Any(one => Matches(one, article)))
            && !_combination.None.Any(one => Matches(one, article));
    }

    /// <summary>What in an article is followed: topics with the words that decided them, places, and words as they stand there. Empty when it does not match.</summary>
    public IReadOnlyList<string> Reasons(ArchivedArticle article)
    {
        if (!Matches(article)) return [];
        return _pattern is not null
            ? [.. Words(article).Select(text => _pattern.Match(text)).Where(match => match.Success).Select(match => match.Value).Distinct()]
            : [.. _combination!.All.SelectMany(group => group.Where(one => Matches(one, article))).SelectMany(one => Reasons(one, article)).Distinct()];
    }

    private bool Matches(Subscription one, ArchivedArticle article) => one.Kind switch
    {
        SubscriptionKind.Topic => article.Brief.Topics.Any(topic => topic.Name == one.Value),
        SubscriptionKind.Place => article.Brief.Places.Contains(one.Value),
        _ => synonyms.Of(one.Value).Any(word => Words(article).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase))),
    };

    private IEnumerable<string> Reasons(Subscription one, ArchivedArticle article) => one.Kind switch
    {
        SubscriptionKind.Topic => article.Brief.Topics.Where(topic => topic.Name == one.Value).SelectMany(topic => topic.Why),
        SubscriptionKind.Place => [one.Value],
        _ => synonyms.Of(one.Value).Where(word => Words(article).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase))),
    };

    // What the store holds and nobody can read follows nothing: the digests of everybody else must not wait for it.
    private static Combination? Read(Subscription subscription)
    {
        try
        {
            return Combination.Of(subscription);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Regex? Read(string pattern)
    {
        try
        {
            return Compile(pattern);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Words(ArchivedArticle article)
    {
        yield return article.Article.Headline;
        if (article.Article.Kicker is { } kicker) yield return kicker;
        foreach (var subtitle in article.Article.Subtitles) yield return subtitle;
        foreach (var paragraph in article.Article.Paragraphs) yield return paragraph.Text;
    }
}

/// <summary>Makes matchers of subscriptions and remembers them: many chats follow the same.</summary>
/// <param name="synonyms">Words that mean one thing.</param>
internal sealed class Interests(Synonyms synonyms)
{
    /// <summary>A million chats of a million interests must not all be remembered.</summary>
    private const int Remembered = 8192;

    private readonly ConcurrentDictionary<Subscription, Interest> _known = new();

    /// <summary>The matcher of a subscription.</summary>
    public Interest Of(Subscription subscription)
    {
        if (_known.TryGetValue(subscription, out var known)) return known;
        if (_known.Count >= Remembered) _known.Clear();
        return _known.GetOrAdd(subscription, one => new Interest(one, synonyms));
    }
}
