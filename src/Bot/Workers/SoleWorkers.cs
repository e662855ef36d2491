namespace Baozhai.Bot.Workers;

/// <summary>The worker of a store that is a file: the one process that has claimed it holds every seat, any other none. Nothing is written.</summary>
/// <param name="claim">Claims the store for this process, for as long as it lives; false while another has it.</param>
/// <param name="time">The clock.</param>
internal sealed class SoleWorkers(Func<bool> claim, TimeProvider time) : IWorkers
{
    private WorkerReport? _report;

    /// <inheritdoc />
    public bool MayBeSeveral => false;

    /// <inheritdoc />
    public Task<Beat> BeatAsync(WorkerReport report, IReadOnlyCollection<string> seats, TimeSpan lasts, CancellationToken cancellationToken)
    {
        _report = report;
        var held = claim() ? seats : [];
        return Task.FromResult(new Beat(held.ToDictionary(seat => seat, _ => 1L), [report.Id]));
    }

    /// <inheritdoc />
    public Task GiveBackAsync(string worker, IReadOnlyCollection<string> seats, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task LeaveAsync(string worker, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task<IReadOnlyList<WorkerState>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WorkerState>>(_report is { } report ? [new WorkerState(report, time.GetUtcNow(), IsAlive: true, [])] : []);
}
