using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Outbox;

/// <summary>What each channel can send of itself. One that says nothing of it can send everything.</summary>
/// <param name="pulled">The channels that cannot.</param>
internal sealed class ChannelPowers(IEnumerable<PulledChannel> pulled)
{
    private readonly Dictionary<string, PushPower> _powers = pulled.ToDictionary(channel => channel.Name, channel => channel.Push);

    /// <summary>What can be sent to a chat.</summary>
    public PushPower Of(ChatId chat) => _powers.GetValueOrDefault(chat.Channel, PushPower.Always);
}
