using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Microsoft.Extensions.Options;
using Telegram.Bot.Requests;

namespace Baozhai.Bot.Channels.Telegram;

/// <summary>Asks Telegram who the bot is, and where its updates go.</summary>
/// <param name="calls">Makes the calls.</param>
/// <param name="options">The configuration.</param>
internal sealed class TelegramCheckup(TelegramCalls calls, IOptions<TelegramOptions> options) : ICheckup
{
    private const string Name = "Telegram";
    private const int Unauthorized = 401;

    private string Host => new Uri(options.Value.ApiBaseUrl).Host;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> LookAsync(Language language, CancellationToken cancellationToken)
    {
        var me = await calls.AskAsync(new GetMeRequest(), cancellationToken);
        if (me.Result is not { } bot)
            return [new Finding(Name, FindingState.Fault, language.Say($"{Host} 的回答：{me.Failure?.Reason}", $"{Host} says: {me.Failure?.Reason}"), me.Failure is Failure.Refused { ErrorCode: Unauthorized }
                ? language.Say("token 已经失效：给 @BotFather 发 /mybots，选中机器人，点 API Token，把它填进 Telegram:Token。", "The token is not valid any more: send /mybots to @BotFather, choose the bot, API Token, and set Telegram:Token to what it shows.")
                : language.Say("看看这台机器能不能连上这个地址，是不是要走代理（HTTPS_PROXY）；程序自己会一直重试。", "See whether this machine reaches that address, perhaps through a proxy (HTTPS_PROXY); the bot goes on trying by itself."))];
        var webhook = await calls.AskAsync(new GetWebhookInfoRequest(), cancellationToken);
        var isWebhook = TelegramOptions.IsWebhook(options.Value.Mode);
        return
        [
            isWebhook && webhook.Result?.LastErrorMessage is { Length: > 0 } error
                ? new Finding(Name, FindingState.Fault, language.Say($"@{bot.Username} 在，但 Telegram 呼叫不到这里：{error}", $"@{bot.Username} is there, and Telegram could not call it: {error}"), language.Say("让 Telegram:WebhookUrl 从外面能通到这个程序（见 docs/telegram.md）。", "See that Telegram:WebhookUrl leads to this program from outside (docs/telegram.md)."))
                : new Finding(Name, FindingState.Well, $"@{bot.Username}{(isWebhook ? language.Say("，由 Telegram 呼叫", ", called by Telegram") : language.Say("，自己去 Telegram 取消息", ", asks Telegram for news"))}", options.Value.AdminIds.Count > 0 ? null : language.Say("把自己的编号（问 @userinfobot）填进 Telegram:AdminIds，出了问题就会通知你，也能在聊天里管理。", "Put your own number into Telegram:AdminIds (@userinfobot tells it) to be told of trouble and to run the bot from the chat.")),
        ];
    }
}
