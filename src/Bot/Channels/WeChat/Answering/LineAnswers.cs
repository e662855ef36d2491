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
    ReplyComposer composer)
{
    /// <summary>The reply.</summary>
    public async Task<PassiveReply> AnswerAsync(ChatId chat, UserInput.Line input, RemainingPieces remains, CancellationToken cancellationToken)
    {
        var line = await LineOfAsync(chat, TypedText.Normalise(input.Text), cancellationToken);
        var (command, _, argument) = commands.Find(line);
        if (command is MoreCommand && argument.Length == 0 && remains.Next is { } next)
            return await composer.ContinueAsync(chat, next, cancellationToken);

        var shown = argument.Length == 0 ? await WantedAsync(chat, command, cancellationToken) : [];
        if (shown.Count > 0) return await ShowAsync(chat, shown, cancellationToken);

        var replies = await conversation.AnswerAsync(new Incoming(chat, input.Text), cancellationToken);
        var language = new Language((await chats.FindAsync(chat, cancellationToken))?.Language ?? Language.Chinese.Code);
        var heard = input.Heard ? Reply.Of(language.Say($"听到的是“{input.Text}”。", $"I heard “{input.Text}”.")) : null;
        return await composer.ComposeAsync(chat, [.. new[] { heard }.OfType<Reply>(), .. replies], [], cancellationToken);
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

    private async Task<PassiveReply> ShowAsync(ChatId chat, IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        if (deliveries.Select(delivery => delivery.Body.Menu).OfType<Menu>().LastOrDefault() is { } menu)
            await chats.SaveMenuAsync(chat, menu, cancellationToken);
        return await composer.ComposeAsync(chat, [.. deliveries.Select(delivery => delivery.Body)], [.. deliveries.Select(delivery => delivery.Id)], cancellationToken);
    }
}

/// <summary>The pieces of answers that a person has not seen yet, each short enough for a message. 继续 shows the next, late answers first.</summary>
/// <param name="Late">Answers that were not ready in time. Other answers do not push them aside.</param>
/// <param name="Rest">The rest of the last answer.</param>
internal sealed record RemainingPieces(IReadOnlyList<string> Late, IReadOnlyList<string> Rest)
{
    /// <summary>Nothing.</summary>
    public static RemainingPieces None { get; } = new([], []);

    /// <summary>The next piece; null when nothing is left.</summary>
    public string? Next => (Late, Rest) switch
    {
        ([var late, ..], _) => late,
        (_, [var rest, ..]) => rest,
        _ => null,
    };

    /// <summary>What is left when the next piece has been shown.</summary>
    public RemainingPieces Shorter() => Late.Count > 0 ? this with { Late = [.. Late.Skip(1)] } : this with { Rest = [.. Rest.Skip(1)] };
}

/// <summary>Explains to a newcomer how an account works that cannot push. The texts of the commands are the conversation's.</summary>
internal static class PullHint
{
    /// <summary>In Chinese.</summary>
    public const string Chinese = "这个公众号不能主动发消息：早报备好后，回复“早报”查看；有警报时，会写在下一次回复的最上面。";

    /// <summary>In English.</summary>
    public const string English = "This account cannot send by itself: answer “digest” for the digest; alerts stand on top of the next answer.";
}
