using System.Collections.Concurrent;
using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Conversation;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>
/// Tells Telegram the commands to offer: in Chinese to those whose Telegram speaks Chinese, in English to everyone else. Members of a group are
/// offered what they may do there, administrators everything, operators in their own chat what runs the bot, too.
/// </summary>
internal sealed partial class CommandMenu(TelegramCalls calls, CommandTable table, ILogger<CommandMenu> logger)
{
    private static readonly BotCommandScope?[] ForAll = [null, BotCommandScope.AllPrivateChats(), BotCommandScope.AllChatAdministrators()];
    private static readonly BotCommandScope Groups = BotCommandScope.AllGroupChats();

    private readonly ConcurrentDictionary<long, bool> _operators = [];
    private bool _published;

    /// <summary>Publishes the menus once; without them the bot works all the same.</summary>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        if (_published) return;
        foreach (var scope in ForAll)
        {
            if (!await PublishAsync(table.ForEverybody, scope, cancellationToken)) return;
        }

        _published = await PublishAsync(table.ForEverybody.Where(command => !command.Changes("全部")), Groups, cancellationToken);
    }

    /// <summary>Publishes an operator's menu once. Only a chat the bot knows can have one, so it comes with the operator's first words.</summary>
    public async Task PublishToOperatorAsync(long user, CancellationToken cancellationToken)
    {
        if (!_operators.TryAdd(user, true)) return;
        if (!await PublishAsync(table.Commands, BotCommandScope.Chat(user), cancellationToken)) _operators.TryRemove(user, out _);
    }

    private async Task<bool> PublishAsync(IEnumerable<ICommand> commands, BotCommandScope? scope, CancellationToken cancellationToken)
    {
        List<CommandDescription> entries = [.. commands.Select(command => command.Description)];
        return await PublishAsync([.. entries.Select(entry => new BotCommand(entry.Slash, entry.EnglishHelp))], null, scope, cancellationToken)
            && await PublishAsync([.. entries.Select(entry => new BotCommand(entry.Slash, entry.Help))], "zh", scope, cancellationToken);
    }

    private async Task<bool> PublishAsync(IReadOnlyList<BotCommand> commands, string? language, BotCommandScope? scope, CancellationToken cancellationToken)
    {
        var answer = await calls.AskAsync(new SetMyCommandsRequest { Commands = commands, LanguageCode = language, Scope = scope }, cancellationToken);
        if (answer.Failure is { } failure) LogNotPublished(failure.Reason);
        return answer.Failure is null;
    }

    [LoggerMessage(LogLevel.Warning, "Telegram did not take the command menu: {Reason}")]
    private partial void LogNotPublished(string reason);
}
