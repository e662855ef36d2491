using System.Collections.ObjectModel;
using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Digests;

/// <summary>Makes a digest: articles grouped by what they are followed for, numbered, each once.</summary>
internal static class DigestComposer
{
    /// <summary>The most articles with a brief in one digest; the rest is counted.</summary>
    public const int MaxArticles = 30;

    // Below what a chat follows, other stories stand with their headlines only.
    private const int MaxOthers = 10;

    /// <summary>
    /// The articles a chat follows, grouped in the order of its subscriptions, a group with a danger in it first. Each article is listed once: in the
    /// first group that takes it, and where that is a topic's, under the strongest of its topics that are followed.
    /// </summary>
    public static IReadOnlyList<DigestGroup> Group(
        IReadOnlyList<ArchivedArticle> articles, IReadOnlyList<Subscription> subscriptions, Interests interests) =>
        Group(subscriptions, subscription => articles.Where(interests.Of(subscription).Matches));

    /// <summary>The same, where it is known already which articles a subscription takes.</summary>
    public static IReadOnlyList<DigestGroup> Group(IReadOnlyList<Subscription> subscriptions, Func<Subscription, IEnumerable<ArchivedArticle>> matching)
    {
        var matches = subscriptions.Select(subscription => (Subscription: subscription, Articles: matching(subscription).ToList())).ToList();
        var (papers, others) = SameStory.Among([.. matches.SelectMany(match => match.Articles)]);
        var homes = new Dictionary<long, Subscription>();
        foreach (var (subscription, articles) in matches)
        {
            foreach (var article in articles)
            {
                if (!homes.TryGetValue(article.Id, out var home) || IsStronger(article, subscription, home)) homes[article.Id] = subscription;
            }
        }

        var taken = new HashSet<long>(others);
        var groups = new List<DigestGroup>();
        foreach (var (subscription, articles) in matches)
        {
            var own = articles.Where(article => homes[article.Id] == subscription && taken.Add(article.Id)).ToList();
            if (own.Count > 0) groups.Add(new DigestGroup(subscription, own) { Papers = papers });
        }

        return DigestOrder.Of(groups);
    }

    /// <summary>The digest as a reply with what its numbers mean; null when there is nothing to tell.</summary>
    /// <param name="heading">What it is.</param>
    /// <param name="groups">What the chat follows.</param>
    /// <param name="others">Other stories of the day, named by their headlines.</param>
    /// <param name="language">The language of what is not from the paper.</param>
    /// <param name="pushed">The articles that came to the chat as alerts; they are marked.</param>
    /// <param name="mostInGroup">The most articles under one heading; the rest is counted.</param>
    /// <param name="opening">What is said before the stories; null for nothing.</param>
    /// <param name="style">How much is said of each story, and whether hashtags stand below.</param>
    public static Answer? Compose(
        string heading,
        IReadOnlyList<DigestGroup> groups,
        IReadOnlyList<ArchivedArticle> others,
        Language language,
        IReadOnlySet<long>? pushed = null,
        int mostInGroup = MaxArticles,
        DigestOpening? opening = null,
        DigestStyle style = default)
    {
        var parts = new List<ReplyPart> { new HeadingPart(heading) };
        if (opening?.Say([.. groups.SelectMany(group => group.Articles), .. others], language) is { } opened) parts.Add(opened);
        // The heading names the paper and the day, the group its topic: an item repeats neither.
        var isOneIssue = groups.SelectMany(group => group.Articles).Select(article => (article.Paper, article.Date)).Distinct().Count() <= 1;
        var listed = new List<ArchivedArticle>();
        foreach (var group in groups)
        {
            var shown = group.Articles.Take(Math.Min(mostInGroup, MaxArticles - listed.Count)).ToList();
            if (shown.Count == 0) break;
            parts.Add(new HeadingPart(SubscriptionText.Say(group.Subscription, language)));
            foreach (var article in shown)
            {
                listed.Add(article);
                parts.Add(style.Item(listed.Count, article, isOneIssue ? null : ArticleList.Source(article), Mark(article, pushed, language, group.Papers.GetValueOrDefault(article.Id))));
            }
        }

        // Other stories stand behind all that is followed.
        var isCut = listed.Count < groups.Sum(group => group.Articles.Count);
        if (others.Count > 0 && !isCut) parts.Add(new HeadingPart(groups.Count > 0 ? language.Say("其他要闻", "Other stories") : language.Say("要闻", "Stories")));
        foreach (var article in others.Take(isCut ? 0 : MaxOthers))
        {
            listed.Add(article);
            parts.Add(groups.Count > 0
                ? new ItemPart(listed.Count, FullWidth.Set(article.Article.Headline), null, Mark(article, pushed, language))
                : style.Item(listed.Count, article, ArticleList.Topics(article), Mark(article, pushed, language)));
        }

        if (listed.Count == 0) return null;
        var rest = groups.SelectMany(group => group.Articles).Concat(others).Except(listed).ToList();
        if (rest.Count > 0)
        {
            parts.Add(new TextPart(language.Say($"还有 {rest.Count} 篇，回复“继续”查看。", $"{rest.Count} more: answer “more”."))
            {
                OneWay = language.Say($"还有 {rest.Count} 篇。", $"{rest.Count} more."),
            });
        }

        if (style.Hashtags && Hashtags.Of(listed) is { Length: > 0 } tags) parts.Add(new TextPart(tags));
        parts.Add(new TextPart(language.Say("回复“全文 1”看第 1 篇的全文。", "Answer “full 1” for the whole of story 1.")) { OneWay = "" });
        return Answer.Of(
            new Reply
            {
                Parts = parts,
                Buttons = rest.Count > 0 ? [.. ArticleList.ItemButtons(listed), [DigestRemainder.Button(DigestRemainder.Line(rest), rest.Count, language)]] : ArticleList.ItemButtons(listed),
            },
            ArticleList.MenuOf(listed, rest.Count > 0 ? DigestRemainder.Line(rest) : null));
    }

