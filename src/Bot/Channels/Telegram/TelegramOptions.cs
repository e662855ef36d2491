using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

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

/// <summary>Validates the options: one line names the wrong key and the remedy. Never contains a secret.</summary>
internal sealed partial class TelegramOptionsValidation : IValidateOptions<TelegramOptions>
{
    // https://core.telegram.org/bots/api#setwebhook
    private static readonly int[] PublicPorts = [443, 80, 88, 8443];

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, TelegramOptions options) =>
        Wrong(options) is { } line ? ValidateOptionsResult.Fail(line) : ValidateOptionsResult.Success;

    /// <summary>Whether a text looks like a bot token.</summary>
    public static bool IsToken(string text) => TokenShape().IsMatch(text);

    private static string? Wrong(TelegramOptions options)
    {
        if (string.IsNullOrEmpty(options.Token)) return null;
        if (!IsToken(options.Token))
            return "Telegram:Token does not look like a bot token (123456789: and 35 letters, digits, _ or -): copy it again from @BotFather, without spaces or quotes.";
        if (!Uri.TryCreate(options.ApiBaseUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return "Telegram:ApiBaseUrl is not an http or https address: leave it out to use https://api.telegram.org.";
        if (TelegramOptions.IsWebhook(options.Mode))
        {
            if (WrongWebhook(options, address) is { } line) return line;
        }
        else if (!string.Equals(options.Mode, "Polling", StringComparison.OrdinalIgnoreCase))
            return $"Telegram:Mode is \"{options.Mode}\", which is not known: set it to Polling or Webhook, or leave it out.";
        if (options.MessagesPerSecond is < 1 or > 10_000)
            return "Telegram:MessagesPerSecond must be from 1 to 10000: leave it out to use 30, what Telegram allows every bot.";
        return options.AdminIds.FirstOrDefault(id => !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)) is { } wrong
            ? $"Telegram:AdminIds has \"{wrong}\", which is not a number: give the numbers people see when they ask @userinfobot."
            : null;
    }

    private static string? WrongWebhook(TelegramOptions options, Uri api)
    {
        if (!Uri.TryCreate(options.WebhookUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return "Telegram:WebhookUrl is not an https address, and Telegram:Mode is Webhook: set it to the address that leads here from outside, or the mode to Polling.";
        // A Bot API server of one's own calls plain http, too, and any port.
        var isOwn = !api.Host.Equals("api.telegram.org", StringComparison.OrdinalIgnoreCase);
        if (!isOwn && (url.Scheme != "https" || !PublicPorts.Contains(url.Port)))
            return "Telegram:WebhookUrl must be https on port 443, 80, 88 or 8443: Telegram calls nothing else.";
        if (url.AbsolutePath.Length > 1 && !PathShape().IsMatch(url.AbsolutePath))
            return "Telegram:WebhookUrl must have no path, or one that ends in /telegram/ and letters, digits, _ or -: what comes there is what this program takes.";
        return string.IsNullOrEmpty(options.WebhookSecret) || SecretShape().IsMatch(options.WebhookSecret)
            ? null
            : "Telegram:WebhookSecret must be 1 to 256 letters, digits, _ or -: leave it out and one is made.";
    }

    [GeneratedRegex("/telegram/[A-Za-z0-9_-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex PathShape();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$", RegexOptions.CultureInvariant)]
    private static partial Regex SecretShape();

    [GeneratedRegex("^[0-9]{1,16}:[A-Za-z0-9_-]{20,}$", RegexOptions.CultureInvariant)]
    private static partial Regex TokenShape();
}
