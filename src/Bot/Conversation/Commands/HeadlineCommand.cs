using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>The newest stories: of the last issue, or of a topic, a place or a word.</summary>
internal sealed class HeadlineCommand(IArchive archive, SubscriptionPhrases phrases, TopicChoice topics, IChatStore chats) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "headline", ["头条", "头条新闻", "要闻", "headline", "headlines", "news"], "头条 防汛", "最新要闻，可加栏目或词", "headline flood", "the newest stories, of a topic or word");

    /// <inheritdoc />
    public bool TakesAttached(string argument) => phrases.IsKnown(argument);

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (subject, offset) = ListOffset.Split(request.Argument);
        // A topic or a place has an order of its own; anything else is searched for.
        var known = phrases.Known(subject);
        var found = await FindAsync(subject, known, offset, cancellationToken);
        if (found.Count > 0)
        {
            var named = known?.Value ?? subject;
            var heading = subject.Length == 0 ? request.Say("最新要闻", "Headlines") : request.Say($"头条 · {named}", $"Headlines · {named}");
            return ArticleList.Page(heading, found, $"头条 {subject} {ListOffset.After(offset)}", request.Language);
        }

        return subject.Length == 0
            ? Answer.Of(request.Say("报库还是空的，等第一期报纸读进来就有了。", "The archive is empty; it fills with the first issue."))
            : topics.Offer(
                new TextPart(request.Say($"没有找到“{subject}”的报道。可以换个词，或看看这些栏目：", $"No stories on “{subject}”. Try another word, or one of these topics:")),
                await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken),
                request.Menu,
                request.Language);
    }

    private async Task<IReadOnlyList<ArchivedArticle>> FindAsync(string subject, Subscription? known, int offset, CancellationToken cancellationToken)
    {
        const int OneMore = ArticleList.PageSize + 1;
        if (subject.Length == 0)
        {
            var newest = await archive.IssueDatesAsync(1, cancellationToken);
            return await archive.LatestAsync(new ArticleFilter(Date: newest.Count > 0 ? newest[0] : null), offset, OneMore, cancellationToken);
        }

        return known is null
            ? await archive.SearchAsync(subject, offset, OneMore, cancellationToken)
            : await archive.LatestAsync(ArticleFilter.For(known), offset, OneMore, cancellationToken);
    }
}
