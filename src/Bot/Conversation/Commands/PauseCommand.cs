using System.Globalization;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>No digests for some days. Alerts come all the same.</summary>
internal sealed class PauseCommand(DigestClock clock, TimeProvider time) : ICommand
{
    private const int MaxDays = 365;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "pause", ["暂停", "暂停早报", "pause"], "暂停 3天", "停几天早报，警报照常", "pause 3 days", "no digests for some days")
    {
        HelpWithoutPush = ("停几天早报", "no digests for some days"),
    };

    /// <inheritdoc />
    public bool Changes(string argument) => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => PauseText.Parse(argument, time.GetUtcNow(), TimeZoneInfo.Utc) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (request.Argument.Length == 0) return Offer(request, now);
        if (request.Argument.ToLowerInvariant() is "关" or "取消" or "结束" or "off" or "stop") return Answer.Instead("恢复");
        if (PauseText.Parse(request.Argument, now, request.Chat.Zone) is not { } until)
        {
            return Answer.Of(request.Say(
                "没看懂要停多久。可以写“暂停 3天”“暂停 一周”“暂停到 7月1日”。", "I did not understand how long. Try “pause 3 days”, “pause a week” or “pause until July 1”."));
        }

        if (until <= now) return Answer.Of(request.Say("那一天已经到了。可以写“暂停 3天”“暂停到 7月1日”。", "That day has come already. Try “pause 3 days”."));
        if (until > now.AddDays(MaxDays + 1))
            return Answer.Of(request.Say($"最多暂停 {MaxDays} 天；再久就“退订”吧。", $"A pause has at most {MaxDays} days; after that rather “unsubscribe”."));

        var chat = await clock.ChangeAsync(request.Chat with { PausedUntil = until }, cancellationToken);
        var next = chat.NextDigestAt is { } slot ? request.Say($"下一次早报 {MomentText.Say(slot, chat)}。", PushText.Either(request.Push, $" The next one comes on {MomentText.Say(slot, chat)}.", $" The next one: {MomentText.Say(slot, chat)}.")) : "";
        return Answer.Of(new Reply
        {
            Parts = [new TextPart(request.Say(
                $"早报{(chat.Weekly is null ? "" : "和周报")}暂停到 {MomentText.Say(until, chat)}。{next}{PushText.AlertsGoOn(request.Push, request.Language)}。想早点恢复就回复“恢复”。",
                $"No digests until {MomentText.Say(until, chat)}.{next} {PushText.AlertsGoOn(request.Push, request.Language)}. Answer “resume” to end the pause."))],
            Buttons = [[new Button(request.Say("恢复", "Resume"), "恢复")]],
        });
    }

    private static Answer Offer(CommandRequest request, DateTimeOffset now)
    {
        string[] lines = ["暂停 3天", "暂停 一周", "暂停 一个月"];
        string[] labels = request.Language == Language.English ? ["3 days", "a week", "a month"] : ["3天", "一周", "一个月"];
        var above = request.Chat.PausedUntil is { } until && until > now
            ? request.Say($"早报暂停到 {MomentText.Say(until, request.Chat)}，回复“恢复”就重新开始。", $"Paused until {MomentText.Say(until, request.Chat)}; answer “resume” to end it.")
            : request.Say(
                $"早报停多久？{PushText.AlertsGoOn(request.Push, request.Language)}。", $"No digests for how long? {PushText.AlertsGoOn(request.Push, request.Language)}.");
        var list = string.Join('\n', labels.Select((label, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {label}")));
        return Answer.Of(
            new Reply
            {
                Parts = [new TextPart(above), new TextPart(list), new TextPart(request.Say("回复编号，或写“暂停到 7月1日”。", "Answer a number, or “pause until July 1”."))],
                Buttons = [[.. labels.Zip(lines, (label, line) => new Button(label, line))], [new Button(request.Say("恢复", "Resume"), "恢复")]],
            },
            request.Menu with { Actions = lines, More = null });
    }
}
