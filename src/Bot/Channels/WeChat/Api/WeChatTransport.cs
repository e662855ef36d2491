using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeChat.Api;

/// <summary>Makes one call of WeChat's API.</summary>
internal sealed class WeChatTransport(HttpClient http, IOptions<WeChatOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Uri _base = new(options.Value.ApiBaseUrl.TrimEnd('/') + "/cgi-bin/");

    /// <summary>Posts JSON; only cancellation throws.</summary>
    /// <param name="path">The address below <c>/cgi-bin/</c>, which may hold a token.</param>
    /// <param name="body">What is posted.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The outcome, and what WeChat answered where it was done.</returns>
    public async Task<(ApiAnswer Answer, WeChatResponse? Response)> PostAsync<T>(
        string path, T body, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, shape));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await http.PostAsync(new Uri(_base, path), content, either.Token);
            return Read((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(either.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (new ApiAnswer.Lost($"no answer within {Patience.TotalSeconds} s"), null);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return (new ApiAnswer.NotReached(exception.HttpRequestError.ToString()), null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // Messages of exceptions may hold the address, and that the token.
            return (new ApiAnswer.Lost(exception is HttpRequestException failed ? failed.HttpRequestError.ToString() : exception.GetType().Name), null);
        }
    }

    private static (ApiAnswer Answer, WeChatResponse? Response) Read(int status, byte[] bytes)
    {
        if (status is < 200 or >= 300) return (new ApiAnswer.Refused(status, "not an answer of WeChat"), null);
        try
        {
            var response = JsonSerializer.Deserialize(bytes, WeChatJson.Default.WeChatResponse);
            if (response is null) return (new ApiAnswer.Lost("an empty answer"), null);
            return response.Errcode is null or 0
                ? (new ApiAnswer.Done(), response)
                : (new ApiAnswer.Refused(response.Errcode.Value, response.Errmsg ?? ""), null);
        }
        catch (JsonException)
        {
            return (new ApiAnswer.Lost($"an unreadable answer of {bytes.Length} bytes"), null);
        }
    }
}

/// <summary>What a call of WeChat's API brought. Its texts never contain a token or secret.</summary>
internal abstract record ApiAnswer
{
    private ApiAnswer()
    {
    }

    /// <summary>It was done.</summary>
    internal sealed record Done : ApiAnswer;

    /// <summary>WeChat said no.</summary>
    /// <param name="Code">The <c>errcode</c>; the HTTP status where there is none.</param>
    /// <param name="Message">The <c>errmsg</c>.</param>
    internal sealed record Refused(int Code, string Message) : ApiAnswer;

    /// <summary>The request never reached WeChat: it can be repeated.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record NotReached(string Reason) : ApiAnswer;

    /// <summary>The request may have been carried out; its answer did not come or cannot be read.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record Lost(string Reason) : ApiAnswer;
}

/// <summary>What WeChat answers.</summary>
/// <param name="Errcode">0 or null when it was done.</param>
/// <param name="Errmsg">Its words.</param>
/// <param name="AccessToken">The token, when that was asked for.</param>
/// <param name="ExpiresIn">How long it is valid, in seconds.</param>
internal sealed record WeChatResponse(int? Errcode, string? Errmsg, string? AccessToken, int? ExpiresIn);
