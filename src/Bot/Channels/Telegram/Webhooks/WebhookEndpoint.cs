using System.Net;
using System.Text;
using Baozhai.Bot.Channels.Telegram.Updates;
using Baozhai.Bot.Web;

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
        HttpRequest request, string path, WebhookAddress address, ITelegramState received, UpdateQueue queue, UnreadableUpdates unreadable, ILogger<UpdateQueue> logger, CancellationToken cancellationToken)
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
        queue.Wake();
        return TypedResults.Ok();
    }

    [LoggerMessage(LogLevel.Warning, "A call of the webhook from {Address} was refused: it does not have Telegram's secret")]
    private static partial void LogNotTelegram(ILogger logger, IPAddress? address);
}
