using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Workers;

/// <summary>This process as one of those that share a store.</summary>
internal sealed class Worker
{
    private const char Divider = '#';

    /// <summary>Names it.</summary>
    public Worker(IOptions<WorkerOptions> options, TimeProvider time)
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}");
        (Name, StartedAt) = (options.Value.Name is { Length: > 0 } name ? name : own, time.GetUtcNow());
        Id = $"{Name}{Divider}{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
    }

    /// <summary>Its name, for people.</summary>
    public string Name { get; }

    /// <summary>
    /// What the store knows it by, of this process alone: two that were given one name by mistake, or one that takes the place of another that only sleeps, do not
    /// hold each other's seats.
    /// </summary>
    public string Id { get; }

    /// <summary>The name in an id.</summary>
    public static string NameOf(string id) => id[..Math.Max(0, id.LastIndexOf(Divider))];

    /// <summary>The version of the program.</summary>
    public string Version { get; } = Assembly.GetExecutingAssembly().GetName().Version?.ToString(fieldCount: 3) ?? "0";

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; }
}

/// <summary>One process of several that share a store. Section <c>Worker</c>.</summary>
internal sealed class WorkerOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Worker";

    /// <summary>What the process is called in <c>workers</c>, in health and in metrics; 1 to 60 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, another for each. Default the machine's name with the number of the process.</summary>
    public string? Name { get; set; }
}
