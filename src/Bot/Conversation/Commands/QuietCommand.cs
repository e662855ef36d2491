using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Sets the hours in which a chat is not disturbed, and which alerts come in them.</summary>
internal sealed class QuietCommand(DigestClock clock) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "quiet", ["免打扰", "勿扰", "quiet", "do not disturb", "dnd"], "免打扰 22:00-07:00 严重 静音", "夜里不吵你", "quiet 22:00-07:00 severe silent", "hours without messages");

    /// <inheritdoc />
    public bool Changes(string argument) => argument.Length > 0;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => IsOff(argument) || QuietText.Parse(argument) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Argument.Length == 0) return Offer(request);
        if (IsOff(request.Argument))
        {
            await clock.ChangeAsync(request.Chat with { Quiet = null }, cancellationToken);
            return Answer.Of(PushText.Either(
                request.Push,
                request.Say("免打扰关了，早报和警报随到随送。", "Quiet hours are off; digests and alerts come when they are due."),
                request.Say("免打扰关了。", "Quiet hours are off.")));
        }

        if (QuietText.Parse(request.Argument) is not { } asked)
        {
            return Answer.Of(request.Say(
                "没看懂。可以写“免打扰 22:00-07:00”，后面可以加“严重”（只收严重警报）、“无”（警报也等）、“静音”；不要了就“免打扰 关”。",
                "I did not understand. Try “quiet 22:00-07:00”, perhaps with “severe” (only severe alerts come), “none” (alerts wait too) or “silent”; “quiet off” ends it."));
        }

        var quiet = asked.Hours ?? request.Chat.Quiet ?? QuietText.Usual;
        var chat = await clock.ChangeAsync(
            request.Chat with { Quiet = quiet, QuietAlerts = asked.Alerts ?? request.Chat.QuietAlerts, SilentAlerts = asked.Silent ?? request.Chat.SilentAlerts },
            cancellationToken);
        if (request.Push == PushCapability.Never)
        {
            return Answer.Of(request.Say(
                $"记下了：{QuietHoursText.Hours(quiet)}。不过这里只有你说话我才回答，从来不会吵你。",
                $"Noted: {QuietHoursText.Hours(quiet)}. But here I only answer; I never disturb you."));
        }

        return Answer.Of(request.Say(
            $"好的，{QuietHoursText.Hours(quiet)} 不打扰：早报等到 {MomentText.Say(quiet.Until)} 再送；{QuietHoursText.Alerts(chat, request.Language)}。",
            $"Done: quiet {QuietHoursText.Hours(quiet)}. Digests wait until {MomentText.Say(quiet.Until)}; {QuietHoursText.Alerts(chat, request.Language)}."));
    }

    private static bool IsOff(string argument) => argument.ToLowerInvariant() is "关" or "关闭" or "关掉" or "取消" or "结束" or "不要了" or "off" or "stop";

    private static string Alerts(string colon, CommandRequest request) =>
        request.Push == PushCapability.Never ? "" : colon + QuietHoursText.Alerts(request.Chat, request.Language);

    private static Answer Offer(CommandRequest request) => Answer.Of(new Reply
    {
        Parts = [new TextPart(request.Chat.Quiet is { } quiet
            ? request.Say(
                $"免打扰 {QuietHoursText.Hours(quiet)}{Alerts("：", request)}。可以写“免打扰 严重”“免打扰 静音”“免打扰 关”。",
                $"Quiet from {QuietHoursText.Hours(quiet)}{Alerts(": ", request)}. Change it with “quiet severe”, “quiet silent” or “quiet off”.")
            : request.Say(
                "没有设免打扰。可以写“免打扰 22:00-07:00”，夜里的早报就等到早上。", "There are no quiet hours. Try “quiet 22:00-07:00”, and what comes at night waits for the morning."))],
        Buttons =
        [
            [new Button("22:00–07:00", "免打扰 22:00-07:00"), new Button("23:00–06:30", "免打扰 23:00-06:30"), new Button(request.Say("关", "Off"), "免打扰 关")],
            [new Button(request.Say("只收严重警报", "Only severe alerts"), "免打扰 严重"), new Button(request.Say("警报静音", "Silent alerts"), "免打扰 静音")],
        ],
    });
}
