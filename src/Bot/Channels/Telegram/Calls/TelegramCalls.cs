using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Baozhai.Bot.Channels.Telegram.Calls;

/// <summary>Makes calls through the library and returns the outcome of each: success, refusal, or unknown. Only cancellation throws.</summary>
internal sealed class TelegramCalls(ITelegramBotClient client, IOptions<TelegramOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    // Longer than the server's longest poll, so that a quiet poll is not taken for a lost one.
    private static readonly TimeSpan PollMargin = TimeSpan.FromSeconds(15);

    // An answer under way is still waited for after cancellation: a message given up just then might be sent again.
    // The host gives its services 30 seconds to stop.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly FailureReader _failures = new(options.Value.Token ?? "");

    /// <summary>Whether the bot answers what is typed behind its name in any chat; false until it has said who it is.</summary>
    public bool IsInline { get; private set; }

    /// <summary>Makes a call.</summary>
    public async Task<CallResult<T>> AskAsync<T>(IRequest<T> request, CancellationToken cancellationToken)
    {
        var answer = await CallAsync<T>(request, Timeout, Patience, cancellationToken);
        if (request is GetMeRequest && answer.Result is User me) IsInline = me.SupportsInlineQueries;
        return answer;
    }

    /// <summary>Sends or changes a message. Nothing is read of the answer but its number: a message that was taken must not look lost because of how it is shown.</summary>
    public Task<CallResult<MessageId>> SendAsync(IRequest<Message> request, CancellationToken cancellationToken) =>
        CallAsync<MessageId>(request, Timeout, Patience, cancellationToken);

    /// <summary>Finds a chat. Nothing is read of the answer but what every chat has.</summary>
    public Task<CallResult<Chat>> FindAsync(IRequest<ChatFullInfo> request, CancellationToken cancellationToken) =>
        CallAsync<Chat>(request, Timeout, Patience, cancellationToken);

    /// <summary>Asks for updates, each as it was written.</summary>
    public Task<CallResult<JsonElement[]>> PollAsync(PollRequest request, CancellationToken cancellationToken) =>
        CallAsync<JsonElement[]>(request, TimeSpan.FromSeconds(request.Timeout) + PollMargin, TimeSpan.Zero, cancellationToken);

    /// <summary>Downloads a file; null when it cannot be had or is larger than allowed.</summary>
    /// <param name="filePath">Where it is, as <c>getFile</c> says.</param>
    /// <param name="largest">The most bytes taken.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    public async Task<byte[]?> DownloadAsync(string filePath, int largest, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var bytes = new byte[largest];
        // It cannot grow: what does not fit ends the download.
        using var taken = new MemoryStream(bytes);
        try
        {
            await client.DownloadFile(filePath, taken, either.Token);
            return bytes[..(int)taken.Position];
        }
        catch (Exception exception) when (exception is RequestException or ArgumentException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    private async Task<CallResult<T>> CallAsync<T>(IRequest request, TimeSpan timeout, TimeSpan patience, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var watched = new WatchedRequest<T>(request);
        using var limit = new CancellationTokenSource(timeout, time);
        using var leaving = cancellationToken.Register(() => limit.CancelAfter(watched.TryRefuse() ? TimeSpan.Zero : patience));
        try
        {
            return new CallResult<T>(await client.SendRequest(watched, limit.Token), null);
        }
        catch (Exception exception) when (!watched.IsBegun || exception is RequestException or OperationCanceledException)
        {
            var isGivenUp = exception is OperationCanceledException || exception.InnerException is OperationCanceledException;
            if (isGivenUp && (!watched.IsBegun || patience == TimeSpan.Zero)) cancellationToken.ThrowIfCancellationRequested();
            return new CallResult<T>(default, _failures.Read(exception, watched.IsBegun, timeout));
        }
    }
}

/// <summary>The result of a call, or its failure.</summary>
/// <param name="Result">What was asked for; of no meaning with a failure.</param>
/// <param name="Failure">Why there is none; null when it worked.</param>
internal readonly record struct CallResult<T>(T? Result, Failure? Failure);

/// <summary>
/// <see href="https://core.telegram.org/bots/api#getupdates"/>. The library's own request fails as a whole when one update cannot be read, and
/// cannot pass a number over 32 bits.
/// </summary>
internal sealed class PollRequest() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>The first update wanted; everything below it is confirmed and forgotten. Null starts at the oldest unconfirmed.</summary>
    public long? Offset { get; init; }

    /// <summary>How many at most, 1 to 100.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>Seconds to wait for one, at most 50.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Timeout { get; init; }

    /// <summary>The kinds wanted.</summary>
    public IReadOnlyList<UpdateType> AllowedUpdates { get; } = Updates.AllowedUpdates.All;
}

/// <summary>Puts the path of <c>Telegram:ApiBaseUrl</c> before that of each request: the library takes no more of it than the host.</summary>
internal sealed class ApiBasePath(string baseUrl) : DelegatingHandler
{
    private readonly string _path = new Uri(baseUrl).AbsolutePath.TrimEnd('/');

    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_path.Length > 0 && request.RequestUri is { } address) request.RequestUri = new Uri(address, _path + address.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
