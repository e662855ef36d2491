using Baozhai.Bot.Digests;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Sets the times of the digest.</summary>
internal sealed class TimeCommand(DigestClock clock) : ICommand
{
    private const int MaxTimes = 6;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "time", ["时间", "早报时间", "time"], "时间 07:30", "改早报时间，可以不止一个", "time 07:30", "when the digest comes; several are fine");

    /// <inheritdoc />
    public bool ChangesSettings => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => TimeOfDayText.Parse(argument).Count > 0;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Argument.Length == 0)
        {
            return Answer.Of(request.Say(
                $"现在每天 {DigestClock.Times(request.Chat)}（{request.Chat.TimeZone}）送早报。要改就回复“时间 7:00”。",
                $"The digest comes at {DigestClock.Times(request.Chat)} ({request.Chat.TimeZone}). Change it with “time 7:00”."));
        }

        var times = TimeOfDayText.Parse(request.Argument);
        if (times.Count is 0 or > MaxTimes)
            return Answer.Of(request.Say("没看懂时间。可以写“时间 7:30”“时间 早上7点半”“时间 07:30 18:00”。", "I did not understand the time. Try “time 7:30” or “time 07:30 18:00”."));

        var chat = request.Chat with { DigestTimes = times };
        if (chat.NextDigestAt is null)
        {
            await clock.StopAsync(chat, cancellationToken);
            return Answer.Of(request.Say($"记下了：每天 {DigestClock.Times(chat)}。订阅了栏目就开始送，例如“订阅 防汛”。", $"Noted: {DigestClock.Times(chat)} every day, once you follow something, for example “subscribe flood”."));
        }

        await clock.RestartAsync(chat, cancellationToken);
        return Answer.Of(request.Say($"好的，以后每天 {DigestClock.Times(chat)} 送早报。", $"Done: the digest comes at {DigestClock.Times(chat)} every day."));
    }
}
