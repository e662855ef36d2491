using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Workers;

/// <summary>This process as one of those that share a store.</summary>
internal sealed class Worker
{
    /// <summary>Names it.</summary>
    public Worker(IOptions<WorkerOptions> options, TimeProvider time)
    {
        // A process number comes again after a restart in a container, where it is always 1.
        var own = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(4, lowercase: true)}");
        (Name, StartedAt) = (options.Value.Name is { Length: > 0 } name ? name : own, time.GetUtcNow());
    }

    /// <summary>Its name, unique among the workers of a store.</summary>
    public string Name { get; }

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

    /// <summary>What the process is called in <c>workers</c>, in health and in metrics; 1 to 60 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, another for each. Default the machine's name with the number of the process and four random digits.</summary>
    public string? Name { get; set; }
}
