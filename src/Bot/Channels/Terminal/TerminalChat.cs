using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Conversation.Commands;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Terminal;

/// <summary>A conversation over a pair of text streams.</summary>
internal sealed class TerminalChat(IConversation conversation, Relay relay)
{
    private const string Prompt = "> ";

    /// <summary>Answers line by line until the input ends or somebody says 退出.</summary>
    /// <param name="chat">Who talks.</param>
    /// <param name="input">What is typed.</param>
    /// <param name="output">What is shown.</param>
    /// <param name="cancellationToken">Ends the conversation.</param>
    public async Task TalkAsync(ChatId chat, TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        await SayAsync(chat, HelpCommand.Welcome, output, cancellationToken);
        while (true)
        {
            await relay.SendDueAsync(cancellationToken);
            await output.WriteAsync(Prompt.AsMemory(), cancellationToken);
            await output.FlushAsync(cancellationToken);
            if (await input.ReadLineAsync(cancellationToken) is not { } line || line.Trim() is "退出" or "exit" or "quit") return;
            if (line.Trim().Length > 0) await SayAsync(chat, line, output, cancellationToken);
        }
    }

    private async Task SayAsync(ChatId chat, string line, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var reply in await conversation.AnswerAsync(new Incoming(chat, line, IsOperator: true), cancellationToken))
            await output.WriteLineAsync($"\n{PlainText.Of(reply)}\n".AsMemory(), cancellationToken);
    }
}

/// <summary>Prints deliveries during a conversation on the terminal.</summary>
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
