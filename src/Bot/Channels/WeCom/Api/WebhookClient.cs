using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeCom.Api;

/// <summary>Posts messages to robots' webhooks.</summary>
internal sealed class WebhookClient(HttpClient http, IOptions<WeComOptions> options, TimeProvider time)
{
    /// <summary>How long an answer is waited for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _address = options.Value.ApiBaseUrl.TrimEnd('/') + "/cgi-bin/webhook/send?key=";

    /// <summary>Posts a message; only cancellation throws.</summary>
    /// <param name="key">The robot's key.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<WebhookAnswer> SendAsync(string key, WebhookMessage message, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(message, WebhookJson.Default.WebhookMessage));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await http.PostAsync(new Uri(_address + Uri.EscapeDataString(key)), content, either.Token);
            if (!response.IsSuccessStatusCode) return new WebhookAnswer.Broken((int)response.StatusCode);
            return Read(await response.Content.ReadAsByteArrayAsync(either.Token), key);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookAnswer.Lost($"no answer within {Patience.TotalSeconds} s");
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new WebhookAnswer.NotReached(exception.HttpRequestError.ToString());
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // Messages of exceptions may hold the address, and that the key.
            return new WebhookAnswer.Lost(exception is HttpRequestException failed ? failed.HttpRequestError.ToString() : exception.GetType().Name);
        }
    }

    private static WebhookAnswer Read(byte[] bytes, string key)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, WebhookJson.Default.WebhookResponse) switch
            {
                { Errcode: 0 } => new WebhookAnswer.Done(),
                { Errcode: { } code } refused => new WebhookAnswer.Refused(code, (refused.Errmsg ?? "").Replace(key, "…", StringComparison.OrdinalIgnoreCase)),
                _ => new WebhookAnswer.Lost("an answer without errcode"),
            };
        }
        catch (JsonException)
        {
            return new WebhookAnswer.Lost($"an unreadable answer of {bytes.Length} bytes");
        }
    }
}
