namespace Baozhai.Bot.Workers;

/// <summary>The processes that share a store and are one bot, and the seats they hold. A seat is the right to do what only one may do at a time.</summary>
internal interface IWorkers
{
    /// <summary>Whether other processes may share the store. If not, every seat is this worker's and nothing is written.</summary>
    bool MayBeSeveral { get; }

    /// <summary>Notes that a worker is alive; renews the seats it holds and takes those of them that are free, in one transaction.</summary>
    /// <param name="report">What the worker says of itself.</param>
    /// <param name="seats">The seats it wants, by name.</param>
    /// <param name="lasts">How long a seat lasts from now on by the store's clock, and a worker that does not beat counts as alive.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task<Beat> BeatAsync(WorkerReport report, IReadOnlyCollection<string> seats, TimeSpan lasts, CancellationToken cancellationToken);

    /// <summary>Gives seats back, so that another worker need not wait until they run out.</summary>
    /// <param name="worker">The worker's id.</param>
    /// <param name="seats">The seats.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task GiveBackAsync(string worker, IReadOnlyCollection<string> seats, CancellationToken cancellationToken);

    /// <summary>Gives every seat of a worker back and forgets the worker.</summary>
    Task LeaveAsync(string worker, CancellationToken cancellationToken);

    /// <summary>The workers that beat within the last hour, by name.</summary>
    Task<IReadOnlyList<WorkerState>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>What a worker says of itself.</summary>
/// <param name="Id">What the store knows it by, of this process alone.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Version">The version of the program.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="Sending">How many deliveries it is sending just now.</param>
internal sealed record WorkerReport(string Id, string Name, string Version, DateTimeOffset StartedAt, int Sending);

/// <summary>What a worker learns of a beat.</summary>
/// <param name="Epochs">The seats it holds, each with its epoch: the number of changes of holder until now.</param>
/// <param name="Alive">The ids of the workers that are alive, this one among them, in order.</param>
internal sealed record Beat(IReadOnlyDictionary<string, long> Epochs, IReadOnlyList<string> Alive);

/// <summary>A worker as the store knows it.</summary>
/// <param name="Report">What it last said of itself.</param>
/// <param name="SeenAt">When that was.</param>
/// <param name="IsAlive">Whether that is recent.</param>
/// <param name="Seats">The seats it holds.</param>
internal sealed record WorkerState(WorkerReport Report, DateTimeOffset SeenAt, bool IsAlive, IReadOnlyList<string> Seats);

/// <summary>The right to act while a seat is held, as a write proves it: the store compares the epoch.</summary>
/// <param name="Seat">The seat's name.</param>
/// <param name="Epoch">The epoch it was taken in.</param>
internal readonly record struct Fence(string Seat, long Epoch);
