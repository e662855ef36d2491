using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation.Understanding;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation;

/// <summary>Answers what people say. The same in every channel.</summary>
internal interface IConversation
{
    /// <summary>The answer, one reply or more. Any text gets one; only cancellation and a lost store throw.</summary>
    Task<IReadOnlyList<Reply>> AnswerAsync(Incoming incoming, CancellationToken cancellationToken);
}

/// <summary>Answers what people say: finds the command, lets it answer, and keeps what numbers now mean.</summary>
internal sealed partial class Conversation(
    CommandTable commands,
    LineReader reader,
    Questions questions,
    IChats chats,
    Newcomers newcomers,
    AccessCheck accessCheck,
    GroupRule groups,
    GroupDelegation delegation,
    ChannelCapabilities channels,
    TimeProvider time,
    ILogger<Conversation> logger) : IConversation
{
    // A number leads to a line, a line may be 继续, and that leads to a line again. Nothing goes further.
    private const int MaxSteps = 3;
    private const int MostLines = 6;

    // Yesterday's list is not what somebody has in mind today.
    private static readonly TimeSpan NumbersLast = TimeSpan.FromHours(24);

    private readonly TroubleLog _trouble = new(logger, time);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Reply>> AnswerAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        var line = TypedText.Normalise(incoming.Text);
        // People in a group talk to each other.
        if (!incoming.Addressed && !commands.IsPlainCommand(line)) return [];
        if (accessCheck.Refuse(incoming) is { } refusal) return refusal;

        var chat = await GreetAsync(incoming, cancellationToken);
        try
        {
            await reader.RefreshAsync(cancellationToken);
            var lines = Lines(incoming);
            if (lines.Count < 2) return await AnswerAsync(incoming, chat, line, cancellationToken);
            var replies = new List<Reply>();
            foreach (var one in lines)
            {
                chat = await chats.FindAsync(chat.Id, cancellationToken) ?? chat;
                replies.AddRange(await AnswerAsync(incoming with { Text = one }, chat, TypedText.Normalise(one), cancellationToken));
            }

            return replies;
        }
#pragma warning disable CA1031 // Whatever goes wrong inside a command, the person gets an answer and the operator a log line.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            if (StorageTrouble.Is(e)) _trouble.Note("Messages cannot be answered; people are asked to try again", e);
            else LogFailed(chat.Id.Channel, line.Length, e);
        }

        return [Reply.Of(new Language(chat.Language).Say("抱歉，刚才出了点问题，请稍后再试。", "Sorry, something went wrong. Please try again in a moment."))];
    }

    // Several lines are several requests where each asks for something; what an operator announces may have many.
    private List<string> Lines(Incoming incoming)
    {
        var lines = incoming.Text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length is > 1 and <= MostLines && lines.All(line => commands.Find(TypedText.Normalise(line)) is { Word.Length: > 0, Certainty: Certainty.Sure or Certainty.Understood, Command.OperatorsOnly: false })
            ? [.. lines]
            : lines.Length == 1 ? [.. commands.Divide(TypedText.Normalise(lines[0]))] : [];
    }

    private async Task<IReadOnlyList<Reply>> AnswerAsync(Incoming incoming, Chat chat, string line, CancellationToken cancellationToken)
    {
        var menu = await chats.MenuAsync(chat.Id, cancellationToken);
        Answer answer = new([]);
        var replies = new List<Reply>();
        for (var step = 0; step < MaxSteps; step++)
        {
            answer = step == 0 && !IsOld(menu) && questions.Settle(menu, line, new Language(chat.Language)) is { } settled
                ? settled
                : await StepAsync(step == 0 ? incoming : incoming with { Text = line }, chat, menu, line, cancellationToken);
            // A question is answered at once or not at all: 好的 to what was said since must not be taken for it.
            if (step == 0 && answer.Menu is null && Questions.IsPending(menu)) answer = answer with { Menu = Questions.Withdraw(menu) };
            if (answer.Menu is not null) await chats.SaveMenuAsync(chat.Id, answer.Menu, cancellationToken);
            replies.AddRange(answer.Replies);
            if (answer.Then is null) break;
            line = answer.Then;
            chat = await chats.FindAsync(chat.Id, cancellationToken) ?? chat;
        }

        return replies;
    }

    private async Task<Answer> StepAsync(Incoming incoming, Chat chat, Menu menu, string line, CancellationToken cancellationToken)
    {
        var isOld = IsOld(menu);
        if (TypedText.Number(line) is { } number) return isOld ? Old(chat) : Numbered(chat, menu, number);
        var found = commands.Find(line);
        if (found.Command.OperatorsOnly && !incoming.IsOperator) found = commands.Search(line);
        var request = Request(found, incoming, chat, isOld ? Menu.Empty : menu);
        if (found.Certainty is Certainty.Unsure)
        {
            if (found.Or is not null) return Questions.Which(request, found);
            request = Request(commands.Search(line), incoming, chat, request.Menu) with { Meant = found.Line };
            found = commands.Search(line);
        }

        var (command, _, argument) = found;
        if (GroupDelegation.IsLook(command, request)) return await delegation.LookAsync(command, request, cancellationToken);
        if (GroupDelegation.IsMeant(command, argument)) return await delegation.AnswerAsync(command, request, cancellationToken);
        if (command.Changes(argument) && await groups.RefuseAsync(request, cancellationToken) is { } refusal) return Answer.Of(refusal);
        if (found.Certainty is Certainty.Guessed && command.Changes(argument)) return Questions.Meant(request, line, found.Line);
        var answer = await command.AnswerAsync(request, cancellationToken);
        return found.Certainty is Certainty.Understood or Certainty.Guessed ? Questions.Told(answer, request, found) : answer;
    }

    private bool IsOld(Menu menu) => time.GetUtcNow() - menu.SavedAt > NumbersLast;

    private CommandRequest Request(FoundCommand found, Incoming incoming, Chat chat, Menu menu) => new(chat, found.Word, found.Argument, menu)
    {
        Channels = channels,
        Sender = incoming.Sender,
        IsOperator = incoming.IsOperator,
        Said = incoming.Text,
    };

    private static Answer Old(Chat chat) => Answer.Of(new Language(chat.Language).Say(
        "编号只管 24 小时，上次的列表已经过时了。回复“头条”“早报”或“菜单”再看一份。",
        "Numbers are good for 24 hours, and the last list is older. Ask “headlines”, “digest” or “menu” for a new one."));

    private Answer Numbered(Chat chat, Menu menu, int number)
    {
        var actions = menu.Actions.Count > 0 ? menu.Actions : commands.FirstActions;
        if (number <= actions.Count) return Answer.Instead(actions[number - 1]);
        return Answer.Of(new Language(chat.Language).Say(
            $"刚才的列表只有 {actions.Count} 项。回复 1–{actions.Count} 选择，或回复“菜单”。",
            $"The last list has {actions.Count} entries. Answer 1–{actions.Count}, or “menu”."));
    }

    private async Task<Chat> GreetAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        var known = await chats.FindAsync(incoming.Chat, cancellationToken);
        if (known is { State: ChatState.Active }) return known;
        if (known is not null)
        {
            await chats.SetStateAsync(known.Id, ChatState.Active, cancellationToken);
            return known with { State = ChatState.Active };
        }

        return await newcomers.EnsureAsync(incoming.Chat, incoming.Kind, Greeted(incoming), cancellationToken);
    }

    // What one member's program is set to says nothing of a group.
    private static Language Greeted(Incoming incoming) => incoming.Kind == ChatKind.Private ? Language.FromHint(incoming.LanguageHint) : Language.OfTitle(incoming.Title);

    [LoggerMessage(Level = LogLevel.Error, Message = "Answering a message of {Length} characters in {Channel} failed")]
    private partial void LogFailed(string channel, int length, Exception exception);
}
