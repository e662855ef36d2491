using System.ClientModel;
using System.Globalization;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Baozhai.Bot.Intake.Summaries.Model;

/// <summary>The timeouts and retries of calls to a model.</summary>
internal static class ModelCallPolicy
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);

    // Who asks for more than this asks to be left alone.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    // An endpoint that is down must not cost every issue its whole time.
    private static readonly TimeSpan Sampling = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(2);
    private const int FewestCalls = 8;

    /// <summary>From the outside in: rest after nothing but failures, tries, the time of each try.</summary>
    public static ResiliencePipeline Of(SummaryOptions options, SummaryMetrics metrics, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 1,
            MinimumThroughput = FewestCalls,
            SamplingDuration = Sampling,
            BreakDuration = Rest,
            ShouldHandle = outcome => ValueTask.FromResult(IsOfEndpoint(outcome.Outcome.Exception)),
        });
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                MaxDelay = LongestDelay,
                ShouldHandle = outcome => ValueTask.FromResult(IsOfEndpoint(outcome.Outcome.Exception) && !(RetryAfter(outcome.Outcome.Exception, time) > LongestDelay)),
                DelayGenerator = outcome => ValueTask.FromResult(RetryAfter(outcome.Outcome.Exception, time)),
                OnRetry = _ =>
                {
                    metrics.Retried();
                    return ValueTask.CompletedTask;
                },
            });
        }

        return builder.AddTimeout(new TimeoutStrategyOptions { Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds) }).Build();
    }

    /// <summary>Whether the endpoint failed, and may do better another time; a request it refuses it will refuse again.</summary>
    private static bool IsOfEndpoint(Exception? exception) => exception switch
    {
        ClientResultException { Status: 0 or 408 or 429 or >= 500 } => true,
        TimeoutRejectedException or HttpRequestException or IOException => true,
        _ => false,
    };

    /// <summary>What the endpoint asks for: seconds or a date (RFC 9110, 10.2.3); null when it asks for nothing.</summary>
    private static TimeSpan? RetryAfter(Exception? exception, TimeProvider time)
    {
        if ((exception as ClientResultException)?.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var asked) is not true || asked is null) return null;
        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(seconds);
        if (!DateTimeOffset.TryParse(asked, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)) return null;
        var delay = until - time.GetUtcNow();
        return delay > TimeSpan.Zero ? delay : TimeSpan.Zero;
    }
}
