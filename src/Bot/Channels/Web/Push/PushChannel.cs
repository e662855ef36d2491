using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Lib.Net.Http.WebPush;
using Lib.Net.Http.WebPush.Authentication;

namespace Baozhai.Bot.Channels.Web.Push;

/// <summary>Tells a browser by its push service what came to a chat (RFC 8030), encrypted for that browser (RFC 8291) and signed by this program (RFC 8292).</summary>
/// <param name="book">The browsers.</param>
/// <param name="keys">The keys of this program.</param>
/// <param name="clients">The connections.</param>
/// <param name="time">The clock.</param>
internal sealed class PushChannel(IPushBook book, PushKeys keys, IHttpClientFactory clients, TimeProvider time) : IChannel
{
    /// <summary>The channel's name. Its addresses are browsers and not chats.</summary>
    public const string ChannelName = "push";

    /// <summary>The name of the HTTP client.</summary>
    public const string HttpClientName = "push";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public string Name => ChannelName;

    /// <summary>The address of a browser in the outbox.</summary>
    public static ChatId ChatOf(PushBrowser browser) => new(ChannelName, browser.Name);

    /// <inheritdoc />
    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(delivery.Chat.Address, cancellationToken) is not { } browser) return new SendResult.Gone("the browser does not want to be told any more");
        if (keys.Subject is not { } subject) return new SendResult.Refused("Web:PublicUrl is not set any more");
        var pair = await keys.GetAsync(cancellationToken);
        using var authentication = new VapidAuthentication(pair.Public, pair.Private) { Subject = subject };
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var client = new PushServiceClient(clients.CreateClient(HttpClientName)) { AutoRetryAfter = false };
            await client.RequestPushMessageDeliveryAsync(SubscriptionOf(browser), MessageOf(delivery), authentication, either.Token);
            return new SendResult.Accepted();
        }
        catch (PushServiceClientException refused)
        {
            var result = Of(refused, delivery.Attempts);
            if (result is SendResult.Gone) await book.RemoveAsync(browser.Name, CancellationToken.None);
            return result;
        }
        catch (HttpRequestException failed) when (failed.InnerException is Sources.Fetching.PrivateAddressException)
        {
            await book.RemoveAsync(browser.Name, CancellationToken.None);
            return new SendResult.Gone("its address leads into a network and not to a push service");
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The same note once more takes the place of the first.
            return new SendResult.Later(RetryDelay.After(delivery.Attempts), failed is OperationCanceledException ? "its push service does not answer" : "its push service cannot be reached");
        }
        catch (Exception failed) when (failed is CryptographicException or FormatException or ArgumentException)
        {
            await book.RemoveAsync(browser.Name, CancellationToken.None);
            return new SendResult.Gone("its keys are none");
        }
    }

    /// <summary>What a browser shows of a delivery: its first line, and the beginning of the rest.</summary>
    public static PushNote NoteOf(Delivery delivery)
    {
        var lines = PlainText.Of(delivery.Body).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new PushNote(
            Cut(lines.FirstOrDefault() ?? "", 60), Cut(string.Join('\n', lines.Skip(1).Take(4)), 200), LaneName.Of(delivery.Lane), delivery.Silent, delivery.Slot);
    }

    private static string Cut(string text, int most)
    {
        var runes = text.EnumerateRunes().ToList();
        return runes.Count <= most ? string.Concat(runes) : string.Concat(runes.Take(most - 1)) + "…";
    }

    private PushMessage MessageOf(Delivery delivery)
    {
        var left = delivery.Due + PushPlanner.OfUse(delivery.Lane) - time.GetUtcNow();
        return new PushMessage(JsonSerializer.Serialize(NoteOf(delivery), PushJson.Default.PushNote))
        {
            TimeToLive = (int)Math.Max(0, left.TotalSeconds),
            Urgency = delivery.Lane == Lane.Alert ? PushMessageUrgency.High : PushMessageUrgency.Normal,
            // At most 32 characters of base64url (RFC 8030, 5.4).
            Topic = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(delivery.Slot)).AsSpan(0, 16)),
        };
    }

    private static PushSubscription SubscriptionOf(PushBrowser browser)
    {
        var subscription = new PushSubscription { Endpoint = browser.Endpoint };
        subscription.SetKey(PushEncryptionKeyName.P256DH, browser.P256dh);
        subscription.SetKey(PushEncryptionKeyName.Auth, browser.Auth);
        return subscription;
    }

    private static SendResult Of(PushServiceClientException refused, int attempts) => refused.StatusCode switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new SendResult.Gone($"HTTP {(int)refused.StatusCode}"),
        // RFC 8030 wants 201; a service that says 200 or 202 has it nevertheless.
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => new SendResult.Accepted(),
        HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => new SendResult.Later(Wait(refused, attempts), $"HTTP {(int)refused.StatusCode}"),
        _ => new SendResult.Refused($"HTTP {(int)refused.StatusCode}"),
    };

    private static TimeSpan Wait(PushServiceClientException refused, int attempts)
    {
        var asked = refused.Headers?.RetryAfter?.Delta ?? TimeSpan.Zero;
        var wait = RetryDelay.After(attempts);
        return asked > LongestWait ? LongestWait : asked > wait ? asked : wait;
    }
}
