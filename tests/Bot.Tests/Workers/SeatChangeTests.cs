using Baozhai.Bot.Storage.Postgres;
using Baozhai.Bot.Tests.Storage;
using Baozhai.Bot.Workers;
using Npgsql;

namespace Baozhai.Bot.Tests.Workers;

/// <summary>Who holds a seat, over very many changes of holder in simulated time.</summary>
public sealed class SeatChangeTests() : StorageTest(StoreEngine.Postgres)
{
    private const string Name = "send:telegram";

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task Over_a_thousand_changes_of_holder_two_never_act_at_once()
    {
        const int Changes = 1000;
        var simulated = new SimulatedWorkers(Parts);
        await simulated.BeginAsync(Token);
        var random = new Random(14);
        var workers = Enumerable.Range(0, 3).Select(_ => new Process(simulated.Start())).ToList();
        // Who acted, in which epoch, in the order of acting.
        var acts = new List<(string Worker, long Epoch)>();
        TimeSpan? free = null;
        var longest = TimeSpan.Zero;
        while (acts.Select(act => act.Epoch).Distinct().Count() <= Changes)
        {
            foreach (var worker in workers)
            {
                if (worker.StoppedUntil > simulated.Passed) continue;
                // One that was stopped acts before it beats, as a process does that was in the middle of something.
                if (worker.Term is { IsOver: false } term) acts.Add((worker.Seats.Worker.Name, term.Epoch));
                if (worker.NextBeat > simulated.Passed) continue;
                await worker.Seats.BeatAsync(0, Token);
                worker.NextBeat = simulated.Passed + Seats.Every;
                worker.Term = worker.Seat.IsHeld ? await worker.Seat.HoldAsync(Token) : null;
            }

            var holders = workers.Where(worker => worker.Term is { IsOver: false }).ToList();
            Assert.True(holders.Count <= 1, $"{string.Join(" and ", holders.Select(holder => holder.Seats.Worker.Name))} act at once");
            if (holders.Count == 1 && free is { } since)
            {
                longest = simulated.Passed - since > longest ? simulated.Passed - since : longest;
                free = null;
            }

            if (holders is [var holder] && random.Next(3) == 0)
            {
                switch (random.Next(4))
                {
                    case 0: // killed
                        workers.Remove(holder);
                        workers.Add(new Process(simulated.Start()));
                        free = simulated.Passed;
                        break;
                    case 1: // stopped for longer than a seat lasts, or for less
                        holder.StoppedUntil = simulated.Passed + TimeSpan.FromSeconds(random.Next(2, 25));
                        free = simulated.Passed;
                        break;
                    default: // told to stop
                        await holder.Seats.LeaveAsync(Token);
                        holder.Term = null;
                        workers.Remove(holder);
                        workers.Add(new Process(simulated.Start()));
                        free = simulated.Passed;
                        break;
                }
            }

            await simulated.PassAsync(Step, Token);
        }

        // Each epoch has one holder, and nobody acts in an epoch once another has acted in a later one.
        Assert.All(acts.GroupBy(act => act.Epoch), epoch => Assert.Single(epoch.Select(act => act.Worker).Distinct()));
        Assert.Equal(acts.Select(act => act.Epoch).Order(), acts.Select(act => act.Epoch));
        Assert.InRange(longest, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_holder_that_was_stopped_too_long_leases_nothing()
    {
        var simulated = new SimulatedWorkers(Parts);
        await simulated.BeginAsync(Token);
        var (first, second) = (simulated.Start(), simulated.Start());
        var (of, beside) = (first.Of(Name), second.Of(Name));
        await first.BeatAsync(0, Token);
        await second.BeatAsync(0, Token);
        var old = await of.HoldAsync(Token);
        Assert.False(beside.IsHeld);
        await Outbox.PlanAsync([Make.Delivery(due: Time.GetUtcNow())], Token);

        await simulated.PassAsync(Seats.Lasts + Seats.Every, Token);
        Assert.True(old.IsOver);
        await second.BeatAsync(0, Token);
        var young = await beside.HoldAsync(Token);

        Assert.Empty(await Outbox.LeaseAsync(["telegram"], 10, TimeSpan.FromMinutes(1), old.Fence, Token));
        Assert.Single(await Outbox.LeaseAsync(["telegram"], 10, TimeSpan.FromMinutes(1), young.Fence, Token));
        Assert.Equal(old.Epoch + 1, young.Epoch);
    }

    [Fact]
    public async Task A_beat_does_not_wait_for_a_holder_that_sleeps_in_the_middle_of_a_lease()
    {
        var simulated = new SimulatedWorkers(Parts);
        await simulated.BeginAsync(Token);
        var (first, second) = (simulated.Start(), simulated.Start());
        _ = first.Of(Name);
        var beside = second.Of(Name);
        await first.BeatAsync(0, Token);
        await using (var sleeping = await Get<PostgresServer>().OpenLastingAsync(Token))
        {
            await using var transaction = await sleeping.BeginTransactionAsync(Token);
            await using var fence = new NpgsqlCommand($"SELECT epoch FROM seat WHERE name = '{Name}' FOR SHARE", sleeping, transaction);
            await fence.ExecuteScalarAsync(Token);
            await simulated.PassAsync(Seats.Lasts, Token);

            await second.BeatAsync(0, Token);
            Assert.False(beside.IsHeld);
        }

        await second.BeatAsync(0, Token);
        Assert.True(beside.IsHeld);
    }

    [Fact]
    public async Task Two_processes_of_one_name_do_not_hold_each_others_seats()
    {
        var simulated = new SimulatedWorkers(Parts);
        await simulated.BeginAsync(Token);
        var (first, second) = (simulated.Start("same"), simulated.Start("same"));
        var (of, beside) = (first.Of(Name), second.Of(Name));

        await first.BeatAsync(0, Token);
        await second.BeatAsync(0, Token);

        Assert.Equal((true, false), (of.IsHeld, beside.IsHeld));
    }

    [Fact]
    public async Task A_holder_that_cannot_do_the_work_leaves_it_to_another_for_a_while()
    {
        var simulated = new SimulatedWorkers(Parts);
        await simulated.BeginAsync(Token);
        var (first, second) = (simulated.Start(), simulated.Start());
        var (of, beside) = (first.Of(Name), second.Of(Name));
        foreach (var worker in (Seats[])[first, second, first]) await worker.BeatAsync(0, Token);
        Assert.Equal((new Share(0, 2), new Share(1, 2)), (first.Share, second.Share));

        await of.YieldAsync(TimeSpan.FromSeconds(30), Token);
        await first.BeatAsync(0, Token);
        await second.BeatAsync(0, Token);

        Assert.Equal((false, true), (of.IsHeld, beside.IsHeld));
    }

    [Fact]
    public async Task Workers_are_listed_with_what_they_hold_and_a_killed_one_as_gone()
    {
        var simulated = new SimulatedWorkers(Parts);
        await simulated.BeginAsync(Token);
        var (killed, left, alive) = (simulated.Start(), simulated.Start(), simulated.Start());
        foreach (var worker in (Seats[])[killed, left, alive])
        {
            worker.Of(Name);
            await worker.BeatAsync(3, Token);
        }

        await left.LeaveAsync(Token);
        await simulated.PassAsync(Seats.Lasts, Token);
        await alive.BeatAsync(0, Token);

        var listed = await alive.Workers.ListAsync(Token);

        Assert.Equal([("w00001", false, 3), ("w00003", true, 0)], listed.Select(worker => (worker.Report.Name, worker.IsAlive, worker.Report.Sending)));
        Assert.Equal([Name], listed[1].Seats);
    }

    private sealed class Process(Seats seats)
    {
        public Seats Seats => seats;

        public Seat Seat { get; } = seats.Of(Name);

        public Term? Term { get; set; }

        public TimeSpan NextBeat { get; set; }

        public TimeSpan StoppedUntil { get; set; }
    }
}
