using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Conversation;

/// <summary>A command somebody gave.</summary>
/// <param name="Chat">The chat with its settings.</param>
/// <param name="Word">The word or slash form that called the command; empty for a text that is searched for.</param>
/// <param name="Argument">What stood behind the command's word, trimmed; may be empty.</param>
/// <param name="Menu">What numbers mean in the chat.</param>
internal sealed record CommandRequest(Chat Chat, string Word, string Argument, Menu Menu)
{
    /// <summary>Who gave it, as the channel knows people; null where a chat is one person.</summary>
    public string? Sender { get; init; }

    /// <summary>Whether that person runs the bot.</summary>
    public bool IsOperator { get; init; }

    /// <summary>The line as it was typed, before it was made even.</summary>
    public string Said { get; init; } = "";

    /// <summary>What the channels can send of themselves.</summary>
    public required ChannelPowers Channels { get; init; }

    /// <summary>What can be sent to the chat: nothing more may be promised to it.</summary>
    public PushPower Push => Channels.Of(Chat.Id);

    /// <summary>The language to answer in.</summary>
    public Language Language => new(Chat.Language);

    /// <summary>The text in the chat's language.</summary>
    public string Say(string chinese, string english) => Language.Say(chinese, english);
}
