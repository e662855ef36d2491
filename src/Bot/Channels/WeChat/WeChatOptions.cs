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
