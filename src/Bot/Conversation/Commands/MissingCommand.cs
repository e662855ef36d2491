using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Explanations;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Explains why a story was not sent, or that it was.</summary>
internal sealed class MissingCommand(IArchive archive, IChats chats, TimeProvider time, ArticleHistoryReader histories, ExplanationText text) : ICommand
{
    private const int MaxEchoLength = 40;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "missing",
        ["没收到", "没有收到", "为什么没收到", "为什么没有收到", "怎么没收到", "怎么没有收到", "没发给我", "为什么没发", "missing", "not received", "why not"],
        "没收到 超警戒水位", "那篇报道为什么没发给我", "missing WORDS", "why a story was not sent to you");

    /// <inheritdoc />
    public bool IsEverydayTalk => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => true;

    /// <inheritdoc />
    public bool TakesAnythingAttached => true;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Argument.Length == 0) return await StandsAsync(request, cancellationToken);
        // A number with words behind it is part of a headline.
        if (ArticleChoice.Read(request.Argument) is { Rest: "" } choice)
        {
            if (choice.In(request.Menu) is not { } id) return ArticleChoice.Ask(request, "没收到", "missing");
            return await archive.FindAsync(id, cancellationToken) is { } article ? await ExplainAsync(request, article, cancellationToken) : ArticleChoice.Gone(request);
        }

        var found = await archive.SearchAsync(request.Argument, 0, ArticleList.PageSize, cancellationToken);
        var words = request.Argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = found.Where(article => words.All(word => article.Article.Headline.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        if (named is [var only]) return await ExplainAsync(request, only, cancellationToken);
        return found.Count switch
        {
            0 => await AbsentAsync(request, cancellationToken),
            1 => await ExplainAsync(request, found[0], cancellationToken),
            _ => WhichOne(request, found),
        };
    }

    /// <summary>Why nothing may have come: nothing is followed, a pause, quiet hours, or its time has not come.</summary>
    private async Task<Answer> StandsAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (chat, push) = (request.Chat, request.Push);
        var lines = new List<string>();
        if ((await chats.SubscriptionsAsync(chat.Id, cancellationToken)).Count == 0) lines.Add(request.Say("你还没有订阅，所以没有早报和警报；回复“栏目”挑选。", "You follow nothing, so there is no digest and no alert; answer “topics” to choose."));
        else if (chat.PausedUntil is { } until && until > time.GetUtcNow()) lines.Add(request.Say($"早报暂停着，到 {MomentText.Say(until, chat)}；回复“恢复”就接着送。", $"Digests pause until {MomentText.Say(until, chat)}; “resume” ends that."));
        else if (chat.NextDigestAt is { } next)
        {
            if (chat.LastDigestAt is { } last) lines.Add(request.Say($"上一次早报是 {MomentText.Say(last, chat)}。", $"The last digest was on {MomentText.Say(last, chat)}."));
            lines.Add(request.Say($"下一次{PushText.DigestComes(push, request.Language)}是 {MomentText.Say(next, chat)}；那时没有新报道就不发。", $"The next is due on {MomentText.Say(next, chat)}; where there is nothing new, nothing comes."));
            if (chat.Quiet is { } quiet) lines.Add(request.Say($"{QuietHoursText.Hours(quiet)} 是免打扰，那时的早报要等。", $"Quiet hours are {QuietHoursText.Hours(quiet)}; digests wait for their end."));
        }

        lines.Add(request.Say("哪一篇没收到？回复“没收到 1”（刚才列表里的编号）或“没收到 标题里的词”。", "For one story answer “missing 1” (its number in the last list) or “missing WORDS”."));
        return Answer.Of(new Reply
        {
            Parts = [new TextPart(string.Join('\n', lines))],
            Buttons = [[new Button(request.Say("看今天的早报", "Digest now"), "早报"), new Button(request.Say("改时间", "Change the time"), "时间"), new Button(request.Say("我的订阅", "Mine"), "我的订阅")]],
        });
    }

    private async Task<Answer> ExplainAsync(CommandRequest request, ArchivedArticle article, CancellationToken cancellationToken)
    {
        if (await histories.FindAsync(request.Chat.Id, article, cancellationToken) is not { } history) return ArticleChoice.Gone(request);
        var buttons = new List<Button> { new(request.Say("全文", "Full text"), ArticleList.FullTextLine(article)) };
        if (history.Matching.Count == 0)
        {
            var topic = article.Brief.Topics[0].Name;
            buttons.Add(new Button(request.Say($"订阅{topic}", $"Follow {topic}"), $"订阅 {topic}"));
        }

        return Answer.Of(new Reply
        {
            Parts =
            [
                new HeadingPart(FullWidth.Set(article.Article.Headline)),
                new TextPart(ArticleList.Source(article)),
                new TextPart(string.Join('\n', text.Lines(request.Chat, history))),
            ],
            Buttons = [buttons],
        });
    }

    private async Task<Answer> AbsentAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var words = request.Argument.Length > MaxEchoLength ? request.Argument[..MaxEchoLength] + "…" : request.Argument;
        var newest = await archive.IssueDatesAsync(1, cancellationToken) is [var day] ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "?";
        return Answer.Of(request.Say(
            $"没有读到“{words}”的报道，所以没得发：可能那期报纸还没读进来（最新一期是 {newest}），也可能用词不同，换个词试试。",
            $"The archive has no story with “{words}”, so there was nothing to send: its issue may not have come yet (the newest is of {newest}), or it uses other words."));
    }

    private static Answer WhichOne(CommandRequest request, IReadOnlyList<ArchivedArticle> found)
    {
        var parts = new List<ReplyPart> { new HeadingPart(request.Say("没收到哪一篇？", "Which one did not come?")) };
        parts.AddRange(found.Select((article, index) => new ItemPart(index + 1, ArticleList.InList(article), null, ArticleList.Source(article))));
        parts.Add(new TextPart(request.Say("回复编号，我查它发没发。", "Answer a number and I look what became of it.")));
        var lines = found.Select(article => string.Create(CultureInfo.InvariantCulture, $"没收到 #{article.Id}")).ToList();
        return Answer.Of(
            new Reply
            {
                Parts = parts,
                Buttons = [[.. lines.Select((line, index) => new Button((index + 1).ToString(CultureInfo.InvariantCulture), line))]],
            },
            new Menu(lines, [.. found.Select(article => article.Id)], null));
    }
}
