namespace Baozhai.Bot.Outbox;

/// <summary>A way to reach people. The relay hands it what is due.</summary>
internal interface IChannel
{
    /// <summary>The name that stands in <see cref="Chats.ChatId.Channel"/>.</summary>
    string Name { get; }

    /// <summary>Waits until the channel can take a delivery, whatever its chat; returns how many it can take just now, at least one.</summary>
    ValueTask<int> RoomAsync(CancellationToken cancellationToken) => ValueTask.FromResult(int.MaxValue);

    /// <summary>Sends one delivery and says what became of it. Failures are answers, not exceptions; only cancellation throws.</summary>
    Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken);
}
