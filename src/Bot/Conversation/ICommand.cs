using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Conversation;

/// <summary>One thing people can ask for.</summary>
internal interface ICommand
{
    /// <summary>Its words and its line in the help.</summary>
    CommandDescription Description { get; }

    /// <summary>
    /// Whether what stands directly behind the word, without a space, can be meant for it:
    /// 订阅防汛 is a subscription, 时间管理 is something to search for.
    /// </summary>
    bool TakesAttached(string argument);

    /// <summary>Whether anything directly behind its word can be meant for it, so that a sentence that is understood comes first: 查…, 没收到….</summary>
    bool TakesAnythingAttached => false;

    /// <summary>Whether it changes with this argument what a chat follows or how: in a group only its administrators may.</summary>
    bool Changes(string argument) => false;

    /// <summary>Whether it shows what a chat follows and how.</summary>
    bool ShowsSettings => false;

    /// <summary>Whether only those who run the bot may use it; others are not told that it exists.</summary>
    bool OperatorsOnly => false;

    /// <summary>Whether it stands in the short help: what most people need on most days.</summary>
    bool IsEveryday => false;

    /// <summary>
    /// Whether people say its words to each other too (为什么, 没收到): in a group it is meant for the bot only when it is said to it, or
    /// in the slash form.
    /// </summary>
    bool IsEverydayTalk => false;

    /// <summary>Answers.</summary>
    /// <param name="request">Who asked, and what.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken);
}

/// <summary>A command as a person gave it.</summary>
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

    /// <summary>The line that may have been meant instead of a search; null when none is near.</summary>
    public string? Meant { get; init; }

    /// <summary>What the channels can send of themselves.</summary>
    public required ChannelCapabilities Channels { get; init; }

    /// <summary>What can be sent to the chat: nothing more may be promised to it.</summary>
    public PushCapability Push => Channels.Of(Chat.Id);

    /// <summary>The language to answer in.</summary>
    public Language Language => new(Chat.Language);

    /// <summary>The text in the chat's language.</summary>
    public string Say(string chinese, string english) => Language.Say(chinese, english);
}

/// <summary>What a command is called and what it does. The help text and the channels' menus are made from it.</summary>
/// <param name="Slash">The slash form without the slash, a-z only.</param>
/// <param name="Words">The words that call it, the first shown in Chinese.</param>
/// <param name="Usage">How it is typed, in Chinese.</param>
/// <param name="Help">What it does, in Chinese.</param>
/// <param name="EnglishUsage">How it is typed, in English.</param>
/// <param name="EnglishHelp">What it does, in English.</param>
internal sealed record CommandDescription(
    string Slash, IReadOnlyList<string> Words, string Usage, string Help, string EnglishUsage, string EnglishHelp)
{
    /// <summary>What it does where nothing can be sent, in Chinese and in English; null where <see cref="Help"/> promises nothing.</summary>
    public (string Chinese, string English)? HelpWithoutPush { get; init; }
}

/// <summary>Commands that stand under one heading of the help.</summary>
/// <param name="Name">The heading in Chinese.</param>
/// <param name="EnglishName">The heading in English.</param>
/// <param name="Commands">The commands in their order.</param>
internal sealed record CommandGroup(string Name, string EnglishName, IReadOnlyList<ICommand> Commands);
