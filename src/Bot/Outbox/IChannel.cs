using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Outbox;

/// <summary>A way to reach people. The relay hands it what is due.</summary>
internal interface IChannel
{
    /// <summary>The channel's name in <see cref="Chats.ChatId.Channel"/>.</summary>
    string Name { get; }

    /// <summary>The seat a worker must hold to send by this channel: limits are those of an account and not of a process.</summary>
    string Seat => SeatOf(Name);

    /// <summary>The seat of a channel's sender.</summary>
    static string SeatOf(string channel) => $"send:{channel}";

    /// <summary>This worker begins to send by the channel. What another one has sent until now counts.</summary>
    /// <param name="recent">What was sent within the last minute, oldest first.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    ValueTask TakeOverAsync(IReadOnlyList<RecentlySent> recent, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Waits until the channel can take a delivery, whatever its chat; returns how many it can take just now, at least one.</summary>
    ValueTask<int> RoomAsync(CancellationToken cancellationToken) => ValueTask.FromResult(int.MaxValue);

    /// <summary>A delivery it accepted is on record as sent.</summary>
    void Noted(Delivery delivery)
    {
    }

    /// <summary>Sends one delivery and returns the outcome. Failures are answers, not exceptions; only cancellation throws.</summary>
    Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken);
}

/// <summary>What a channel answered.</summary>
internal abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>It took the message.</summary>
    /// <param name="MessageId">The channel's own number of it, when it gives one.</param>
    internal sealed record Accepted(string? MessageId = null) : SendResult;

    /// <summary>Not now; nothing was sent.</summary>
    /// <param name="After">How long to wait.</param>
    /// <param name="Reason">Why, for the operator.</param>
    /// <param name="Tried">Whether the channel's server was asked. If not, the chat was only not yet its turn.</param>
    internal sealed record Later(TimeSpan After, string Reason, bool Tried = true) : SendResult;

    /// <summary>The chat is gone until it comes back by itself.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record Gone(string Reason) : SendResult;

    /// <summary>Never in this form: trying again would be refused again.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record Refused(string Reason) : SendResult;

    /// <summary>The answer was lost: it may or may not have been sent.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record Unknown(string Reason) : SendResult;
}

/// <summary>
/// Names a channel that cannot be sure to reach its people: what is planned for them waits, pending, until they ask or it expires.
/// The numbers of a digest get their meaning when it is shown, not when it is planned. What the conversation says there promises no more than
/// <paramref name="Push"/> allows.
/// </summary>
/// <param name="Name">The channel's name, as in <see cref="Chats.ChatId.Channel"/>.</param>
/// <param name="Push">What it can send of itself.</param>
internal sealed record PulledChannel(string Name, PushCapability Push);

/// <summary>What each channel can push. A channel without an entry can push everything.</summary>
/// <param name="pulled">The channels that cannot.</param>
internal sealed class ChannelCapabilities(IEnumerable<PulledChannel> pulled)
{
    private readonly Dictionary<string, PushCapability> _powers = pulled.ToDictionary(channel => channel.Name, channel => channel.Push);

    /// <summary>What can be sent to a chat.</summary>
    public PushCapability Of(ChatId chat) => _powers.GetValueOrDefault(chat.Channel, PushCapability.Always);
}

/// <summary>What a channel can push. No text may promise more.</summary>
internal enum PushCapability
{
    /// <summary>Everything, at any time.</summary>
    Always,

    /// <summary>Only for some time after the person wrote; what is over waits for the next message.</summary>
    AfterMessage,

    /// <summary>Nothing: it only answers.</summary>
    Never,
}
