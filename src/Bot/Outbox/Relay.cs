using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Outbox;

/// <summary>
/// Takes what is due from the outbox and hands it to the channels. A delivery is marked sent only after its channel took it;
/// one whose sending was cut off by a kill is tried again.
/// </summary>
internal sealed class Relay(
    IOutbox outbox,
    IEnumerable<IChannel> channels,
    OutboxSignal signal,
    DeliverySender sender,
    DeliveryMetrics metrics,
    Seats seats,
    WorkLoad load,
    IOptions<DeliveryOptions> options,
    TimeProvider time,
    ILogger<Relay> logger) : BackgroundService
{
    private const int BatchSize = 64;
    private static readonly TimeSpan TidyEvery = TimeSpan.FromSeconds(5);

    private readonly TroubleLog _trouble = new(logger, time);
    private bool _tookOver;
    private readonly Dictionary<string, IChannel> _channels = channels.ToDictionary(channel => channel.Name);

    /// <summary>Sends one batch and waits for it; returns how many deliveries were taken up. For where nothing runs by itself.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        await TidyAsync(cancellationToken);
        if (!_tookOver)
        {
            foreach (var channel in _channels.Values) await channel.TakeOverAsync(await outbox.RecentAsync(channel.Name, ChannelRelay.Remembered, cancellationToken), cancellationToken);
            _tookOver = true;
        }

        var leased = await outbox.LeaseAsync(_channels.Keys, BatchSize, ChannelRelay.LeaseTime, cancellationToken);
        await Task.WhenAll(leased.Select(delivery => sender.SendAsync(_channels[delivery.Chat.Channel], delivery, cancellationToken, cancellationToken)));
        return leased.Count;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var relays = _channels.Values.Select(channel => new ChannelRelay(channel, seats.Of(channel.Seat), outbox, signal, sender, load, options.Value, time, logger)).ToList();
        try
        {
            await Task.WhenAll([.. relays.Select(relay => Task.Run(() => relay.RunAsync(stoppingToken), CancellationToken.None)), KeepTidyAsync(stoppingToken)]);
        }
        finally
        {
            foreach (var relay in relays) relay.Dispose();
        }
    }

    private async Task KeepTidyAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await TidyAsync(stopping);
                _trouble.Over();
                await Task.Delay(TidyEvery, time, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // What cannot be done now is done in a moment.
            catch (Exception e)
#pragma warning restore CA1031
            {
                await _trouble.WaitAsync("What is of no use any more could not be marked so; it is tried again", e, stopping);
            }
        }
    }

    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        while (await outbox.ExpireAsync(cancellationToken) is { Count: > 0 } expired) metrics.Expired(expired);
        if (metrics.DepthIsWatched) metrics.Waiting(await outbox.DepthAsync(cancellationToken));
    }
}

/// <summary>Wakes the relays of all workers when something was planned, so that they need not poll all the time.</summary>
internal sealed class OutboxSignal() : AwaitedSignal("outbox");
