using System.Collections.Concurrent;
using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>Sets the bot's descriptions where they are empty: in an empty chat, and on its profile. Texts set at @BotFather stay.</summary>
internal sealed partial class BotProfile(TelegramCalls calls, ILogger<BotProfile> logger)
{
    private static readonly (string? Code, Language Language)[] Languages = [(null, Language.English), ("zh", Language.Chinese)];

    private bool _published;

    /// <summary>Publishes the texts once; without them the bot works all the same.</summary>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        if (_published) return;
        foreach (var (code, language) in Languages)
        {
            if ((await DescribeAsync(code, language, cancellationToken) ?? await DescribeShortAsync(code, language, cancellationToken)) is not { } failure) continue;
            LogNotPublished(failure.Reason);
            return;
        }

        _published = true;
    }

    private async Task<Failure?> DescribeAsync(string? code, Language language, CancellationToken cancellationToken)
    {
        var now = await calls.AskAsync(new GetMyDescriptionRequest { LanguageCode = code }, cancellationToken);
        if (now.Failure is not null || now.Result!.Description is { Length: > 0 }) return now.Failure;
        var text = language.Say(
            "我替你读报：每天早上把你关心的新闻摘成几句话，汛情警报随到随发。点“开始”，再告诉我想看什么，比如“订阅 防汛”。",
            "I read the city newspaper for you: the news you care about in a few sentences every morning, flood alerts at once. Press Start and tell me what to follow, for example “subscribe flood”.");
        return (await calls.AskAsync(new SetMyDescriptionRequest { Description = text, LanguageCode = code }, cancellationToken)).Failure;
    }

    private async Task<Failure?> DescribeShortAsync(string? code, Language language, CancellationToken cancellationToken)
    {
        var now = await calls.AskAsync(new GetMyShortDescriptionRequest { LanguageCode = code }, cancellationToken);
        if (now.Failure is not null || now.Result!.ShortDescription is { Length: > 0 }) return now.Failure;
        var text = language.Say("替你读报：早报、头条、搜旧闻、汛情警报", "Reads the paper for you: morning digest, headlines, search, flood alerts");
        return (await calls.AskAsync(new SetMyShortDescriptionRequest { ShortDescription = text, LanguageCode = code }, cancellationToken)).Failure;
    }

    [LoggerMessage(LogLevel.Warning, "Telegram did not take the description of the bot: {Reason}")]
    private partial void LogNotPublished(string reason);
}

/// <summary>
/// Registers the commands that Telegram offers: in Chinese to those whose Telegram speaks Chinese, in English to everyone else. Members of a group are
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
