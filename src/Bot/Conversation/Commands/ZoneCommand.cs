using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Sets the time zone a chat's times are meant in.</summary>
internal sealed class ZoneCommand(DigestClock clock, ZoneText zones, TimeProvider time) : ICommand
{
    private const int LongestName = 30;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "zone", ["时区", "timezone", "time zone", "zone"], "时区 北京", "改时区：城市或 UTC+8", "zone New York", "your time zone: a city or UTC+8");

    /// <inheritdoc />
    public bool Changes(string argument) => argument.Length > 0;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => zones.Find(argument) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Argument.Length == 0)
        {
            return Offer(request, request.Say(
                $"现在的时区是 {ZoneText.Say(request.Chat.TimeZone)}，那里是 {Now(request.Chat)}。要改就回复城市名，例如“时区 东京”“时区 UTC+8”。",
                $"Your time zone is {ZoneText.Say(request.Chat.TimeZone)}; it is {Now(request.Chat)} there. Change it with a city: “zone Tokyo”, “zone UTC+8”."));
        }

        if (zones.Find(request.Argument) is not { } zone)
        {
            var named = request.Argument.Length <= LongestName ? $"“{request.Argument}”" : request.Say("这个地方", "of this name");
            return Offer(request, request.Say(
                $"没找到{named}的时区。可以写大城市的名字，或“时区 Asia/Shanghai”“时区 UTC+8”。",
                $"I know no time zone {named}. Try a large city, “zone Europe/London” or “zone UTC+8”."));
        }

        var chat = await clock.ChangeAsync(request.Chat with { TimeZone = zone }, cancellationToken);
        var next = chat.NextDigestAt is { } slot ? request.Say($"下一次早报 {MomentText.Say(slot, chat)}。", $" The next digest comes on {MomentText.Say(slot, chat)}.") : "";
        return Answer.Of(request.Say(
            $"好的，时区改为 {ZoneText.Say(zone)}，那里现在是 {Now(chat)}。{next}",
            $"Done: your time zone is {ZoneText.Say(zone)}; it is {Now(chat)} there now.{next}"));
    }

    private string Now(Chat chat) => MomentText.Say(time.GetUtcNow(), chat);

    private static Answer Offer(CommandRequest request, string text) => Answer.Of(new Reply
    {
        Parts = [new TextPart(text)],
        Buttons =
        [
            [new Button(request.Say("北京", "Beijing"), "时区 北京"), new Button(request.Say("东京", "Tokyo"), "时区 东京"), new Button(request.Say("新加坡", "Singapore"), "时区 新加坡")],
            [new Button(request.Say("伦敦", "London"), "时区 伦敦"), new Button(request.Say("纽约", "New York"), "时区 纽约"), new Button(request.Say("洛杉矶", "Los Angeles"), "时区 洛杉矶")],
        ],
    });
}
