using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>A preview of the next digest. Nothing is recorded: the same stories are still sent.</summary>
internal sealed class PreviewCommand(IChats chats, IArchive archive, DigestNews news, DigestOpenings openings, Interests interests) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "preview", ["预览", "预览早报", "明天早报", "明天的早报", "下一次早报", "preview"], "预览", "下一次早报现在是什么样", "preview", "the next digest as it stands");

    /// <inheritdoc />
    public bool TakesAttached(string argument) => argument is "早报" or "明天" or "明天的早报" or "明天早报" or "下一次" or "下次早报" or "一下";

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var chat = request.Chat;
        var followed = await chats.SubscriptionsAsync(chat.Id, cancellationToken);
        if (followed.Count == 0)
            return Answer.Of(request.Say("你还没有订阅，所以没有早报。回复“订阅 防汛”试试，或回复“栏目”挑选。", "You follow nothing yet, so there is no digest. Try “subscribe flood”, or “topics” to choose."));
        if (DigestSchedule.Coming(chat) is not { } slot)
            return Answer.Of(request.Say("早报没有排定。回复“时间 7:30”就开始。", "No digest is scheduled. Answer “time 7:30” to begin."));

        var when = When(request, slot);
        var (fresh, last) = await news.SinceAsync(chat.DigestedArticle, slot, cancellationToken);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(slot, chat.Zone).Date);
        if (new DigestEditions(interests).For(new Subscriber(chat, followed), day, fresh, last, opening: await openings.OfAsync(day, isToday: true, cancellationToken)) is not { } digest)
            return Answer.Of(request.Say($"下一次早报 {when}，", $"The next digest: {when}. ") + await NothingAsync(request, fresh.Count, cancellationToken));

        var above = new TextPart(PushText.Either(
            request.Push,
            request.Say($"预览：{when} 送出，之前还可能添上新的。", $"Preview: sent {when}; more may be added until then."),
            request.Say($"预览：{when} 备好，之前还可能添上新的。", $"Preview: ready {when}; more may be added until then.")));
        return digest with { Replies = [digest.Replies[0] with { Parts = [above, .. digest.Replies[0].Parts] }] };
    }

    private static string When(CommandRequest request, DateTimeOffset slot)
    {
        var moment = MomentText.Say(QuietTime.EndOrNow(request.Chat, slot), request.Chat);
        if (request.Chat.PausedUntil is { } pause && pause > request.Chat.NextDigestAt)
            return request.Say($"{moment}（暂停到 {MomentText.Say(pause, request.Chat)}）", $"{moment} (paused until {MomentText.Say(pause, request.Chat)})");
        return moment;
    }

    private async Task<string> NothingAsync(CommandRequest request, int fresh, CancellationToken cancellationToken)
    {
        if (fresh > 0)
            return request.Say($"现在还没有内容：新到 {fresh} 篇，没有一篇对得上你的订阅。没有新内容就没有早报。", $"Nothing yet: of {fresh} new stories none matches what you follow. Without news there is none.");
        var newest = await archive.IssueDatesAsync(1, cancellationToken) is [var day]
            ? request.Say(
                string.Create(CultureInfo.InvariantCulture, $"（最新一期是 {day:yyyy-MM-dd}）"),
                string.Create(CultureInfo.InvariantCulture, $" (the newest issue is of {day:yyyy-MM-dd})"))
            : "";
        return request.Say($"现在还没有内容：上次以来没有新到的报纸{newest}。没有新内容就没有早报。", $"Nothing yet: no new issue has come since the last one{newest}. Without news there is none.");
    }
}
