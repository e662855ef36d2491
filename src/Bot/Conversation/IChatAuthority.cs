using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Conversation;

/// <summary>Knows who may decide for the many that read a group or a channel. One for each kind of channel that has groups.</summary>
internal interface IChatAuthority
{
    /// <summary>The name of the channel it knows.</summary>
    string Channel { get; }

    /// <summary>Whether somebody may change the settings of a group or channel; false where that cannot be found out.</summary>
    Task<bool> MayChangeAsync(ChatId chat, string sender, CancellationToken cancellationToken);

    /// <summary>The chat of a public name (<c>@channel</c>); null when there is none the bot can write to.</summary>
    Task<ChatId?> FindAsync(string name, CancellationToken cancellationToken);
}
