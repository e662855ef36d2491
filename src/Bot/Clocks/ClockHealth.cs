using System.Globalization;
using Baozhai.Bot.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Baozhai.Bot.Clocks;

/// <summary>Says for a day that the clock jumped; that is no trouble of the program.</summary>
internal sealed class ClockHealth(ClockJumps jumps) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        jumps.Last is { } jump
            ? HealthCheckResult.Healthy(data: HealthNote.Of(string.Create(
                CultureInfo.InvariantCulture, $"the clock jumped from {jump.Before:u} to {jump.After:u}; due times were reckoned again")))
            : HealthCheckResult.Healthy());
}
