using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Channels.Telegram;

/// <summary>Telegram's command menu, made from the bot's own commands.</summary>
internal sealed class TelegramCommands(CommandTable table) : ITelegramCommandList
{
    /// <inheritdoc />
    public IReadOnlyList<CommandDescription> Commands { get; } =
        [.. table.Commands.Select(command => new CommandDescription(command.Description.Slash, command.Description.Help, command.Description.EnglishHelp))];

    /// <inheritdoc />
    public bool Knows(string word) => table.Find(word).Word.Length > 0;
}
