using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeChat;

/// <summary>Says in one line which key is wrong and what to do. Never repeats a secret.</summary>
internal sealed partial class WeChatOptionsValidation : IValidateOptions<WeChatOptions>
{
    private static readonly string[] Modes = Enum.GetNames<WeChatMode>();
    private static readonly string[] Accounts = Enum.GetNames<WeChatAccount>();

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, WeChatOptions options) =>
        (WrongCallback(options) ?? WrongAccount(options)) is { } line ? ValidateOptionsResult.Fail(line) : ValidateOptionsResult.Success;

    private static string? WrongCallback(WeChatOptions options)
    {
        if (string.IsNullOrEmpty(options.Token))
            return "WeChat:Token is missing while other WeChat keys are set: set it to the Token entered on 公众平台 (设置与开发 → 基本配置), or remove the section.";
        if (!TokenShape().IsMatch(options.Token))
            return "WeChat:Token is not 3 to 32 letters and digits: copy it again from 公众平台 (基本配置 → 服务器配置), without spaces or quotes.";
        if (!string.IsNullOrEmpty(options.EncodingAesKey) && !KeyShape().IsMatch(options.EncodingAesKey))
            return "WeChat:EncodingAesKey is not 43 letters and digits: copy it again from 公众平台 (基本配置 → 服务器配置), without spaces or quotes.";
        if (!string.IsNullOrEmpty(options.Mode) && !Modes.Contains(options.Mode, StringComparer.OrdinalIgnoreCase))
            return $"WeChat:Mode is \"{options.Mode}\", which is not known: set it to Plain or Secure, or leave it out.";
        if (options.IsSecure && string.IsNullOrEmpty(options.EncodingAesKey))
            return "WeChat:Mode Secure needs WeChat:EncodingAesKey: set it to the EncodingAESKey of 公众平台, or set WeChat:Mode to Plain.";
        return options.IsSecure && string.IsNullOrEmpty(options.AppId)
            ? "WeChat:AppId is missing, and encrypted messages cannot be checked without it: set it to the 开发者ID(AppID) of 公众平台."
            : null;
    }

    private static string? WrongAccount(WeChatOptions options)
    {
        if (!string.IsNullOrEmpty(options.AppId) && !AppIdShape().IsMatch(options.AppId))
            return $"WeChat:AppId is \"{options.AppId}\", which is not wx and letters or digits: copy the 开发者ID(AppID) from 公众平台.";
        if (!Accounts.Contains(options.AccountType, StringComparer.OrdinalIgnoreCase))
            return $"WeChat:AccountType is \"{options.AccountType}\", which is not known: set it to {string.Join(", ", Accounts[..^1])} or {Accounts[^1]}.";
        if (!string.IsNullOrEmpty(options.AppSecret) && !SecretShape().IsMatch(options.AppSecret))
            return "WeChat:AppSecret is not 32 letters and digits: copy it again from 公众平台 (基本配置), without spaces or quotes.";
        if (options.CanPush && string.IsNullOrEmpty(options.AppSecret))
            return "WeChat:AccountType VerifiedService needs WeChat:AppSecret: set it to the 开发者密码(AppSecret) of 公众平台, or set WeChat:AccountType to Service.";
        if (!string.IsNullOrEmpty(options.AppSecret) && string.IsNullOrEmpty(options.AppId))
            return "WeChat:AppSecret is set without WeChat:AppId: set both, or neither.";
        return Uri.TryCreate(options.ApiBaseUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? null
            : "WeChat:ApiBaseUrl is not an http or https address: leave it out to use https://api.weixin.qq.com.";
    }

    [GeneratedRegex("^[A-Za-z0-9]{3,32}$", RegexOptions.CultureInvariant)]
    private static partial Regex TokenShape();

    [GeneratedRegex("^[A-Za-z0-9]{43}$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyShape();

    [GeneratedRegex("^[A-Za-z0-9]{32}$", RegexOptions.CultureInvariant)]
    private static partial Regex SecretShape();

    [GeneratedRegex("^w[xw][A-Za-z0-9]{6,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex AppIdShape();
}
