using Quartz;

namespace Baozhai.Bot.Storage.Postgres;

/// <summary>
/// Keeps the schedule of jobs in the database, so that of all workers one runs each firing, and another takes over what a worker that was killed had begun.
/// The tables are Quartz's own, made and looked after by Quartz.
/// </summary>
internal static class PostgresSchedule
{
    // Together they are how long a worker is dead before another takes over its jobs.
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    /// <summary>Lets the workers share it.</summary>
    public static IServiceCollection AddPostgresSchedule(this IServiceCollection services) => services.AddQuartz(quartz => quartz.UsePersistentStore(store =>
    {
        store.UsePostgres(source => source.DataSourceFactory = provider => provider.GetRequiredService<PostgresServer>().Source);
        store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (CheckIn, Late));
        store.ProvisionSchema();
    }));
}
