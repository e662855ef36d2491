namespace Baozhai.Bot.Cli.Setup;

/// <summary>What was answered to the questions of <c>init</c>.</summary>
internal sealed record Answers
{
    /// <summary>The name of the paper; null where the source does not tell it.</summary>
    public string? Paper { get; init; }

    /// <summary>The address of its electronic edition or feed; null for none.</summary>
    public Uri? Address { get; init; }

    /// <summary>The folder somebody else fills with its files; null for none.</summary>
    public string? Folder { get; init; }

    /// <summary>The time zone of its readers, an IANA name.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>The token of the Telegram bot, a secret; null for none.</summary>
    public string? TelegramToken { get; init; }

    /// <summary>The AppID of the WeChat account; null for none.</summary>
    public string? WeChatAppId { get; init; }

    /// <summary>The Token of its callback, a secret; null for none.</summary>
    public string? WeChatToken { get; init; }

    /// <summary>Its EncodingAESKey, a secret; null for none.</summary>
    public string? WeChatKey { get; init; }

    /// <summary>When digests come.</summary>
    public TimeOnly Time { get; init; } = new(7, 30);
}
