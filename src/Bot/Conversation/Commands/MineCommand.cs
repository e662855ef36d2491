using System.Globalization;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Shows what the chat follows and when its digests come.</summary>
internal sealed class MineCommand(IChatStore chats) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "mine", ["我的订阅", "我的", "mine", "subscriptions"], "我的订阅", "看订阅、时间和上次早报", "mine", "what you follow, and when");

    /// <inheritdoc />
    public bool ShowsSettings => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => false;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var followed = await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken);
        if (followed.Count == 0)
        {
            return Answer.Of(new Reply
            {
                Parts = [new TextPart(request.Say("你还没有订阅。回复“订阅 防汛”试试，或回复“栏目”挑选。", "You follow nothing yet. Try “subscribe flood”, or “topics” to choose."))],
                Buttons = [[new Button(request.Say("栏目", "Topics"), "栏目")]],
            });
        }

        var chat = request.Chat;
        var names = string.Join('\n', followed.Select((entry, index) => string.Create(
            CultureInfo.InvariantCulture, $"{index + 1}. {SubscriptionText.Say(entry, request.Language)}")));
        var schedule = string.Join('\n', new[]
        {
            request.Say($"早报时间：{DigestClock.Days(chat)} {DigestClock.Times(chat)}（{chat.TimeZone}）", $"Digest: {DigestClock.Days(chat)} at {DigestClock.Times(chat)} ({chat.TimeZone})"),
            request.Say($"下一次：{Moment(chat.NextDigestAt, chat, "未排定")}（没有新内容就不发）", $"Next: {Moment(chat.NextDigestAt, chat, "not set")} (not sent when there is nothing new)"),
            request.Say($"上一次：{Moment(chat.LastDigestAt, chat, "还没有发过")}", $"Last: {Moment(chat.LastDigestAt, chat, "none yet")}"),
        });
        return Answer.Of(new Reply
        {
            Parts = [new HeadingPart(request.Say("我的订阅", "My subscriptions")), new TextPart(names), new TextPart(schedule)],
            Buttons = [[new Button(request.Say("早报", "Digest"), "早报"), new Button(request.Say("退订", "Unsubscribe"), "退订")]],
        });
    }

    private static string Moment(DateTimeOffset? instant, Chat chat, string none) => instant is null
        ? none
        : TimeZoneInfo.ConvertTime(instant.Value, chat.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
