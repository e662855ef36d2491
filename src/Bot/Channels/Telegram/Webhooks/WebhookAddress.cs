using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.Telegram.Webhooks;

/// <summary>
/// Where Telegram calls, and how it proves itself. What the configuration leaves out is made from the token, so that nobody who does not hold it
/// can guess it and a restart changes nothing.
/// </summary>
internal sealed class WebhookAddress
{
    /// <summary>The header Telegram sends the secret in. <see href="https://core.telegram.org/bots/api#setwebhook"/>.</summary>
    public const string Header = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Where the path of the address begins in this program.</summary>
    public const string Prefix = "/telegram/";

    private readonly string _path;

    /// <summary>Makes it from <c>Telegram:WebhookUrl</c> and <c>Telegram:WebhookSecret</c>.</summary>
    public WebhookAddress(IOptions<TelegramOptions> options)
    {
        var (token, url) = (options.Value.Token ?? "", new Uri(options.Value.WebhookUrl ?? ""));
        if (url.AbsolutePath.Length <= 1) url = new Uri(url, Prefix + Derive(token, "path")[..32]);
        Url = url.AbsoluteUri;
        _path = url.Segments[^1];
        Secret = string.IsNullOrEmpty(options.Value.WebhookSecret) ? Derive(token, "secret") : options.Value.WebhookSecret;
    }

    /// <summary>The whole address.</summary>
    public string Url { get; }

    /// <summary>What the header says.</summary>
    public string Secret { get; }

    /// <summary>Whether this is the path, in a time that tells nothing about it.</summary>
    public bool IsPath(string path) => Same(_path, path);

    /// <summary>Whether this is the secret, in a time that tells nothing about it.</summary>
    public bool IsSecret(string? offered) => Same(Secret, offered ?? "");

    private static bool Same(string own, string offered) => CryptographicOperations.FixedTimeEquals(Hash(own), Hash(offered));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string Derive(string token, string use) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes($"webhook {use}")));
}
