namespace Baozhai.Bot.Channels.Telegram;

/// <summary>How the bot speaks in Telegram. Section <c>Telegram</c>.</summary>
internal sealed class TelegramOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Telegram";

    /// <summary>What @BotFather gave: digits, a colon, 35 characters. Default none, and Telegram is off. A secret.</summary>
    public string? Token { get; set; }

    /// <summary>The Bot API server, for those who run their own. Default <c>https://api.telegram.org</c>.</summary>
    public string ApiBaseUrl { get; set; } = "https://api.telegram.org";

    /// <summary>How updates come: <c>Polling</c> (default) asks for them, <c>Webhook</c> is called by Telegram.</summary>
    public string Mode { get; set; } = "Polling";

    /// <summary>
    /// The public https address Telegram calls in Webhook mode: <c>https://example.com</c>, and a path is made from the token, or with a path of
    /// one's own, <c>https://example.com/telegram/PATH</c>. Default none.
    /// </summary>
    public string? WebhookUrl { get; set; }

    /// <summary>What Telegram proves itself with in Webhook mode, 1 to 256 of <c>A-Za-z0-9_-</c>. Default none, and one is made from the token. A secret.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>
    /// How many messages a second go to all chats together. Default 30, what Telegram allows every bot; from 1 to 10000. More is for those who
    /// run their own Bot API server or whom Telegram allows more.
    /// </summary>
    public int MessagesPerSecond { get; set; } = 30;

    /// <summary>Numbers of the people who may do more than read. Default none.</summary>
    public IReadOnlyList<string> AdminIds { get; set; } = [];

    /// <summary>Whether a value of <see cref="Mode"/> means Webhook.</summary>
    public static bool IsWebhook(string? mode) => string.Equals(mode, "Webhook", StringComparison.OrdinalIgnoreCase);
}
