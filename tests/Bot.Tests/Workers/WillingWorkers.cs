using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Workers;

/// <summary>A store that several workers may share, and that gives every seat to whoever asks.</summary>
/// <param name="others">Other workers that are alive.</param>
internal sealed class WillingWorkers(params string[] others) : IWorkers
{
    public bool MayBeSeveral => true;

    /// <summary>Seats of a worker that holds what its last beat gave it.</summary>
    public static Seats Seats(TimeProvider time)
    {
        var seats = new Seats(new Worker(Options.Create(new WorkerOptions { Name = "w1" }), time), new WillingWorkers(), time);
        seats.Keep();
        return seats;
    }

    public Task<Beat> BeatAsync(WorkerReport report, IReadOnlyCollection<string> seats, TimeSpan lasts, CancellationToken cancellationToken) =>
        Task.FromResult(new Beat(seats.ToDictionary(seat => seat, _ => 1L), [report.Id, .. others]));

    public Task GiveBackAsync(string worker, IReadOnlyCollection<string> seats, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task LeaveAsync(string worker, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<WorkerState>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<WorkerState>>([]);
}
