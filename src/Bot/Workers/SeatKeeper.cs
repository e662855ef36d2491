using System.Globalization;
using Baozhai.Bot.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Baozhai.Bot.Workers;

/// <summary>Beats for this worker as long as the program runs, and gives its seats back at the end. It is started before all that needs a seat, so that it stops after it.</summary>
internal sealed partial class SeatKeeper : BackgroundService
{
    private static readonly TimeSpan LongestLeave = TimeSpan.FromSeconds(2);

    private readonly Seats _seats;
    private readonly WorkLoad _load;
    private readonly TimeProvider _time;
    private readonly ILogger<SeatKeeper> _logger;
    private readonly TroubleLog _trouble;

    /// <summary>From now on seats are held only if the store says so.</summary>
    public SeatKeeper(Seats seats, WorkLoad load, TimeProvider time, ILogger<SeatKeeper> logger)
    {
        (_seats, _load, _time, _logger, _trouble) = (seats, load, time, logger, new TroubleLog(logger, time));
        seats.Keep();
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            using var limit = new CancellationTokenSource(LongestLeave);
            await _seats.LeaveAsync(limit.Token);
        }
#pragma warning disable CA1031 // A store that is away: the seats run out by themselves.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogNotLeft(error.Message);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wanted = _seats.NextWanted;
            try
            {
                await _seats.BeatAsync(_load.Sending, stoppingToken);
                _load.Beaten(_time.GetTimestamp());
                _trouble.Over();
            }
#pragma warning disable CA1031 // A store that is away: what is held runs out, and the beat goes on.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                _trouble.Note("The store could not be told that this worker is alive; what only one may do is left to others until it can", error);
            }

            using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(Task.Delay(Seats.Every, _time, over.Token), wanted);
            await over.CancelAsync();
        }
    }

    [LoggerMessage(LogLevel.Information, "The seats of this worker could not be given back ({Reason}); they run out by themselves")]
    private partial void LogNotLeft(string reason);
}

/// <summary>What this worker is busy with, for its beats and its health.</summary>
internal sealed class WorkLoad
{
    private int _sending;
    private long _beaten = -1;

    /// <summary>How many deliveries are being sent just now.</summary>
    public int Sending => Volatile.Read(ref _sending);

    /// <summary>When the store last heard of this worker, as a timestamp; null for never.</summary>
    public long? LastBeat => Volatile.Read(ref _beaten) is >= 0 and var beaten ? beaten : null;

    /// <summary>A delivery is being sent.</summary>
    public void Begin() => Interlocked.Increment(ref _sending);

    /// <summary>It was sent, or not.</summary>
    public void End() => Interlocked.Decrement(ref _sending);

    /// <summary>The store has heard of this worker.</summary>
    public void Beaten(long timestamp) => Volatile.Write(ref _beaten, timestamp);
}

/// <summary>Says which worker this is and what it holds; degraded while the store does not hear of it.</summary>
internal sealed class WorkerHealth(Seats seats, WorkLoad load, TimeProvider time) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!seats.Workers.MayBeSeveral) return Task.FromResult(HealthCheckResult.Healthy());
        var (_, of) = seats.Share;
        var held = string.Join(", ", seats.HeldNow);
        var says = string.Create(CultureInfo.InvariantCulture, $"{seats.Worker.Name}, one of {of}; holds {(held.Length > 0 ? held : "no seat")}; sending {load.Sending}");
        return Task.FromResult(load.LastBeat is { } beat && time.GetElapsedTime(beat) < Seats.Lasts
            ? HealthCheckResult.Healthy(says, HealthNote.Of(says))
            : HealthCheckResult.Degraded($"{says}; the store does not hear of this worker", data: HealthNote.Of($"{says}; the store does not hear of this worker")));
    }
}

/// <summary>Registers this process as a worker.</summary>
internal static class WorkerRegistration
{
    /// <summary>What every verb needs.</summary>
    public static IServiceCollection AddWorker(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WorkerOptions>()
            .Bind(configuration.GetSection(WorkerOptions.Section))
            .Validate(options => options.Name is null || IsName(options.Name), "Worker:Name must be 1 to 60 letters, digits, '-', '_' and '.': choose another, or leave it out.")
            .ValidateOnStart();
        return services.AddSingleton<Worker>().AddSingleton<Seats>().AddSingleton<WorkLoad>();
    }

    /// <summary>Beats while the program runs, and says so in health. Comes before whatever needs a seat.</summary>
    public static IServiceCollection AddSeatKeeper(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<WorkerHealth>("worker", tags: [HealthNote.ReadyTag]);
        return services.AddHostedService<SeatKeeper>();
    }

    private static bool IsName(string name) => name.Length is >= 1 and <= 60 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
