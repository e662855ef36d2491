using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>The newest stories: of the last issue, or of a topic, a place or a word.</summary>
internal sealed class HeadlineCommand(Headlines headlines, SubscriptionPhrases phrases, EnglishNames english, TimeProvider time) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "headline", ["头条", "头条新闻", "要闻", "headline", "headlines", "news"], "头条 防汛", "最新要闻，可加栏目或词", "headline flood", "the newest stories, of a topic or word");

    /// <inheritdoc />
    public bool IsEveryday => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => phrases.IsKnown(argument);

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (subject, offset) = ListOffset.Split(request.Argument);
        var found = await headlines.FindAsync(subject, offset, ArticleList.PageSize + 1, cancellationToken);
        if (found.Count > 0)
        {
            var named = phrases.Known(subject) switch
            {
                null => subject,
                { Kind: SubscriptionKind.Combination } known => SubscriptionText.Say(known, request.Language),
                var known => known.Value + english.Behind([known], request.Language),
            };
            var heading = subject.Length == 0 ? request.Say("最新要闻", "Headlines") : request.Say($"头条 · {named}", $"Headlines · {named}");
            var newest = found.Max(article => article.Date);
            var age = AgeText.Of(newest, AgeText.Today(time.GetUtcNow(), request.Chat.Zone), request.Language);
            var remark = age is null ? null : string.Create(CultureInfo.InvariantCulture, $"{newest:yyyy-MM-dd} · {age}");
            return ArticleList.Page(heading, found, $"头条 {subject} {ListOffset.After(offset)}", request.Language, remark: remark);
        }

        return subject.Length == 0
            ? Answer.Of(request.Say("还没有报纸，等第一期读进来就有了。", "The archive is empty; it fills with the first issue."))
            : SearchCommand.Nothing(request, request.Say($"没有找到“{subject}”的报道。换个词试试，或者看“头条”“栏目”“菜单”。", $"No stories on “{subject}”. Try another word, or “headlines”, “topics”, “menu”."));
    }
}
