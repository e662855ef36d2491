using System.Collections.Concurrent;
using Baozhai.Bot.Channels;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Takes everything and writes it down.</summary>
internal sealed class RecordingChannel : IChannel
{
    public ConcurrentQueue<Delivery> Taken { get; } = new();

    public string Name => "recorded";

    public IReadOnlyList<string> TextsFor(string address) =>
        [.. Taken.Where(delivery => delivery.Chat.Address == address).Select(delivery => PlainText.Of(delivery.Body))];

    public Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        Taken.Enqueue(delivery);
        return Task.FromResult<SendResult>(new SendResult.Accepted("1"));
    }
}
