using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Hosting;

/// <summary>Healthy while the disks of the store and of the inbox have room. A store notices a full disk only when it writes, which may be the next morning.</summary>
internal sealed class DiskHealth(IStore store, IOptions<InboxOptions> inbox) : IHealthCheck
{
    // An issue of a hundred articles takes about one megabyte.
    private const long Full = 1L << 20;
    private const long NearlyFull = 64L << 20;

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Of(new[] { Path.IsPathRooted(store.Place) ? store.Place : "", inbox.Value.Path }.Where(place => place.Length > 0).Select(Free).OfType<long>().DefaultIfEmpty(long.MaxValue).Min()));

    /// <summary>The state of a disk with so much room.</summary>
    /// <param name="free">The room, in bytes.</param>
    public static HealthCheckResult Of(long free) => free switch
    {
        < Full => HealthCheckResult.Unhealthy("the disk is full", data: HealthNote.Of("the disk is full")),
        < NearlyFull => HealthCheckResult.Degraded("the disk is nearly full", data: HealthNote.Of($"{free >> 20} MB left on the disk")),
        _ => HealthCheckResult.Healthy(),
    };

    // A store on a server has no disk here.
    private static long? Free(string place)
    {
        var folder = Path.GetFullPath(place);
        while (!Directory.Exists(folder))
        {
            if (Path.GetDirectoryName(folder) is not { } above) return null;
            folder = above;
        }

        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
