using System.Diagnostics.Metrics;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Tests.Channels.Telegram;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Outbox;

/// <summary>Makes relays.</summary>
internal static class Relays
{
    public static Relay Make(IOutbox outbox, IChannel channel, DeliveryOptions options, TimeProvider time, OutboxSignal? signal = null, IMeterFactory? meters = null, LogLines? log = null, Seats? seats = null)
    {
        var metrics = new DeliveryMetrics(meters ?? new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());
        var settings = Options.Create(options);
        var outcome = new DeliveryOutcome(outbox, metrics, settings, time, NullLogger<DeliveryOutcome>.Instance);
        return new Relay(
            outbox, [channel], signal ?? new OutboxSignal(), new DeliverySender(outcome, time, Logger<DeliverySender>()), metrics, seats ?? Seats.OfOneProcess(time), new WorkLoad(), settings, time, Logger<Relay>());

        ILogger<T> Logger<T>() => log?.For<T>() ?? NullLogger<T>.Instance;
    }
}
