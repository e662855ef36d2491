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

/// <summary>What a call of a robot's webhook brought. Its texts never contain a key.</summary>
internal abstract record WebhookAnswer
{
    private WebhookAnswer()
    {
    }

    /// <summary>The group has the message.</summary>
    internal sealed record Done : WebhookAnswer;

    /// <summary>WeCom said no.</summary>
    /// <param name="Code">The <c>errcode</c>.</param>
    /// <param name="Message">The <c>errmsg</c>.</param>
    internal sealed record Refused(int Code, string Message) : WebhookAnswer;

    /// <summary>Something before WeCom's program answered, or could not.</summary>
    /// <param name="Status">The HTTP status, not 2xx.</param>
    internal sealed record Broken(int Status) : WebhookAnswer;

    /// <summary>The request never reached WeCom: it can be repeated.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record NotReached(string Reason) : WebhookAnswer;

    /// <summary>The request may have been carried out; its answer did not come or cannot be read.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record Lost(string Reason) : WebhookAnswer;
}

/// <summary>What WeCom answers.</summary>
/// <param name="Errcode">0 when it was done.</param>
/// <param name="Errmsg">Its words.</param>
internal sealed record WebhookResponse(int? Errcode, string? Errmsg);

/// <summary>WeCom's error codes that mean something to this program (<see href="https://developer.work.weixin.qq.com/document/path/90313"/>).</summary>
internal static class WebhookError
{
    /// <summary>WeCom is busy.</summary>
    public const int Busy = -1;

    /// <summary>The kind of message is not known.</summary>
    public const int InvalidMessageType = 40008;

    /// <summary>Something in the message is wrong: too long, or of another shape.</summary>
    public const int InvalidParameter = 40058;

    /// <summary>More than 20 messages in a minute.</summary>
    public const int TooOften = 45009;

    /// <summary>Too many calls at once.</summary>
    public const int TooManyAtOnce = 45033;

    /// <summary>There is no robot with this key: it was removed from its group, or the key is wrong.</summary>
    public const int UnknownRobot = 93000;
}
