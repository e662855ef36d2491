using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Channels.Telegram.Sending;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using ChatId = Baozhai.Bot.Chats.ChatId;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>Processes one update: acts on it once, and plans the answers in the same transaction that marks it seen.</summary>
internal sealed partial class UpdateHandler(
    TelegramCalls calls,
    UpdateWork work,
    UnreadableUpdates unreadable,
    IOutbox outbox,
    OutboxSignal signal,
    TelegramPacing pacing,
    TimeProvider time,
    ILogger<UpdateHandler> logger)
{
    /// <summary>How often an update is tried before it is given up.</summary>
    public const int Tries = 3;

    // Nobody waits for an answer any more the day after.
    private static readonly TimeSpan OfUse = TimeSpan.FromHours(24);

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(2);

    private readonly TroubleLog _trouble = new(logger, time);

    /// <summary>Processes an update.</summary>
    /// <returns>Whether it is recorded as seen. If not, the store is lost and the update must come again.</returns>
    public async Task<bool> HandleAsync(NumberedUpdate update, IncomingReader reader, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var acknowledged = AcknowledgeAsync(update.Update?.CallbackQuery, reader.BotName, done.Task, cancellationToken);
        try
        {
            return await SettleAsync(update, reader, done, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _trouble.Note("Telegram updates could not be recorded; they will be asked for again", exception);
            return false;
        }
        finally
        {
            done.TrySetResult(null);
            await acknowledged;
        }
    }

    private async Task<bool> SettleAsync(NumberedUpdate update, IncomingReader reader, TaskCompletionSource<string?> done, CancellationToken cancellationToken)
    {
        if (await outbox.IsAnsweredAsync(TelegramChannel.ChannelName, update.Number, cancellationToken)) return true;

        var answers = update.Update is { } read ? await TryAsync(read, reader, done, cancellationToken) : [];
        done.TrySetResult(PressToast.Of(answers.Select(answer => answer.Body)));
        await outbox.AnswerAsync(TelegramChannel.ChannelName, update.Number, answers, cancellationToken);
        _trouble.Over();
        if (update.Update is null) unreadable.Note(update);
        if (answers.Count > 0) signal.Raise();
        return true;
    }

    private async Task<IReadOnlyList<PlannedDelivery>> TryAsync(Update update, IncomingReader reader, TaskCompletionSource<string?> done, CancellationToken cancellationToken)
    {
        Incoming? incoming = null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                incoming = IncomingOf(update, reader);
                return await ActAsync(update, reader, incoming, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // It will not be done soon.
                done.TrySetResult(null);
                if (attempt == Tries)
                {
                    if (StorageTrouble.Is(exception)) _trouble.Note($"Telegram updates failed {Tries} times and are given up; the people are told", exception);
                    else LogGivenUp(exception, update.Id, Tries);
                    return incoming is null ? [] : Planned(update, incoming.Chat, [Apology]);
                }

                if (StorageTrouble.Is(exception)) _trouble.Note("Telegram updates could not be dealt with; each is tried again", exception);
                else LogFailed(exception, update.Id, attempt);
                await Task.Delay(Backoff.After(attempt - 1, FirstDelay, LongestDelay), time, cancellationToken);
            }
        }
    }

    private static Incoming? IncomingOf(Update update, IncomingReader reader) =>
        reader.Read(update) ?? (reader.Issue(update) is null ? null : new Incoming(IncomingReader.ChatIdOf(update.Message!.Chat), "", IsOperator: true));

    private async Task<IReadOnlyList<PlannedDelivery>> ActAsync(Update update, IncomingReader reader, Incoming? incoming, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LongestAnswer, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var replies = await work.DoAsync(update, reader, incoming, either.Token);
        return incoming is null ? [] : Planned(update, incoming.Chat, replies);
    }

    private PlannedDelivery[] Planned(Update update, ChatId chat, IReadOnlyList<Reply> replies)
    {
        var now = time.GetUtcNow();
        var (thread, edits) = (UpdateWork.ThreadOf(update), UpdateWork.EditedBy(update, replies));
        return [.. replies.Select((reply, part) =>
            new PlannedDelivery(chat, Lane.Reply, $"update:{update.Id}", part, reply, now, now + OfUse) { Thread = thread, Edits = edits })];
    }

    // The button turns until this comes, whatever becomes of the rest. What is done soon is said in it.
    private async Task AcknowledgeAsync(CallbackQuery? pressed, string bot, Task<string?> done, CancellationToken cancellationToken)
    {
        if (pressed is null) return;
        var address = ChannelPress.AddressOf(pressed, bot);
        var text = address is null ? await SoonAsync(done) : null;
        // It cannot wait, but it counts.
        var place = pacing.Enter();
        var answer = await calls.AskAsync(new AnswerCallbackQueryRequest { CallbackQueryId = pressed.Id, Text = text, Url = address }, cancellationToken);
        pacing.Leave(place);
        if (answer.Failure is { } failure) LogNotAcknowledged(failure.Reason);
    }

    private async Task<string?> SoonAsync(Task<string?> done)
    {
        try
        {
            return await done.WaitAsync(Soon, time);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private static Reply Apology { get; } = Reply.Of("出错了，这一条没有办成，请稍后再试。\nSomething went wrong. Please try again later.");

    [LoggerMessage(LogLevel.Error, "Telegram update {Update} failed {Tries} times and is given up; the person was told")]
    private partial void LogGivenUp(Exception exception, long update, int tries);

    [LoggerMessage(LogLevel.Warning, "Telegram update {Update} failed at attempt {Attempt}")]
    private partial void LogFailed(Exception exception, long update, int attempt);

    [LoggerMessage(LogLevel.Debug, "A pressed button could not be acknowledged: {Reason}")]
    private partial void LogNotAcknowledged(string reason);
}

/// <summary>What is shown for a moment over the chat when a button was pressed.</summary>
internal static class PressToast
{
    /// <summary>The longest that can be read in that moment, in UTF-16 units; Telegram takes 200 characters.</summary>
    private const int Longest = 60;

    /// <summary>What was done, in the first line of an answer that begins with a sentence; null where a list or a story comes.</summary>
    public static string? Of(IEnumerable<Reply> answers)
    {
        if (answers.FirstOrDefault()?.Parts is not [TextPart { Folds: false } first, ..]) return null;
        var line = first.Text.Split('\n')[0].Trim();
        return line.Length is > 0 and <= Longest ? line : null;
    }
}
