using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Conversation;

/// <summary>In a group everybody may ask, and only its administrators and the bot's operators change what it follows.</summary>
/// <param name="authorities">Who knows the administrators, one for each channel with groups.</param>
internal sealed class GroupRule(IEnumerable<IChatAuthority> authorities)
{
    private readonly Dictionary<string, IChatAuthority> _authorities = authorities.ToDictionary(authority => authority.Channel);

    /// <summary>The answer to somebody who may not change this chat; null for those who may.</summary>
    public async Task<Reply?> RefuseAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Chat.Kind == ChatKind.Private || request.IsOperator) return null;
        return await MayChangeAsync(request.Chat.Id, request.Sender, cancellationToken) switch
        {
            true => null,
            null => Reply.Of(NotFoundOut(request)),
            false => Reply.Of(request.Say(
                "群里的订阅由群管理员设置。想自己订阅，请和我单独聊天。",
                "The settings of a group are up to its administrators. To follow something yourself, talk to me in private.")),
        };
    }

    /// <summary>What is said where it could not be found out who may change a chat.</summary>
    public static string NotFoundOut(CommandRequest request) =>
        request.Say("现在查不到谁是管理员，什么都没有改，请过一会儿再试。", "It cannot be found out just now who the administrators are. Nothing was changed; please try again in a moment.");

    /// <summary>Whether somebody may decide for a chat that many read; null where that cannot be found out now.</summary>
    public async Task<bool?> MayChangeAsync(ChatId chat, string? sender, CancellationToken cancellationToken) =>
        sender is not null && _authorities.TryGetValue(chat.Channel, out var authority) ? await authority.MayChangeAsync(chat, sender, cancellationToken) : false;

    /// <summary>The chat of a public name in a channel; null when there is none.</summary>
    public async Task<ChatId?> FindAsync(string channel, string name, CancellationToken cancellationToken) =>
        _authorities.TryGetValue(channel, out var authority) ? await authority.FindAsync(name, cancellationToken) : null;
}

/// <summary>Knows who may decide for the many that read a group or a channel. One for each kind of channel that has groups.</summary>
internal interface IChatAuthority
{
    /// <summary>The name of the channel it knows.</summary>
    string Channel { get; }

    /// <summary>Whether somebody may change the settings of a group or channel; null where that cannot be found out now.</summary>
    Task<bool?> MayChangeAsync(ChatId chat, string sender, CancellationToken cancellationToken);

    /// <summary>The chat of a public name (<c>@channel</c>); null when there is none the bot can write to.</summary>
    Task<ChatId?> FindAsync(string name, CancellationToken cancellationToken);
}
