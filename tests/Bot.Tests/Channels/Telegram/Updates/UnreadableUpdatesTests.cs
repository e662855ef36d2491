using System.Diagnostics.Metrics;
using Baozhai.Bot.Channels.Telegram.Updates;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Channels.Telegram.Updates;

public sealed class UnreadableUpdatesTests
{
    [Fact]
    public void Each_is_counted()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        using var log = new LogLines();
        long counted = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument.Name == "baozhai.telegram.unreadable") listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => counted += count);
        listener.Start();
        var unreadable = new UnreadableUpdates(meters, log.For<UnreadableUpdates>());

        unreadable.Note(new NumberedUpdate(7, null, "$.message"));
        unreadable.NoteWithoutNumber(2);

        Assert.Equal(3, counted);
        Assert.StartsWith("Telegram update 7 cannot be read (at $.message)", log.All[0], StringComparison.Ordinal);
    }
}