    private static bool IsStronger(ArchivedArticle article, Subscription subscription, Subscription than) =>
        PlaceOf(article, subscription) is { } place && PlaceOf(article, than) is { } other && place < other;

    /// <summary>Which of its topics an article is followed for, 0 for the strongest; null where it is followed for something else.</summary>
    private static int? PlaceOf(ArchivedArticle article, Subscription subscription)
    {
        if (subscription.Kind != SubscriptionKind.Topic) return null;
        for (var place = 0; place < article.Brief.Topics.Count; place++)
        {
            if (article.Brief.Topics[place].Name == subscription.Value) return place;
        }

        return null;
    }

    private static string? Mark(ArchivedArticle article, IReadOnlySet<long>? pushed, Language language, int papers = 0)
    {
        var told = pushed?.Contains(article.Id) == true ? language.Say("已推送", "sent as an alert") : null;
        var also = papers > 1 ? language.Say($"同题 {papers} 家", $"in {papers} papers") : null;
        return (told, also) is (not null, not null) ? $"{told} · {also}" : told ?? also;
    }
}

/// <summary>The articles of a digest that stand under one heading.</summary>
/// <param name="Subscription">What they are followed for.</param>
/// <param name="Articles">The articles, at least one.</param>
internal sealed record DigestGroup(Subscription Subscription, IReadOnlyList<ArchivedArticle> Articles)
{
    /// <summary>In how many papers a story stands, by its number, where in several; the digest tells one of them.</summary>
    public IReadOnlyDictionary<long, int> Papers { get; init; } = ReadOnlyDictionary<long, int>.Empty;
}

/// <summary>How a digest looks in a chat.</summary>
/// <param name="Form">How much it says of each story.</param>
/// <param name="Hashtags">Whether hashtags stand below.</param>
internal readonly record struct DigestStyle(DigestForm Form, bool Hashtags)
{
    /// <summary>The style of a chat.</summary>
    public static DigestStyle Of(Chat chat) => new(chat.Form, chat.Hashtags);

    /// <summary>An entry for a story.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="article">The story.</param>
    /// <param name="note">What is said below it where no more is asked for; null for nothing.</param>
    /// <param name="mark">What marks it; null for nothing.</param>
    public ItemPart Item(int number, ArchivedArticle article, string? note, string? mark) => Form switch
    {
        DigestForm.Titles => new ItemPart(number, ArticleList.InList(article) + (mark is null ? "" : $"（{mark}）")),
        DigestForm.Sources => ArticleList.Item(number, article, Join(ArticleList.Source(article), mark)),
        _ => ArticleList.Item(number, article, Join(note, mark)),
    };

    private static string? Join(params string?[] notes)
    {
        var told = notes.Where(note => note is { Length: > 0 }).ToList();
        return told.Count == 0 ? null : string.Join(" · ", told);
    }
}

/// <summary>What stands above a digest: paper, day and weekday.</summary>
internal static class DigestHeading
{
    /// <summary>For a day and the articles of it.</summary>
    public static string Of(DateOnly day, IReadOnlyList<ArchivedArticle> articles, Language language)
    {
        var papers = string.Join('、', articles.Select(article => article.Paper).OfType<string>().Distinct());
        var named = papers.Length > 0 ? papers : language.Say("早报", "Digest");
        return $"{named} · {WeekdayText.Day(day, language)}";
    }

    /// <summary>What a digest adds to its heading that comes later than it should.</summary>
    /// <param name="time">When it should have come.</param>
    /// <param name="language">The chat's language.</param>
    public static string Late(TimeOnly time, Language language) => language.Say(
        string.Create(CultureInfo.InvariantCulture, $"（补发，原定 {time:HH:mm}）"), string.Create(CultureInfo.InvariantCulture, $" (late, was due at {time:HH:mm})"));
}
