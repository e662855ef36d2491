using Baozhai.Bot.Channels;

namespace Baozhai.Bot.Outbox;

/// <summary>
/// Keeps one channel busy. It asks the channel for room first and leases then, so that what is leased goes at once and an alert waits for
/// nothing but the next place. Deliveries on their way do not wait for each other.
/// </summary>
internal sealed partial class ChannelRelay(
    IChannel channel, IOutbox outbox, OutboxSignal signal, DeliverySender sender, DeliveryOptions options, TimeProvider time, ILogger<Relay> logger) : IDisposable
{
    /// <summary>How long a lease lasts: longer than a call may take, with what comes before and after it.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _window = new(options.InFlight, options.InFlight);
    private readonly OutboxSignal _over = new();
    private readonly Lane[] _skipped = [.. Enum.GetValues<Lane>().Where(lane => options.For(lane) == OnUnknown.Skip)];

    /// <summary>Sends until it is told to stop; then waits for what is on its way, which ends or is handed back within seconds.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!await TurnAsync(stopping)) await RestAsync(LookAtLeastEvery, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // The relay outlives a store that is away for a while.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogTrouble(e, channel.Name);
                await RestAsync(AfterTrouble, stopping);
            }
        }

        for (var place = 0; place < options.InFlight; place++) await _window.WaitAsync(CancellationToken.None);
    }

    /// <inheritdoc />
    public void Dispose() => _window.Dispose();

    private Task _planned = Task.CompletedTask;
    private Task _ended = Task.CompletedTask;

    // Returns whether something was taken up.
    private async Task<bool> TurnAsync(CancellationToken stopping)
    {
        await _window.WaitAsync(stopping);
        var places = 1;
        try
        {
            var room = await channel.RoomAsync(stopping);
            while (places < room && _window.Wait(0, CancellationToken.None)) places++;
            (_planned, _ended) = (signal.Next, _over.Next);
            foreach (var lane in _skipped) await outbox.GiveUpLostAsync(channel.Name, lane, stopping);
            var leased = await outbox.LeaseAsync([channel.Name], places, LeaseTime, stopping);
            foreach (var delivery in leased)
            {
                places--;
                _ = SendAsync(delivery, stopping);
            }

            return leased.Count > 0;
        }
        finally
        {
            if (places > 0) _window.Release(places);
        }
    }

    private async Task SendAsync(Delivery delivery, CancellationToken stopping)
    {
        try
        {
            await sender.SendAsync(channel, delivery, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // It is handed back.
        }
        finally
        {
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

    [LoggerMessage(Level = LogLevel.Error, Message = "The relay of {Channel} could not work and tries again")]
    private partial void LogTrouble(Exception exception, string channel);
}
