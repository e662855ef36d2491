using System.Globalization;
using Baozhai.Bot.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Baozhai.Bot.Operators;

/// <summary>Reports how many stories wait for an operator. It is not a fault of the program.</summary>
internal sealed class HeldHealth(IOperations operations) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var (count, _) = await operations.CountWaitingAsync(cancellationToken);
            return count == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Healthy(data: HealthNote.Of(string.Create(CultureInfo.InvariantCulture, $"{count} doubtful stories wait for an operator (复核)")));
        }
#pragma warning disable CA1031 // A store that is away is the storage check's to tell.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return HealthCheckResult.Healthy();
        }
    }
}
