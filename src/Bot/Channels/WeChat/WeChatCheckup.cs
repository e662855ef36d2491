using Baozhai.Bot.Channels.WeChat.Api;
using Baozhai.Bot.Channels.WeChat.Callback;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeChat;

/// <summary>Asks WeChat for a token where the account has a secret. Whether WeChat reaches this machine only WeChat can tell.</summary>
/// <param name="options">The configuration.</param>
/// <param name="services">Holds what calls WeChat, where it may be called.</param>
internal sealed class WeChatCheckup(IOptions<WeChatOptions> options, IServiceProvider services) : ICheckup
{
    private static string Name(Language language) => language.Say("微信公众号", "WeChat");

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> LookAsync(Language language, CancellationToken cancellationToken)
    {
        var account = options.Value.Account;
        if (services.GetService<AccessTokens>() is { } tokens && await tokens.GetAsync(refused: null, cancellationToken) is { Failure: { } failure })
            return [new Finding(Name(language), FindingState.Fault, language.Say($"微信不给 access token：{Why(failure)}", $"WeChat gives no access token: {Why(failure)}"), language.Say("对一下 WeChat:AppId、WeChat:AppSecret 和公众平台 → 设置与开发 → 基本配置里的是否一样，这台机器的 IP 在不在那里的 IP白名单 里。", "Compare WeChat:AppId and WeChat:AppSecret with 公众平台 → 设置与开发 → 基本配置, and see that the address of this machine is in its IP白名单."))];
        var sends = options.Value.CanPush ? language.Say("48 小时内互动过的人能收到早报和预警", "sends digests and alerts within 48 hours of a message") : language.Say("只能回答：这类账号不能主动发消息", "answers only: this kind of account may send nothing by itself");
        return [new Finding(Name(language), FindingState.Well, $"{account}{(options.Value.IsSecure ? language.Say("，安全模式；", ", encrypted; ") : language.Say("，明文模式；", ", in plain text; "))}{sends}", language.Say($"公众平台 → 基本配置 → 服务器配置里填 https://你的域名{WeChatEndpoint.Path}，并且启用。", $"公众平台 → 基本配置 → 服务器配置 must have https://YOUR-HOST{WeChatEndpoint.Path} and be turned on."))];
    }

    private static string Why(ApiAnswer failure) => failure switch
    {
        ApiAnswer.Refused refused => $"{refused.Code} {refused.Message}",
        ApiAnswer.NotReached missed => missed.Reason,
        ApiAnswer.Lost lost => lost.Reason,
        _ => failure.ToString(),
    };
}
