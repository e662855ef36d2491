using System.Collections.Concurrent;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Outbox;

/// <summary>
/// Keeps one channel busy. It asks the channel for room first and leases then, so that what is leased goes at once and an alert waits for
/// nothing but the next place. Deliveries on their way do not wait for each other. After trouble it waits longer each time, whatever is planned meanwhile.
/// Of several workers the one that holds the channel's seat sends.
/// </summary>
internal sealed partial class ChannelRelay(
    IChannel channel,
    Seat seat,
    IOutbox outbox,
    OutboxSignal signal,
    DeliverySender sender,
    WorkLoad load,
    DeliveryOptions options,
    TimeProvider time,
    ILogger<Relay> logger) : IDisposable
{
    /// <summary>How long a lease lasts: longer than a call may take, with what comes before and after it.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(60);

    /// <summary>What was sent longer ago than this matters to no channel's limits.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _window = new(options.InFlight, options.InFlight);
    private readonly OutboxSignal _over = new();
    private readonly TroubleLog _trouble = new(logger, time);
    private readonly string _what = $"The relay of {channel.Name} could not work and tries again";

    // A clock that jumps, or a store that is away, makes leases run out while their deliveries are on their way.
    private readonly ConcurrentDictionary<long, bool> _sending = new();
    private readonly Lane[] _skipped = [.. Enum.GetValues<Lane>().Where(lane => options.For(lane) == OnUnknown.Skip)];

    /// <summary>Sends, while the seat is this worker's, until it is told to stop; then waits for what is on its way, which ends or is handed back within seconds.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var term = await seat.HoldAsync(stopping);
                using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, term.Ended);
                await SendAsync(term, stopping, over.Token);
                // Nothing of an ended term may still be on its way when the next one begins.
                for (var place = 0; place < options.InFlight; place++) await _window.WaitAsync(CancellationToken.None);
                _window.Release(options.InFlight);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
        }
    }

    private async Task SendAsync(Term term, CancellationToken stopping, CancellationToken ended)
    {
        var tookOver = false;
        while (!ended.IsCancellationRequested)
        {
            try
            {
                if (!tookOver) await TakeOverAsync(ended);
                tookOver = true;
                var tookUp = await TurnAsync(term, stopping, ended);
                _trouble.Over();
                if (!tookUp) await RestAsync(LookAtLeastEvery, ended);
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // The relay outlives a store that is away for a while.
            catch (Exception e)
#pragma warning restore CA1031
            {
                await _trouble.WaitAsync(_what, e, ended);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _window.Dispose();

    private Task _planned = Task.CompletedTask;
    private Task _ended = Task.CompletedTask;

    private async Task TakeOverAsync(CancellationToken ended)
    {
        await channel.TakeOverAsync(await outbox.RecentAsync(channel.Name, Remembered, ended), ended);
        var resumed = await outbox.ResumeAsync(channel.Name, ended);
        if (resumed > 0) LogResumed(channel.Name, resumed);
    }

    // Returns whether something was taken up.
    private async Task<bool> TurnAsync(Term term, CancellationToken stopping, CancellationToken ended)
    {
        await _window.WaitAsync(ended);
        var places = 1;
        try
        {
            var room = await channel.RoomAsync(ended);
            while (places < room && _window.Wait(0, CancellationToken.None)) places++;
            (_planned, _ended) = (signal.Next, _over.Next);
            foreach (var lane in _skipped) await outbox.GiveUpLostAsync(channel.Name, lane, ended);
            var leased = await outbox.LeaseAsync([channel.Name], places, LeaseTime, term.Fence, ended);
            foreach (var delivery in leased)
            {
                // What becomes of it is told by the one that is on its way; until then this lease keeps others from it.
                if (!_sending.TryAdd(delivery.Id, true)) continue;
                places--;
                _ = SendAsync(delivery, stopping, ended);
            }

            return leased.Count > 0;
        }
        finally
        {
            if (places > 0) _window.Release(places);
        }
    }

    private async Task SendAsync(Delivery delivery, CancellationToken stopping, CancellationToken ended)
    {
        load.Begin();
        try
        {
            await sender.SendAsync(channel, delivery, stopping, ended);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // It is handed back.
        }
        finally
        {
            load.End();
            _sending.TryRemove(delivery.Id, out _);
            _window.Release();
            // The chat's next may be ready now.
            _over.Raise();
        }
    }

    private async Task RestAsync(TimeSpan atMost, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(_planned, _ended, Task.Delay(atMost, time, over.Token));
        await over.CancelAsync();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} deliveries of {Channel} were being sent when their relay ended; it is not known whether they arrived")]
    private partial void LogResumed(string channel, int count);
}
