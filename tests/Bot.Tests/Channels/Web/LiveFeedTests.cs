using Baozhai.Bot.Channels.Web;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Channels.Web;

public sealed class LiveFeedTests : IDisposable
{
    private static readonly ChatId Chat = new("web", "abc");
    private readonly OpenStreams _streams = new(new SentSignal());

    public void Dispose() => _streams.Dispose();

    [Fact]
    public async Task A_page_that_stopped_reading_loses_its_stream_and_no_one_waits_for_it()
    {
        using var stuck = _streams.Open(Chat);

        for (var id = 1; id <= 10_000; id++) _streams.Publish(Delivery(id));

        var read = 0;
        await foreach (var delivery in stuck.Live.ReadAllAsync(TestContext.Current.CancellationToken)) Assert.Equal(++read, delivery?.Id);
        Assert.InRange(read, 1, 1_000);
    }

    [Fact]
    public void A_closed_feed_hears_nothing_more()
    {
        var closed = _streams.Open(Chat);
        closed.Dispose();

        _streams.Publish(Delivery(1));

        Assert.False(closed.Live.TryRead(out _));
    }

    private static Delivery Delivery(long id) => new(id, Chat, Lane.Digest, $"slot:{id}", 0, Reply.Of("早报"), 0);
}
