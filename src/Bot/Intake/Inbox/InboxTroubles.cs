using System.Collections.Concurrent;
using Baozhai.Bot.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>The files in the inbox that cannot be processed, until they are gone or can be.</summary>
internal sealed class InboxTroubles
{
    private readonly ConcurrentDictionary<string, string> _reasons = new(StringComparer.Ordinal);

    /// <summary>The names, in their order.</summary>
    public IReadOnlyList<string> Names => [.. _reasons.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Notes a trouble; false when it is known already.</summary>
    public bool Note(string name, string reason)
    {
        if (_reasons.TryGetValue(name, out var known) && known == reason) return false;
        _reasons[name] = reason;
        return true;
    }

    /// <summary>Whether something is in the inbox for this reason already.</summary>
    public bool Has(string reason) => _reasons.Values.Contains(reason, StringComparer.Ordinal);

    /// <summary>Forgets the trouble of a name that is dealt with.</summary>
    public void Forget(string name) => _reasons.TryRemove(name, out _);

    /// <summary>Forgets all but those of the names that are there.</summary>
    public void Keep(IReadOnlySet<string> names)
    {
        foreach (var name in _reasons.Keys.Where(name => !names.Contains(name))) Forget(name);
    }
}

/// <summary>Degraded while a file in the inbox cannot be processed.</summary>
internal sealed class InboxHealth(InboxTroubles troubles) : IHealthCheck
{
    private const int MostNames = 5;

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var names = troubles.Names;
        if (names.Count == 0) return Task.FromResult(HealthCheckResult.Healthy());
        var named = string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
        return Task.FromResult(HealthCheckResult.Degraded("something in the inbox cannot be read", data: HealthNote.Of($"in the inbox and cannot be read: {named}; the log says why")));
    }
}
