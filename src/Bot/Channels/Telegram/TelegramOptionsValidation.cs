using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.Telegram;

/// <summary>Says in one line which key is wrong and what to do. Never repeats a secret.</summary>
internal sealed partial class TelegramOptionsValidation : IValidateOptions<TelegramOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, TelegramOptions options) =>
        Wrong(options) is { } line ? ValidateOptionsResult.Fail(line) : ValidateOptionsResult.Success;

    private static string? Wrong(TelegramOptions options)
    {
        if (string.IsNullOrEmpty(options.Token)) return null;
        if (!TokenShape().IsMatch(options.Token))
            return "Telegram:Token does not look like a bot token (123456789: and 35 letters, digits, _ or -): copy it again from @BotFather, without spaces or quotes.";
        if (!Uri.TryCreate(options.ApiBaseUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return "Telegram:ApiBaseUrl is not an http or https address: leave it out to use https://api.telegram.org.";
        if (string.Equals(options.Mode, "Webhook", StringComparison.OrdinalIgnoreCase))
            return "Telegram:Mode Webhook is not in this version: set it to Polling or leave it out.";
        if (!string.Equals(options.Mode, "Polling", StringComparison.OrdinalIgnoreCase))
            return $"Telegram:Mode is \"{options.Mode}\", which is not known: set it to Polling or leave it out.";
        if (options.MessagesPerSecond is < 1 or > 10_000)
            return "Telegram:MessagesPerSecond must be from 1 to 10000: leave it out to use 30, what Telegram allows every bot.";
        return options.AdminIds.FirstOrDefault(id => !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)) is { } wrong
            ? $"Telegram:AdminIds has \"{wrong}\", which is not a number: give the numbers people see when they ask @userinfobot."
            : null;
    }

    [GeneratedRegex("^[0-9]{1,20}:[A-Za-z0-9_-]{20,}$", RegexOptions.CultureInvariant)]
    private static partial Regex TokenShape();
}
