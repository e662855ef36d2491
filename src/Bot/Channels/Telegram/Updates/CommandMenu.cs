using Baozhai.Bot.Channels.Telegram.Api;
using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>Tells Telegram the commands to offer: in Chinese to those whose Telegram speaks Chinese, in English to everyone else.</summary>
internal sealed partial class CommandMenu(TelegramClient client, CommandTable table, ILogger<CommandMenu> logger)
{
    private bool _published;

    /// <summary>Publishes the menu once; without it the bot works all the same.</summary>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        if (_published) return;
        _published = await PublishAsync(entry => entry.EnglishHelp, null, cancellationToken)
            && await PublishAsync(entry => entry.Help, "zh", cancellationToken);
    }

    private async Task<bool> PublishAsync(Func<CommandDescription, string> describe, string? language, CancellationToken cancellationToken)
    {
        var commands = table.ForEverybody.Select(command => command.Description).Select(entry => new BotCommand(entry.Slash, describe(entry))).ToList();
        var answer = await client.SetMyCommands(new SetMyCommandsRequest(commands, language), cancellationToken);
        if (answer.Failure is { } failure) LogNotPublished(failure.Reason);
        return answer.Failure is null;
    }

    [LoggerMessage(LogLevel.Warning, "Telegram did not take the command menu: {Reason}")]
    private partial void LogNotPublished(string reason);
}
