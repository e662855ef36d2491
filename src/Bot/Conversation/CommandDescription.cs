namespace Baozhai.Bot.Conversation;

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

    /// <summary>What else people say for it. These call it as the words do, but a slip of one is not guessed at.</summary>
    public IReadOnlyList<string> Sayings { get; init; } = [];
}
