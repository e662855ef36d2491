namespace Baozhai.Bot.Channels.Telegram;

/// <summary>The commands that Telegram offers in its menu.</summary>
internal interface ITelegramCommandList
{
    /// <summary>In the order shown, at most 100.</summary>
    IReadOnlyList<CommandDescription> Commands { get; }

    /// <summary>Whether a slash command, given without its slash, is one of this bot's, in the menu or not.</summary>
    bool Knows(string word);
}
