using System.Globalization;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Turns 快讯 on and off: new stories of what a chat follows, as they come, so many times a day at most.</summary>
internal sealed class FlashCommand(IChats chats) : ICommand
{
    private const int Usual = 3;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "flash", ["快讯", "flash"], "快讯 开 3", "新报道随到随发，一天最多几次；快讯 关", "flash on 3", "new stories as they come, at most so many times a day; flash off")
    {
        HelpWithoutPush = ("早报之外的新报道（这个公众号没有）", "new stories between the digests (not possible here)"),
    };

    /// <inheritdoc />
    public bool Changes(string argument) => argument.Length > 0;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => Read(argument) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Push == PushCapability.Never)
            return Answer.Of(request.Say("这个公众号不能主动发消息，所以没有快讯；回复“头条”随时看新的。", "This account cannot send by itself, so there is no flash; ask “headlines” whenever you like."));
        if (request.Argument.Length == 0) return Answer.Of(Stands(request, request.Chat.Flash));
        if (Read(request.Argument) is not { } most)
            return Answer.Of(request.Say($"没看懂。写“快讯 开 3”（一天最多 1 到 {ChatLine.MostFlash} 次）或“快讯 关”。", $"I did not understand. Try “flash on 3” (1 to {ChatLine.MostFlash} times a day) or “flash off”."));
        await chats.SaveAsync(request.Chat with { Flash = most }, cancellationToken);
        var followsNothing = most > 0 && (await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken)).Count == 0
            ? request.Say("你还没有订阅，先回复“栏目”挑选。", " You follow nothing yet: answer “topics” first.")
            : "";
        return Answer.Of(new Reply { Parts = [new TextPart(request.Say("好的。", "Done. ") + Text(request, most) + followsNothing)], Buttons = Stands(request, most).Buttons });
    }

    private static Reply Stands(CommandRequest request, int most) => new()
    {
        Parts = [new TextPart(Text(request, most))],
        Buttons = [[most > 0 ? new Button(request.Say("关掉快讯", "Off"), "快讯 关") : new Button(request.Say("打开快讯", "On"), "快讯 开")]],
    };

    private static string Text(CommandRequest request, int most) => most == 0
        ? request.Say("快讯：没有开。开了以后，早报之外有新报道就发给你；回复“快讯 开”。", "Flash: off. When it is on, new stories come between the digests; answer “flash on”.")
        : request.Say($"快讯：开着，有你订阅的新报道就发，一天最多 {most} 次，免打扰的时候不发。", $"Flash: on. New stories of what you follow come at once, at most {most} times a day, and wait for the end of quiet hours.");

    private static int? Read(string argument)
    {
        var words = argument.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["关" or "关闭" or "关掉" or "不要" or "取消" or "off" or "stop"]) return 0;
        if (words is ["开" or "打开" or "要" or "on"]) return Usual;
        var digits = words switch
        {
            ["开" or "打开" or "on", var number] => number,
            [var number] => number,
            _ => "",
        };
        return int.TryParse(digits.TrimEnd('次', '条'), NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= ChatLine.MostFlash ? most : null;
    }
}
