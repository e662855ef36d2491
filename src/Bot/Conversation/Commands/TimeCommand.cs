using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Sets the times and days of the digest.</summary>
internal sealed class TimeCommand(DigestClock clock) : ICommand
{
    private const int MaxTimes = 6;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "time", ["时间", "早报时间", "time"], "时间 工作日 07:30", "改早报的时间和日子", "time weekdays 07:30", "when the digest comes; several times are fine")
    {
        HelpWithoutPush = ("改早报的时间和日子", "when the digest is made; several times are fine"),
    };

    /// <inheritdoc />
    public bool Changes(string argument) => argument.Length > 0;

    /// <inheritdoc />
    public bool IsEveryday => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => ScheduleText.Parse(argument) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Argument.Length == 0) return Offer(request);
        var edited = new TimeEdit(request.Chat.DigestTimes).Apply(request.Argument);
        if (edited is []) return Offer(request);
        if ((edited is null ? ScheduleText.Parse(request.Argument) : new ScheduleText([], edited)) is not { Times.Count: <= MaxTimes } asked)
        {
            return Answer.Of(request.Say(
                "没看懂时间。所有日子用一样的时间，可以写“时间 7:30”“时间 工作日 早上7点半”“时间 周一三五 07:30 18:00”。",
                "I did not understand the time. All days have the same times: try “time 7:30”, “time weekdays 7:30” or “time mon-fri 07:30 18:00”."));
        }

        var chat = await clock.ChangeAsync(
            request.Chat with
            {
                DigestTimes = asked.Times.Count > 0 ? asked.Times : request.Chat.DigestTimes,
                Weekdays = asked.Weekdays.Count > 0 ? asked.Weekdays : request.Chat.Weekdays,
            },
            cancellationToken);
        var (days, times) = (WeekdayText.Say(chat), DigestClock.Times(chat));
        return Answer.Of(chat.NextDigestAt is { } next
            ? request.Say(
                $"好的，以后{days} {times} {PushText.DigestComes(request.Push, request.Language)}，下一次 {MomentText.Say(next, chat)}。",
                $"Done: {PushText.DigestComes(request.Push, request.Language)} at {times} {days}, next on {MomentText.Say(next, chat)}.")
            : request.Say($"记下了：{days} {times}。订阅了栏目就有早报，例如“订阅 防汛”。", $"Noted: {times} {days}, once you follow something, for example “subscribe flood”."));
    }

    private static Answer Offer(CommandRequest request)
    {
        var (days, times) = (WeekdayText.Say(request.Chat), DigestClock.Times(request.Chat));
        return Answer.Of(new Reply
        {
            Parts = [new TextPart(request.Say(
                $"现在{days} {times}（{ZoneText.Say(request.Chat.TimeZone)}）{PushText.DigestComes(request.Push, request.Language)}。要改就回复“时间 7:00”“时间 工作日 7:30 18:00”。",
                $"{PushText.DigestComes(request.Push, request.Language, begins: true)} at {times} {days} ({ZoneText.Say(request.Chat.TimeZone)}). Change it with “time 7:00” or “time weekdays 7:30 18:00”."))],
            Buttons =
            [
                [new Button("06:30", "时间 06:30"), new Button("07:30", "时间 07:30"), new Button("18:00", "时间 18:00"), new Button("07:30 18:00", "时间 07:30 18:00")],
                [new Button(request.Say("每天", "Every day"), "时间 每天"), new Button(request.Say("工作日", "Workdays"), "时间 工作日"), new Button(request.Say("周末", "Weekends"), "时间 周末")],
            ],
        });
    }
}
