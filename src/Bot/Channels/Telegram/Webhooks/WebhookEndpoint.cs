using System.Net;
using System.Security.Cryptography;
using System.Text;
using Baozhai.Bot.Channels.Telegram.Updates;
using Baozhai.Bot.Web;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.Telegram.Webhooks;

/// <summary>Takes updates from Telegram: keeps each, answers at once, and leaves the work to <see cref="UpdateQueue"/>.</summary>
internal static partial class WebhookEndpoint
{
    /// <summary>The longest update taken, in bytes. A message of 4096 characters with all its entities is a fraction of it.</summary>
    public const int LongestUpdate = 1024 * 1024;

    /// <summary>Maps <c>POST /telegram/{path}</c> where <c>Telegram:Mode</c> is Webhook; elsewhere the address does not exist.</summary>
    public static void MapTelegram(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(WebhookAddress)))
            endpoints.MapPost($"{WebhookAddress.Prefix}{{path}}", AcceptAsync);
    }

    private static async Task<IResult> AcceptAsync(
        HttpRequest request, string path, WebhookAddress address, ITelegramState received, ReceivedSignal signal, UnreadableUpdates unreadable, ILogger<UpdateQueue> logger, CancellationToken cancellationToken)
    {
        if (!address.IsPath(path)) return TypedResults.NotFound();
        if (!address.IsSecret(request.Headers[WebhookAddress.Header]))
        {
            LogNotTelegram(logger, request.HttpContext.Connection.RemoteIpAddress);
            return TypedResults.Unauthorized();
        }

        var body = await BoundedBody.ReadAsync(request, LongestUpdate, cancellationToken);
        if (body is null) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var raw = Encoding.UTF8.GetString(body.Value.Span);
        if (UpdateReader.Read(raw) is not { } update)
        {
            unreadable.NoteWithoutNumber(1);
            // Refused, it would come again for a day.
            return TypedResults.Ok();
        }

        // Kept before it is answered: Telegram forgets what was answered with 200. A store that is away makes this a 500, and it comes again.
        await received.AddAsync(new ReceivedUpdate(update.Number, UpdateBatch.ChatOf(update.Update) ?? 0, raw), cancellationToken);
        signal.Raise();
        return TypedResults.Ok();
    }

    [LoggerMessage(LogLevel.Warning, "A call of the webhook from {Address} was refused: it does not have Telegram's secret")]
    private static partial void LogNotTelegram(ILogger logger, IPAddress? address);
}

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
