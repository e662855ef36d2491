using System.Globalization;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>The digest of a day: first what the chat follows, then the rest by headline.</summary>
internal sealed class DigestCommand(IArchive archive, IChats chats, Interests interests, IAlerts alerts, DigestOpenings openings, TimeProvider time) : ICommand
{
    private const int MaxArticlesOfADay = 200;
    private const int DatesToOffer = 5;

    // Ten years of a daily.
    private const int DatesToKnow = 3660;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "digest", ["早报", "日报", "摘要", "digest"], "早报 2024-06-27", "当天（或某天）的摘要", "digest 2024-06-27", "the digest of today or of a day");

    /// <inheritdoc />
    public bool IsEveryday => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => FormText.Parse(argument) is not null || DayText.Parse(argument, DateOnly.MaxValue, []) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (DigestRemainder.Read(request.Argument) is { } rest) return await RestAsync(request, rest, cancellationToken);
        var dates = await archive.IssueDatesAsync(request.Argument.Length > 0 ? DatesToKnow : DatesToOffer, cancellationToken);
        if (dates.Count == 0) return Answer.Of(request.Say("还没有报纸，等第一期读进来就有了。", "The archive is empty; it fills with the first issue."));
        var day = dates[0];
        var form = FormText.Parse(request.Argument);
        if (request.Argument.Length > 0 && form is null)
        {
            if (DayText.Parse(request.Argument, Today(request.Chat), dates) is not { } asked)
                return Answer.Of(request.Say("没看懂日期。可以写“早报 2024-06-27”“早报 昨天”。", "I did not understand the day. Try “digest 2024-06-27”."));
            day = asked;
        }

        var articles = DigestOrder.Of(await archive.LatestAsync(new ArticleFilter(Date: day), 0, MaxArticlesOfADay, cancellationToken)).ToList();
        var groups = DigestComposer.Group(articles, await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken), interests);
        var followed = groups.SelectMany(group => group.Articles).Select(article => article.Id).ToHashSet();
        var others = articles.Where(article => !followed.Contains(article.Id)).ToList();
        var alerted = await alerts.PushedAsync([request.Chat.Id], [.. articles.Select(article => article.Id)], cancellationToken);
        return DigestComposer.Compose(
            DigestHeading.Of(day, articles, request.Language),
            groups,
            others,
            request.Language,
            request.Push == PushCapability.Never ? null : alerted.GetValueOrDefault(request.Chat.Id),
            opening: await openings.OfAsync(day, isToday: day == Today(request.Chat), cancellationToken),
            style: DigestStyle.Of(request.Chat) with { Form = form ?? request.Chat.Form }) is { } digest
            ? form is { } once && once != request.Chat.Form ? Offered(digest, once, request) : digest
            : Absent(request, day, dates);
    }

    // A form that was asked for once may be wanted always.
    private static Answer Offered(Answer digest, DigestForm form, CommandRequest request) => digest with
    {
        Replies = [digest.Replies[0] with { Buttons = [.. digest.Replies[0].Buttons, [new Button(request.Say("以后都这样", "Always so"), $"样式 {FormText.Name(form)}")]] }],
    };

    private async Task<Answer> RestAsync(CommandRequest request, IReadOnlyList<long> rest, CancellationToken cancellationToken)
    {
        var kept = await archive.FindManyAsync([.. rest.Take(DigestRemainder.PageSize)], cancellationToken);
        return kept.Count > 0
            ? DigestRemainder.Page(kept, [.. rest.Skip(DigestRemainder.PageSize)], request.Language)
            : Answer.Of(request.Say("这些报道已经更正，没有了。回复“早报”再看一份。", "These stories were corrected and are gone. Ask “digest” for a new one."));
    }

    private Answer Absent(CommandRequest request, DateOnly day, IReadOnlyList<DateOnly> dates)
    {
        var lines = dates.Take(DatesToOffer).Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        var list = string.Join('\n', lines.Select((line, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {line}")));
        var asked = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var absent = day == Today(request.Chat)
            ? request.Say($"今天（{asked}）的报纸还没有来。", $"Today's paper ({asked}) has not come yet.")
            : request.Say($"没有 {asked} 的报纸。", $"There is no paper of {asked}.");
        var reply = new Reply
        {
            Parts =
            [
                new TextPart(absent + request.Say("最近有这几期，回复编号查看：", " The latest issues are these; answer a number:")),
                new TextPart(list),
            ],
            Buttons = [.. lines.Select(line => new Button(line, $"早报 {line}")).Chunk(2).Select(row => (IReadOnlyList<Button>)row)],
        };
        return Answer.Of(reply, request.Menu with { Actions = [.. lines.Select(line => $"早报 {line}")], More = null });
    }

    private DateOnly Today(Chat chat) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), chat.Zone).Date);
}
