using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeChat;

/// <summary>How the bot speaks as a WeChat official account. Section <c>WeChat</c>.</summary>
internal sealed class WeChatOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "WeChat";

    /// <summary>The account's id, <c>wx…</c>. Default none; needed in secure mode and for everything that calls WeChat.</summary>
    public string? AppId { get; set; }

    /// <summary>The word chosen on 公众平台 for the callback, 3 to 32 letters and digits. Default none, and WeChat is off. A secret.</summary>
    public string? Token { get; set; }

    /// <summary>The EncodingAESKey of 公众平台, 43 letters and digits. Default none: messages come in plain text. A secret.</summary>
    public string? EncodingAesKey { get; set; }

    /// <summary><c>Plain</c> or <c>Secure</c>. Default Secure when <see cref="EncodingAesKey"/> is set, else Plain.</summary>
    public string? Mode { get; set; }

    /// <summary><c>Personal</c> (default), <c>Subscription</c>, <c>Service</c> or <c>VerifiedService</c>.</summary>
    public string AccountType { get; set; } = nameof(WeChatAccount.Personal);

    /// <summary>The account's secret, 32 letters and digits. Default none; VerifiedService needs it, Service needs it for its menu. A secret.</summary>
    public string? AppSecret { get; set; }

    /// <summary>WeChat's server. Default <c>https://api.weixin.qq.com</c>.</summary>
    public string ApiBaseUrl { get; set; } = "https://api.weixin.qq.com";

    /// <summary>Whether items and buttons become words to tap in text answers. Default true; false leaves plain words, for a client that shows the markup.</summary>
    public bool TappableWords { get; set; } = true;

    /// <summary>Whether bodies must be encrypted.</summary>
    public bool IsSecure => string.IsNullOrEmpty(Mode)
        ? !string.IsNullOrEmpty(EncodingAesKey)
        : Mode.Equals(nameof(WeChatMode.Secure), StringComparison.OrdinalIgnoreCase);

    /// <summary>The kind of account; Personal when the name is not known, which the validation refuses.</summary>
    public WeChatAccount Account => Enum.TryParse<WeChatAccount>(AccountType, ignoreCase: true, out var account) ? account : WeChatAccount.Personal;

    /// <summary>Whether the account may send by itself.</summary>
    public bool CanPush => Account == WeChatAccount.VerifiedService;

    /// <summary>Whether the account may have a menu, and the secret to make one.</summary>
    public bool CanHaveMenu => Account is WeChatAccount.Service or WeChatAccount.VerifiedService && !string.IsNullOrEmpty(AppSecret);
}

/// <summary>What kind of account it is, which decides what WeChat lets it do.</summary>
internal enum WeChatAccount
{
    /// <summary>个人订阅号: answers only.</summary>
    Personal,

    /// <summary>订阅号 of an organisation, unverified: answers only.</summary>
    Subscription,

    /// <summary>服务号, unverified: answers, and a menu under the chat.</summary>
    Service,

    /// <summary>Verified account, or a 测试号, which may do the same: answers, a menu, and 客服消息 within 48 hours of a message.</summary>
    VerifiedService,
}

/// <summary>How WeChat and the bot talk (公众平台: 消息加解密方式).</summary>
internal enum WeChatMode
{
    /// <summary>明文模式: bodies are readable, and their signature does not cover them.</summary>
    Plain,

    /// <summary>安全模式: bodies are encrypted and signed. Readable ones are refused.</summary>
    Secure,
}

/// <summary>Validates the options: one line names the wrong key and the remedy. Never contains a secret.</summary>
internal sealed partial class WeChatOptionsValidation : IValidateOptions<WeChatOptions>
{
    private static readonly string[] Modes = Enum.GetNames<WeChatMode>();
    private static readonly string[] Accounts = Enum.GetNames<WeChatAccount>();

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, WeChatOptions options) =>
        (WrongCallback(options) ?? WrongAccount(options)) is { } line ? ValidateOptionsResult.Fail(line) : ValidateOptionsResult.Success;

    /// <summary>Whether a text looks like the id of an account.</summary>
    public static bool IsAppId(string text) => AppIdShape().IsMatch(text);

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
        if (!string.IsNullOrEmpty(options.AppId) && !IsAppId(options.AppId))
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
