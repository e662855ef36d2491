using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Conversation.Commands;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Terminal;

/// <summary>A conversation on a terminal.</summary>
internal sealed class TerminalChat(IConversation conversation, Relay relay)
{
    /// <summary>Answers line by line until the input ends or somebody says 退出.</summary>
    /// <param name="chat">Who talks.</param>
    /// <param name="terminal">Where they talk.</param>
    /// <param name="cancellationToken">Ends the conversation.</param>
    public async Task TalkAsync(ChatId chat, ITerminal terminal, CancellationToken cancellationToken)
    {
        await SayAsync(chat, HelpCommand.Welcome, terminal, cancellationToken);
        while (true)
        {
            await relay.SendDueAsync(cancellationToken);
            if (await terminal.ReadAsync(cancellationToken) is not { } line || line.Trim() is "退出" or "exit" or "quit") return;
            if (line.Trim().Length > 0) await SayAsync(chat, line, terminal, cancellationToken);
        }
    }

    private async Task SayAsync(ChatId chat, string line, ITerminal terminal, CancellationToken cancellationToken)
    {
        foreach (var reply in await conversation.AnswerAsync(new Incoming(chat, line, IsOperator: true), cancellationToken))
            await terminal.ShowAsync(reply, isDelivery: false, cancellationToken);
    }
}

/// <summary>Prints deliveries during a conversation on the terminal.</summary>
/// <param name="terminal">Where they are shown.</param>
internal sealed class TerminalChannel(ITerminal terminal) : IChannel
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "terminal";

    /// <inheritdoc />
    public string Name => ChannelName;

    /// <inheritdoc />
    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await terminal.ShowAsync(delivery.Body, isDelivery: true, cancellationToken);
        return new SendResult.Accepted();
    }
}
