using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Sends an announcement to every chat, after a preview.</summary>
internal sealed class AnnounceCommand(Announcer announcer, IOperations operations) : ICommand
{
    private const string Confirmed = "确认 ";

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "announce", ["公告", "发公告", "发布公告", "announce"], "公告 今晚维护半小时", "发给所有会话，先看样子再发", "announce TEXT", "tell every chat, after a preview");

    /// <inheritdoc />
    public bool OperatorsOnly => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => false;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        // As it was typed: the line has lost its line feeds and its full-width marks.
        var said = request.Said.Trim();
        var behind = said.AsSpan().IndexOfAny(" \n\u3000:：");
        var text = request.Argument.Length == 0 || behind < 0 ? "" : said[(behind + 1)..].Trim();
        if (text.StartsWith(Confirmed, StringComparison.Ordinal))
        {
            var planned = await announcer.AnnounceAsync(text[Confirmed.Length..], cancellationToken);
            return Answer.Of(request.Say($"已排好，发给 {planned} 个会话。", $"Planned for {planned} chats."));
        }

        if (text.Length is 0 or > Announcer.MaxLength)
            return Answer.Of(request.Say($"写上要说的话，最多 {Announcer.MaxLength} 字：公告 今晚维护半小时", $"Say what to announce, at most {Announcer.MaxLength} characters: announce TEXT"));
        var chats = (await operations.StatisticsAsync(cancellationToken)).Chats.Sum(channel => channel.Active);
        var preview = Announcer.Compose(text, request.Language);
        var lines = new[] { $"公告 {Confirmed}{text}", "统计" };
        return Answer.Of(
            preview with
            {
                Parts =
                [
                    .. preview.Parts,
                    new TextPart(request.Say($"———\n以上会发给 {chats} 个会话。\n1. 发出\n2. 不发了", $"———\nThis goes to {chats} chats.\n1. Send it\n2. Do not")),
                ],
                Buttons = [[new Button(request.Say("发出", "Send it"), "1"), new Button(request.Say("不发了", "Do not"), "2")]],
            },
            Questions.Pending(request.Menu, lines[0], lines[1]));
    }
}
