using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Text;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Web.Pages.Lists;

/// <summary>A list of stories.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Heading">What the list is of.</param>
/// <param name="Remark">What is said below the heading; null for nothing.</param>
/// <param name="Stories">The stories of this page of the list.</param>
/// <param name="Follow">What to say in a chat to be told of such stories; null where that cannot be followed.</param>
/// <param name="More">The address of the next page of the list; null for the last.</param>
public sealed record ListModel(PageHead Head, string Heading, string? Remark, IReadOnlyList<StoryCard> Stories, string? Follow, string? More);

/// <summary>The topics.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Topics">Each with its address, its names, and how many stories there are.</param>
public sealed record TopicsModel(PageHead Head, IReadOnlyList<TopicLine> Topics);

/// <summary>A topic in the list of topics.</summary>
/// <param name="Path">Its page.</param>
/// <param name="Name">Its full name.</param>
/// <param name="English">Its English name.</param>
/// <param name="Count">How many stories there are.</param>
public sealed record TopicLine(string Path, string Name, string English, int Count);

/// <summary><c>/topics</c>, <c>/topics/NAME</c>, <c>/places/NAME</c>, <c>/a/ID/related</c> and <c>/search?q=</c>.</summary>
/// <param name="archive">The stories.</param>
/// <param name="lexicon">The topics.</param>
/// <param name="phrases">Understands what is searched for, as the chat does.</param>
/// <param name="request">Language and addresses.</param>
internal sealed class ListPage(IArchive archive, TopicLexicon lexicon, SearchPhrases phrases, PageRequest request)
{
    /// <summary>Stories on one page of a list.</summary>
    public const int PageSize = 20;

    // Whoever reads on this far is a program.
    private const int Furthest = 5_000;

    private const int LongestQuery = 200;

    /// <summary>All topics.</summary>
    public async Task<IResult> TopicsAsync(CancellationToken cancellationToken)
    {
        var topics = new List<TopicLine>();
        foreach (var topic in lexicon.Topics)
            topics.Add(new TopicLine($"/topics/{Uri.EscapeDataString(topic.English)}", topic.Name, topic.English, await archive.CountAsync(new ArticleFilter(Topic: topic.Name), cancellationToken)));
        return PageResult.Of(TopicIndex.Create(new TopicsModel(request.Head(request.Language.Say("栏目", "Topics")) with { Section = "/topics" }, topics)));
    }

    /// <summary>The stories of a topic; not found for what is no topic.</summary>
    public async Task<IResult> TopicAsync(string name, int from, CancellationToken cancellationToken)
    {
        if (TopicOf(name) is not { } topic) return NotFound.Of(request);
        var path = $"/topics/{Uri.EscapeDataString(name)}";
        return await LatestAsync(new ArticleFilter(Topic: topic), path, request.Language.Say(topic, lexicon.Find(topic) is { } known ? $"{topic} ({known.English})" : topic), $"订阅 {topic}", from, cancellationToken);
    }

    /// <summary>The stories that name a place.</summary>
    public Task<IResult> PlaceAsync(string name, int from, CancellationToken cancellationToken) =>
        LatestAsync(new ArticleFilter(Place: name), $"/places/{Uri.EscapeDataString(name)}", name, $"订阅 {name}", from, cancellationToken);

