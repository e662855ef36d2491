using System.Globalization;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Shows what the chat follows, when its digests come and when it is not disturbed.</summary>
internal sealed class MineCommand(IChats chats, AlertFollowing alerts, EnglishNames english, IEnumerable<IPersonalLinks> links, TimeProvider time) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "mine", ["我的订阅", "我的", "mine", "subscriptions"], "我的订阅", "看订阅、时间和上次早报", "mine", "what you follow, and when");

    /// <inheritdoc />
    public bool ShowsSettings => true;

    /// <inheritdoc />
    public bool IsEveryday => true;

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
                Parts = [new TextPart(request.Say("你还没有订阅。回复“订阅 防汛”试试，或回复“栏目”挑选。", "You follow nothing yet. Try “subscribe flood”, or “topics” to choose.")), Schedule(request), .. Link(request)],
                Buttons = [[new Button(request.Say("栏目", "Topics"), "栏目")]],
            });
        }

        var names = string.Join('\n', followed.Select((entry, index) => string.Create(
            CultureInfo.InvariantCulture, $"{index + 1}. {english.Say(entry, request.Language)}")));
        return Answer.Of(new Reply
        {
            Parts = [new HeadingPart(request.Say("我的订阅", "My subscriptions")), new TextPart(names), new TextPart($"{Alerts(request, followed)}\n{Schedule(request).Text}"), .. Link(request)],
            Buttons = Buttons(request),
        });
    }

    private string Alerts(CommandRequest request, IReadOnlyList<Subscription> followed) => followed.Any(alerts.Brings)
        ? request.Say($"汛情警报：{PushText.Alerts(request.Push, request.Language)}", $"Flood alerts: {PushText.Alerts(request.Push, request.Language)}")
        : request.Say("汛情警报：没有订，要就回复“订阅 防汛”", "Flood alerts: none; answer “subscribe flood” to get them");

    // In a group everybody would have it.
    private IEnumerable<ReplyPart> Link(CommandRequest request) =>
        request.Chat.Kind == ChatKind.Private && links.Select(one => one.To(request.Chat.Id)).OfType<string>().FirstOrDefault() is { } link
            ? [new TextPart(request.Say($"在网页上改：{link}\n半小时内有效，别转给别人。", $"On a page: {link}\nFor half an hour; give it to nobody."))]
            : [];

    private TextPart Schedule(CommandRequest request) => new(string.Join('\n', ScheduleLines.Of(request.Chat, time.GetUtcNow(), request.Push)));

    private IReadOnlyList<IReadOnlyList<Button>> Buttons(CommandRequest request)
    {
        var isPaused = request.Chat.PausedUntil > time.GetUtcNow();
        return
        [
            [new Button(request.Say("早报", "Digest"), "早报"), new Button(request.Say("周报", "Weekly"), "周报"), new Button(request.Say("退订", "Unsubscribe"), "退订")],
            [
                new Button(request.Say("改时间", "Time"), "时间"),
                new Button(request.Say("时区", "Time zone"), "时区"),
                new Button(request.Say("免打扰", "Quiet hours"), "免打扰"),
                isPaused ? new Button(request.Say("恢复", "Resume"), "恢复") : new Button(request.Say("暂停", "Pause"), "暂停"),
            ],
        ];
    }
}
