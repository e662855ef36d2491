using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Shows operators which stories wait because their reading is in doubt and what readers found wrong, and settles both.</summary>
internal sealed class ReviewCommand(IArchive archive, IOperations operations, HeldReview held) : ICommand
{
    private const string Line = "复核 #";

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "review", ["复核", "审核", "review", "reviews"], "复核", "看存疑的报道和读者指正，复核 1 放行、复核 1 已改", "review", "doubtful stories and what readers found wrong");

    /// <inheritdoc />
    public bool OperatorsOnly => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => ArticleChoice.Read(argument) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (argument, offset) = ListOffset.Split(request.Argument);
        if (argument.Length == 0) return await ListAsync(request, offset, cancellationToken);
        if (HeldReview.Chosen(argument, request.Menu) is var (story, what)) return await held.AnswerAsync(request, story, what, cancellationToken);
        if (Chosen(argument, request.Menu) is not ({ } id, var rest))
            return Answer.Of(request.Say("哪一条？先回复“复核”看列表，再回复“复核 1”“复核 1 已改”或“复核 1 驳回”。", "Which one? Answer “review” for the list, then “review 1”, “review 1 fixed” or “review 1 rejected”."));
        if (await operations.FindReportAsync(id, cancellationToken) is not { } review)
            return Answer.Of(request.Say("这一条不在待复核之列，可能已经处理了。", "That report does not wait; it may be settled already."));
        if (rest.Length == 0) return await ShowAsync(request, review, cancellationToken);

        var space = rest.IndexOf(' ', StringComparison.Ordinal);
        if (State(space < 0 ? rest : rest[..space]) is not { } state)
            return Answer.Of(request.Say("没看懂。可以写“复核 1 已改”或“复核 1 驳回 理由”。", "I did not understand. Try “review 1 fixed” or “review 1 rejected REASON”."));
        await operations.SettleAsync(id, state, space < 0 ? null : rest[(space + 1)..], cancellationToken);
        var (_, left) = await operations.CountWaitingAsync(cancellationToken);
        return Answer.Of(state == ReviewState.Fixed
            ? request.Say($"第 #{id} 条记为已改，还有 {left} 条待复核。", $"#{id} is marked fixed; {left} wait.")
            : request.Say($"第 #{id} 条记为驳回，还有 {left} 条待复核。", $"#{id} is marked rejected; {left} wait."));
    }

    private static (long? Id, string After) Chosen(string argument, Menu menu)
    {
        if (ArticleChoice.Read(argument) is not { } choice) return (null, "");
        if (choice.Id is { } id) return (id, choice.Rest);
        // Numbers mean reviews only while the last list was one.
        var action = choice.Number <= menu.Actions.Count ? menu.Actions[choice.Number.Value - 1] : "";
        return (action.StartsWith(Line, StringComparison.Ordinal) && long.TryParse(action.AsSpan(Line.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var listed) ? listed : null, choice.Rest);
    }

    private static ReviewState? State(string word) => word.ToLowerInvariant() switch
    {
        "已改" or "改了" or "已修改" or "修正" or "采纳" or "fixed" or "done" => ReviewState.Fixed,
        "驳回" or "不改" or "无误" or "没错" or "忽略" or "rejected" or "reject" => ReviewState.Rejected,
        _ => null,
    };

    private async Task<Answer> ListAsync(CommandRequest request, int offset, CancellationToken cancellationToken)
    {
        // What is held back may be an alert: it comes before everything else.
        if (offset == 0 && await held.ListAsync(request, cancellationToken) is { } waiting) return waiting;
        var found = await operations.ReportsAsync(offset, ArticleList.PageSize + 1, cancellationToken);
        if (found.Count == 0) return Answer.Of(request.Say("没有待复核的报道或指正。", "Nothing waits for review."));
        var shown = found.Take(ArticleList.PageSize).ToList();
        var hasMore = found.Count > ArticleList.PageSize;
        var articles = (await archive.FindManyAsync([.. shown.Select(review => review.ArticleId)], cancellationToken)).DistinctBy(article => article.Id).ToDictionary(article => article.Id);
        var (_, count) = await operations.CountWaitingAsync(cancellationToken);
        var parts = new List<ReplyPart> { new HeadingPart(request.Say($"待复核 {count} 条", $"{count} reports wait")) };
        parts.AddRange(shown.Select((review, index) => Item(index + 1, review, articles.GetValueOrDefault(review.ArticleId), request)));
        parts.Add(new TextPart(request.Say("回复编号看这一条；处理完回复“复核 1 已改”或“复核 1 驳回”。", "Answer a number to see one; then “review 1 fixed” or “review 1 rejected”.")));
        var lines = shown.ConvertAll(review => string.Create(CultureInfo.InvariantCulture, $"{Line}{review.Id}"));
        return Answer.Of(
            new Reply { Parts = parts },
            new Menu(lines, [.. shown.Select(review => review.ArticleId)], hasMore ? $"复核 {ListOffset.After(offset)}" : null));
    }

    private static ItemPart Item(int number, Review review, ArchivedArticle? article, CommandRequest request) => new(
        number,
        article is null ? request.Say("（报道已经撤下）", "(the story is no longer in the archive)") : FullWidth.Set(article.Article.Headline),
        request.Say($"读者说：{review.Reason ?? "（没写原因）"}", $"The reader: {review.Reason ?? "(no reason)"}"),
        $"#{review.Id} · {MomentText.Say(review.At, request.Chat)}{(article is null ? "" : " · " + ArticleList.Source(article))}");

    private async Task<Answer> ShowAsync(CommandRequest request, Review review, CancellationToken cancellationToken)
    {
        var article = await archive.FindAsync(review.ArticleId, cancellationToken);
        var parts = new List<ReplyPart> { new HeadingPart(request.Say($"复核 #{review.Id}", $"Review #{review.Id}")) };
        parts.Add(article is null
            ? new TextPart(request.Say("报道已经撤下了。", "The story is no longer in the archive."))
            : ArticleList.Item(1, article, ArticleList.Source(article)));
        if (article is not null)
            parts.Add(new TextPart(string.Join('\n', article.Brief.Topics.Select(topic => string.Create(CultureInfo.InvariantCulture, $"{topic.Name} {topic.Score:0.00}：{string.Join('、', topic.Why)}")))));
        parts.Add(new TextPart(request.Say($"读者说：{review.Reason ?? "（没写原因）"}", $"The reader: {review.Reason ?? "(no reason)"}")));
        return Answer.Of(new Reply
        {
            Parts = parts,
            Buttons = [[
                new Button(request.Say("已改", "Fixed"), $"{Line}{review.Id} 已改"),
                new Button(request.Say("驳回", "Reject"), $"{Line}{review.Id} 驳回"),
                new Button(request.Say("全文", "Full text"), $"全文 #{review.ArticleId}"),
            ]],
        });
    }
}
