using System.Collections.Concurrent;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Takes everything and writes it down.</summary>
internal sealed class RecordingChannel : IChannel, IDisposable
{
    private readonly SemaphoreSlim _arrived = new(0);

    public ConcurrentQueue<Delivery> Taken { get; } = new();

    public string Name => "recorded";

    public IReadOnlyList<string> TextsFor(string address) =>
        [.. Taken.Where(delivery => delivery.Chat.Address == address).Select(delivery => PlainText.Of(delivery.Body))];

    /// <summary>Waits for one more delivery; false when none came in the time.</summary>
    public Task<bool> WaitForOneAsync(TimeSpan atMost) => _arrived.WaitAsync(atMost, TestContext.Current.CancellationToken);

    public void Dispose() => _arrived.Dispose();

    public Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        Taken.Enqueue(delivery);
        _arrived.Release();
        return Task.FromResult<SendResult>(new SendResult.Accepted("1"));
    }
}
