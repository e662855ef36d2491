using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>Makes one call of the Bot API and tells what became of it: what worked, what was refused, what may have happened.</summary>
internal sealed class TelegramTransport(HttpClient http, IOptions<TelegramOptions> options, TimeProvider time)
{
    private readonly Uri _base = new($"{options.Value.ApiBaseUrl.TrimEnd('/')}/bot{options.Value.Token}/");
    private readonly Uri _files = new($"{options.Value.ApiBaseUrl.TrimEnd('/')}/file/bot{options.Value.Token}/");
    private readonly string _secret = options.Value.Token?.Split(':')[^1] ?? "";

    /// <summary>Calls a method. Only cancellation throws.</summary>
    /// <param name="method">Its name.</param>
    /// <param name="body">Its parameters as JSON.</param>
    /// <param name="shape">The shape of its answer.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="patience">How long an answer under way is still waited for after cancellation: a message given up just then might be sent again.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Answer<T>> CallAsync<T>(
        string method, byte[] body, JsonTypeInfo<ApiResponse<T>> shape, TimeSpan timeout, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var content = new WatchedContent(body);
        return await CallAsync(method, content, shape, timeout, patience, cancellationToken);
    }

    /// <summary>Calls a method with parameters of any form. Only cancellation throws.</summary>
    public async Task<Answer<T>> CallAsync<T>(
        string method, WatchedContent content, JsonTypeInfo<ApiResponse<T>> shape, TimeSpan timeout, TimeSpan patience, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_base, method)) { Content = content };
        using var limit = new CancellationTokenSource(timeout, time);
        using var leaving = cancellationToken.Register(() => limit.CancelAfter(content.Started ? patience : TimeSpan.Zero));
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            var bytes = await response.Content.ReadAsByteArrayAsync(limit.Token);
            return Read((int)response.StatusCode, bytes, shape);
        }
        catch (OperationCanceledException)
        {
            if (!content.Started || patience == TimeSpan.Zero) cancellationToken.ThrowIfCancellationRequested();
            return Failed<T>(content, $"no answer within {timeout.TotalSeconds} s");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return Failed<T>(content, Redact(exception.GetBaseException().Message));
        }
    }

    /// <summary>Downloads a file; null when it cannot be had or is larger than allowed. Only cancellation throws.</summary>
    /// <param name="filePath">Where it is, as <c>getFile</c> says.</param>
    /// <param name="largest">The most bytes taken.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    public async Task<byte[]?> DownloadAsync(string filePath, int largest, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await http.GetAsync(new Uri(_files, filePath), HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode || response.Content.Headers.ContentLength > largest) return null;
            await using var body = await response.Content.ReadAsStreamAsync(either.Token);
            var bytes = new byte[largest + 1];
            var read = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, either.Token);
            return read > largest ? null : bytes[..read];
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or UriFormatException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private static Answer<T> Failed<T>(WatchedContent content, string reason) =>
        new(default, content.Started ? new Failure.Lost(reason) : new Failure.NotReached(reason));

    private Answer<T> Read<T>(int status, byte[] bytes, JsonTypeInfo<ApiResponse<T>> shape)
    {
        var response = Parse(bytes, shape);
        if (response is { Ok: true, Result: { } result }) return new Answer<T>(result, null);
        if (response is { Ok: false, ErrorCode: { } code })
            return new Answer<T>(default, new Failure.Refused(code, Redact(response.Description ?? ""), response.Parameters));

        return status is >= 200 and < 300
            ? new Answer<T>(default, new Failure.Lost($"unreadable answer of {bytes.Length} bytes"))
            : new Answer<T>(default, new Failure.Refused(status, "not an answer of the Bot API"));
    }

    private static ApiResponse<T>? Parse<T>(byte[] bytes, JsonTypeInfo<ApiResponse<T>> shape)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Redact(string text) => _secret.Length == 0 ? text : text.Replace(_secret, "***", StringComparison.Ordinal);
}
