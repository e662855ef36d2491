using Baozhai.Bot.Storage.Postgres;
using Baozhai.Bot.Tests.Storage;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Workers;

/// <summary>What is raised at one worker arrives at the others.</summary>
public sealed class SignalTests() : StorageTest(StoreEngine.Postgres)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_signal_arrives_at_the_other_worker_with_what_it_is_about_and_not_at_its_own()
    {
        var (here, there) = (new AwaitedSignal("web"), new AwaitedSignal("web"));
        var (own, other) = (new List<string>(), new List<string>());
        var arrived = new TaskCompletionSource();
        here.Arrived += own.Add;
        there.Arrived += about =>
        {
            other.Add(about);
            if (about == "abc") arrived.TrySetResult();
        };
        using var first = New("w1", here);
        using var second = New("w2", there);
        // Each connection says once that something may have been missed.
        var (ready, alsoReady) = (here.Next, there.Next);
        await first.StartAsync(Token);
        await second.StartAsync(Token);
        await Task.WhenAll(ready, alsoReady).WaitAsync(Soon, Token);

        here.Raise("abc");
        await arrived.Task.WaitAsync(Soon, Token);

        Assert.Equal(["", "abc"], other);
        Assert.Equal([""], own);
        await first.StopAsync(CancellationToken.None);
        await second.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task While_a_worker_runs_nobody_else_claims_the_database()
    {
        var signal = new AwaitedSignal("web");
        using var running = New("w1", signal);
        var ready = signal.Next;
        await running.StartAsync(Token);
        await ready.WaitAsync(Soon, Token);

        Assert.False(Database.ClaimAlone());

        await running.StopAsync(CancellationToken.None);
        Assert.True(Database.ClaimAlone());
    }

    private PostgresSignals New(string name, SharedSignal signal) => new(
        Get<PostgresServer>(), new Worker(Options.Create(new WorkerOptions { Name = name }), TimeProvider.System), [signal], TimeProvider.System, NullLogger<PostgresSignals>.Instance);
}
