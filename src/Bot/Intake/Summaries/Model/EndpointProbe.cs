using System.Net;
using System.Net.Http.Headers;
using Baozhai.Bot.Diagnostics;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Intake.Summaries.Model;

/// <summary>Checks that the endpoint answers and accepts the key, without a model call.</summary>
internal sealed class EndpointProbe(HttpClient http, IOptions<OpenAIOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>One line on the endpoint, without the key.</summary>
    /// <exception cref="ConfigurationException">It does not answer, or refuses the key.</exception>
    public async Task<string> LookAsync(CancellationToken cancellationToken)
    {
        var address = new Uri($"{options.Value.BaseUrl.TrimEnd('/')}/models");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (options.Value.ApiKey is { Length: > 0 } key) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                throw new ConfigurationException($"OpenAI:ApiKey is refused by {address.Host} ({(int)response.StatusCode}): give another.");
            // An endpoint without a list of models is there all the same.
            return $"{options.Value.Model} at {address.Authority}, which answers";
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ConfigurationException($"OpenAI:BaseUrl {address.Authority} does not answer: start the endpoint, or correct the address.", e);
        }
    }
}
