using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Sets how the digests of a chat look: how much they say of each story, hashtags, and whether the newest is pinned.</summary>
internal sealed class StyleCommand(IChats chats) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "style", ["样式", "版式", "style"], "样式 简", "早报只列标题（简）、带摘要（详）或带出处（出处）", "style titles", "digests with headlines only (titles), with briefs, or with sources");

    /// <inheritdoc />
    public bool Changes(string argument) => argument.Length > 0;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => Changed(new Chat { Id = default, TimeZone = "", DigestTimes = [], CreatedAt = default }, argument) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Argument.Length == 0) return Answer.Of(Offer(request, null));
        if (Changed(request.Chat, request.Argument) is not { } changed)
            return Answer.Of(Offer(request, request.Say("没看懂。", "I did not understand.")));
        await chats.SaveAsync(changed, cancellationToken);
        return Answer.Of(Offer(request with { Chat = changed }, request.Say("好的。", "Done.")));
    }

    private static Chat? Changed(Chat chat, string argument)
    {
        if (FormText.Parse(argument) is { } form) return chat with { Form = form };
        var words = argument.ToLowerInvariant().Split(' ', 2);
        if (words is not [var what, var how] || IsOn(how) is not { } isOn) return null;
        return what switch
        {
            "标签" or "话题" or "hashtags" or "tags" => chat with { Hashtags = isOn },
            "置顶" or "pin" or "pinned" => chat with { Pinned = isOn },
            _ => null,
        };
    }

    private static bool? IsOn(string word) => word switch
    {
        "开" or "打开" or "要" or "on" or "yes" => true,
        "关" or "关闭" or "不要" or "off" or "no" => false,
        _ => null,
    };

    private static Reply Offer(CommandRequest request, string? before)
    {
        var chat = request.Chat;
        var language = request.Language;
        List<string> lines =
        [
            language.Say($"早报样式：{FormText.Say(chat.Form, language)}（改：样式 简、样式 详、样式 出处）", $"Digests: {FormText.Say(chat.Form, language)} (change: style titles, style briefs, style sources)"),
            language.Say($"标签：{(chat.Hashtags ? "有" : "没有")}（改：样式 标签 {(chat.Hashtags ? "关" : "开")}）", $"Hashtags: {(chat.Hashtags ? "on" : "off")} (change: style hashtags {(chat.Hashtags ? "off" : "on")})"),
        ];
        if (chat.Kind != ChatKind.Private && request.Push == PushCapability.Always)
            lines.Add(language.Say($"置顶最新早报：{(chat.Pinned ? "是" : "否")}（改：样式 置顶 {(chat.Pinned ? "关" : "开")}）", $"Newest digest pinned: {(chat.Pinned ? "yes" : "no")} (change: style pin {(chat.Pinned ? "off" : "on")})"));
        if (before is not null) lines.Insert(0, before);
        return new Reply
        {
            Parts = [new TextPart(string.Join('\n', lines))],
            Buttons = [[
                new Button(language.Say("只列标题", "Headlines"), "样式 简"),
                new Button(language.Say("带摘要", "Briefs"), "样式 详"),
                new Button(language.Say("带出处", "Sources"), "样式 出处")]],
        };
    }
}
