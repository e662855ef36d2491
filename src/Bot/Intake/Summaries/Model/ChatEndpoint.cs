using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Baozhai.Bot.Intake.Summaries.Model;

/// <summary>Calls the model with a timeout for each try, retries where that may help, and a break in calls when nothing answers.</summary>
internal sealed class ChatEndpoint
{
    private readonly ChatClient _client;
    private readonly ResiliencePipeline _patience;

    public ChatEndpoint(HttpClient http, IOptions<OpenAIOptions> endpoint, IOptions<SummaryOptions> summaries, SummaryMetrics metrics, TimeProvider time)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = new Uri(endpoint.Value.BaseUrl),
            Transport = new HttpClientPipelineTransport(http),
            // Tries and their time are counted here, and only here.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            EnableDistributedTracing = false,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        };
        // The client wants a key; an endpoint that needs none passes over it.
        var key = new ApiKeyCredential(endpoint.Value.ApiKey is { Length: > 0 } given ? given : "none");
        _client = new ChatClient(endpoint.Value.Model, key, options);
        _patience = ModelCallPolicy.Of(summaries.Value, metrics, time);
    }

    /// <summary>Sends a question. Only cancellation throws.</summary>
    /// <param name="question">The request as JSON.</param>
    /// <param name="mayCall">Asked before each try; false ends the asking.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ChatAnswer> AskAsync(ReadOnlyMemory<byte> question, Func<CancellationToken, Task<bool>> mayCall, CancellationToken cancellationToken)
    {
        try
        {
            return await _patience.ExecuteAsync(
                async token => await mayCall(token) ? await CallAsync(question, token) : new ChatAnswer(null, ChatAnswer.OverBudget), cancellationToken);
        }
        catch (ClientResultException e)
        {
            // The message may repeat what was sent: the key too.
            return new ChatAnswer(null, e.Status == 0 ? "unreachable" : $"status {e.Status}");
        }
        catch (Exception e) when (e is TimeoutRejectedException or BrokenCircuitException or JsonException or HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new ChatAnswer(null, e switch
            {
                TimeoutRejectedException => "timeout",
                BrokenCircuitException => "resting",
                JsonException => "unreadable",
                _ => "unreachable",
            });
        }
    }

    private async Task<ChatAnswer> CallAsync(ReadOnlyMemory<byte> question, CancellationToken cancellationToken)
    {
        using var content = BinaryContent.Create(BinaryData.FromBytes(question));
        var result = await _client.CompleteChatAsync(content, new RequestOptions { CancellationToken = cancellationToken });
        var response = JsonSerializer.Deserialize(result.GetRawResponse().Content, ChatJson.Default.ChatResponse);
        return response?.Choices is [{ Message.Content: { } text }, ..] ? new ChatAnswer(text, null) : new ChatAnswer(null, "empty");
    }
}

/// <summary>The outcome of a request to the model.</summary>
/// <param name="Text">What the model answered; null when nothing came.</param>
/// <param name="Failure">Why nothing came, in a word that may be logged and counted; null otherwise.</param>
internal readonly record struct ChatAnswer(string? Text, string? Failure)
{
    /// <summary>The failure that is none of the endpoint's: the day has had its calls.</summary>
    public const string OverBudget = "over budget";
}

/// <summary>A request to a model: the fields that every endpoint knows and every model takes.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Messages">What is said to it.</param>
/// <param name="Temperature">How freely it words; null to leave it out.</param>
internal sealed record ChatRequest(string Model, IReadOnlyList<ChatTurn> Messages, double? Temperature);

/// <summary>One message of a chat completion.</summary>
/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
/// <param name="Content">Its text; null where a model gave none.</param>
internal sealed record ChatTurn(string Role, string? Content);

/// <summary>What an endpoint answers, as far as it is needed.</summary>
/// <param name="Choices">The answers; one is asked for.</param>
internal sealed record ChatResponse(IReadOnlyList<ChatChoice>? Choices);

/// <summary>One answer.</summary>
/// <param name="Message">The message.</param>
internal sealed record ChatChoice(ChatTurn? Message);

/// <summary>Chat completions as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(ChatResponse))]
internal sealed partial class ChatJson : JsonSerializerContext;