    /// <summary>Stories about the same matter as one; a page of its own because they are looked for through all that is kept.</summary>
    public async Task<IResult> RelatedAsync(long id, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(id, cancellationToken) is not { } story) return NotFound.Of(request);
        var found = await archive.RelatedAsync(story, 0, PageSize, cancellationToken);
        var language = request.Language;
        var heading = language.Say($"相关：{FullWidth.Set(story.Article.Headline)}", $"Related: {FullWidth.Set(story.Article.Headline)}");
        var remark = found.Count == 0 ? language.Say("没有别的报道说这件事。", "No other story tells of it.") : null;
        return PageResult.Of(StoryList.Create(new ListModel(request.Head(heading) with { IsIndexed = false }, heading, remark, Cards(found), null, null)));
    }

    /// <summary>What is found for a search in the chat's language of filters.</summary>
    public async Task<IResult> SearchAsync(string? q, int from, CancellationToken cancellationToken)
    {
        var language = request.Language;
        var typed = (q ?? "").Trim();
        if (typed.Length > LongestQuery) typed = typed[..LongestQuery];
        var head = request.Head(typed.Length > 0 ? typed : language.Say("找报道", "Search")) with { IsIndexed = false };
        if (typed.Length == 0)
            return PageResult.Of(StoryList.Create(new ListModel(head, language.Say("找报道", "Search"), language.Say("例如：知识产权 栏目:金融 2024-06", "For example: 知识产权 topic:finance 2024-06"), [], null, null)));
        var (phrase, found) = await FindAsync(typed, from, PageSize + 1, cancellationToken);
        var feed = ("/search", $"?q={Uri.EscapeDataString(typed)}");
        var remark = found.Count == 0 ? language.Say("没有找到。换个词试试。", "Nothing found. Try another word.") : SearchHeading.NotUnderstood(phrase, language);
        return PageResult.Of(StoryList.Create(new ListModel(
            head with { Feed = feed }, SearchHeading.Of(phrase.Query, language), remark, Cards(found), $"订阅 “{typed}”", More($"/search?q={Uri.EscapeDataString(typed)}&", from, found.Count))));
    }

    /// <summary>The newest stories of a topic, a place or a search, for a feed; null for what is no topic.</summary>
    public async Task<IReadOnlyList<ArchivedArticle>?> NewestAsync(string? topic, string? place, string? q, CancellationToken cancellationToken)
    {
        if (q is not null) return (await FindAsync(q.Length > LongestQuery ? q[..LongestQuery] : q, 0, PageSize, cancellationToken)).Found;
        if (topic is not null && TopicOf(topic) is null) return null;
        return await archive.LatestAsync(new ArticleFilter(Topic: topic is null ? null : TopicOf(topic), Place: place), 0, PageSize, cancellationToken);
    }

    private string? TopicOf(string name) => lexicon.Find(name)?.Name ?? (name == TopicLexicon.Other ? name : null);

    private async Task<(SearchPhrase Phrase, IReadOnlyList<ArchivedArticle> Found)> FindAsync(string typed, int from, int limit, CancellationToken cancellationToken)
    {
        var phrase = await phrases.ParseAsync(typed, request.Today, cancellationToken);
        return (phrase, await archive.SearchAsync(phrase.Query, Offset(from), limit, cancellationToken));
    }

    private async Task<IResult> LatestAsync(ArticleFilter filter, string path, string heading, string follow, int from, CancellationToken cancellationToken)
    {
        var found = await archive.LatestAsync(filter, Offset(from), PageSize + 1, cancellationToken);
        var head = request.Head(heading, request.Language.Say($"{heading}的报道和摘要", $"Stories and briefs: {heading}")) with { Feed = (path, ""), Section = filter.Topic is null ? null : "/topics" };
        var remark = found.Count == 0 ? request.Language.Say("还没有这样的报道。", "No such story yet.") : null;
        return PageResult.Of(StoryList.Create(new ListModel(head, heading, remark, Cards(found), follow, More($"{path}?", from, found.Count))));
    }

    private static int Offset(int from) => Math.Clamp(from, 0, Furthest);

    private static string? More(string address, int from, int found) =>
        found > PageSize && Offset(from) < Furthest ? string.Create(CultureInfo.InvariantCulture, $"{address}from={Offset(from) + PageSize}") : null;

    private List<StoryCard> Cards(IReadOnlyList<ArchivedArticle> found) => [.. found.Take(PageSize).Select(story => StoryCard.Of(story, request.Language))];
}
