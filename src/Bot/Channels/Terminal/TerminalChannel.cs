using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Terminal;

/// <summary>Shows what is pushed while somebody talks to the bot on a terminal.</summary>
/// <param name="output">Where it is shown.</param>
internal sealed class TerminalChannel(TextWriter output) : IChannel
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "terminal";

    /// <inheritdoc />
    public string Name => ChannelName;

    /// <inheritdoc />
    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"\n〔推送〕\n{PlainText.Of(delivery.Body)}\n".AsMemory(), cancellationToken);
        return new SendResult.Accepted();
    }
}
