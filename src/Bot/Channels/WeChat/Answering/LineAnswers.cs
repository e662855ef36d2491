using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Conversation.Commands;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>
/// Answers a line. What the channel itself keeps comes first: the next piece of a long answer, the digest and the alerts that wait.
/// Everything else is the conversation's.
/// </summary>
internal sealed class LineAnswers(
    CommandTable commands,
    IConversation conversation,
    IChats chats,
    IOutbox outbox,
    Announcer announcer)
{
    /// <summary>The bot's turn.</summary>
    public async Task<Turn> AnswerAsync(ChatId chat, Said.Line said, Remains remains, CancellationToken cancellationToken)
    {
        var line = await LineOfAsync(chat, TypedText.Normalise(said.Text), cancellationToken);
        var (command, _, argument) = commands.Find(line);
        if (command is MoreCommand && argument.Length == 0 && remains.Next is { } next)
            return await announcer.ContinueAsync(chat, next, cancellationToken);

        var shown = argument.Length == 0 ? await WantedAsync(chat, command, cancellationToken) : [];
        if (shown.Count > 0) return await ShowAsync(chat, shown, cancellationToken);

        var replies = await conversation.AnswerAsync(new Incoming(chat, said.Text), cancellationToken);
        var language = new Language((await chats.FindAsync(chat, cancellationToken))?.Language ?? Language.Chinese.Code);
        var heard = said.Heard ? Reply.Of(language.Say($"听到的是“{said.Text}”。", $"I heard “{said.Text}”.")) : null;
        return await announcer.TurnAsync(chat, [.. new[] { heard }.OfType<Reply>(), .. replies], [], cancellationToken);
    }

    // The numbered list of the help leads to 早报 and 继续 as well.
    private async Task<string> LineOfAsync(ChatId chat, string line, CancellationToken cancellationToken)
    {
        if (TypedText.Number(line) is not { } number) return line;
        var actions = (await chats.MenuAsync(chat, cancellationToken)).Actions;
        if (actions.Count == 0) actions = commands.FirstActions;
        return number <= actions.Count ? actions[number - 1] : line;
    }

    private async Task<IReadOnlyList<Delivery>> WantedAsync(ChatId chat, ICommand command, CancellationToken cancellationToken)
    {
        Lane? wanted = command switch
        {
            DigestCommand => Lane.Digest,
            AlertsCommand => Lane.Alert,
            _ => null,
        };
        return wanted is null ? [] : [.. (await outbox.WaitingAsync(chat, cancellationToken)).Where(delivery => delivery.Lane == wanted)];
    }

    private async Task<Turn> ShowAsync(ChatId chat, IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        if (deliveries.Select(delivery => delivery.Body.Menu).OfType<Menu>().LastOrDefault() is { } menu)
            await chats.SaveMenuAsync(chat, menu, cancellationToken);
        return await announcer.TurnAsync(chat, [.. deliveries.Select(delivery => delivery.Body)], [.. deliveries.Select(delivery => delivery.Id)], cancellationToken);
    }
}
