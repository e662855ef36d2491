using System.Collections.Concurrent;
using Baozhai.Bot.Channels.WeChat.Callback;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>
/// Answers messages in time. A message that comes again, at once or later, is acted on once and answered alike. An answer that is not
/// ready in time is finished all the same and kept for 继续.
/// </summary>
internal sealed class PassiveAnswers(
    IWeChatState state,
    UserInputReader reader,
    MessageHandler handler,
    IWorkers workers,
    IHostApplicationLifetime host,
    IOptions<WeChatOptions> options,
    TimeProvider time,
    ILogger<PassiveAnswers> logger)
{
    /// <summary>How long after a message WeChat lets an account send to its sender (客服消息).</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(48);

    // Far longer than anything takes; it keeps one stuck answer from holding up its sender for good.
    private static readonly TimeSpan LongestWork = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan ForOthers = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(150);

    private readonly ConcurrentDictionary<MessageKey, UnderWay> _underWay = new();
    private readonly PersonQueue _people = new();
    private readonly TroubleLog _trouble = new(logger, time);

    /// <summary>The answer; empty to say nothing.</summary>
    public async Task<string> AnswerAsync(WeChatMessage message)
    {
        var input = reader.Read(message);
        if (input is UserInput.Nothing) return "";

        var race = new AnswerRace();
        var work = _underWay.GetOrAdd(message.Key, new UnderWay(race, new(() => _people.RunAsync(message.OpenId, () => ActAsync(message, input, race)))));
        try
        {
            return await work.Answer.Value.WaitAsync(WaitingText.Patience, time);
        }
        catch (TimeoutException)
        {
            return work.AnswerRace.TryTellToWait() ? WaitingText.Words : await work.Answer.Value;
        }
    }

    private async Task<string> ActAsync(WeChatMessage message, UserInput input, AnswerRace race)
    {
        LoggedMessage? known = null;
        try
        {
            using var limit = new CancellationTokenSource(LongestWork, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, host.ApplicationStopping);
            DateTimeOffset? windowEnds = options.Value.CanPush && message.Type != "event" ? time.GetUtcNow() + Window : null;
            known = await state.ClaimAsync(message.Key, windowEnds, either.Token);
            if (!known.IsNew) return known.Answer ?? await AnswerOfOtherAsync(message, known, either.Token);

            return await SettleAsync(message, known, await handler.AnswerAsync(message.OpenId, input, known.RemainingPieces, either.Token), race);
        }
#pragma warning disable CA1031 // Whatever breaks, WeChat must get an answer: without one it shows the person a broken account.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (!host.ApplicationStopping.IsCancellationRequested) _trouble.Note($"Answering a WeChat message of type {message.Type} failed", exception);
            return await ApologiseAsync(message, known, race);
        }
        finally
        {
            _underWay.TryRemove(message.Key, out _);
        }
    }

    private async Task<string> SettleAsync(WeChatMessage message, LoggedMessage known, PassiveReply reply, AnswerRace race)
    {
        var isLate = !race.TryAnswer();
        var (answer, remains) = reply.Settle(known.RemainingPieces, isLate);
        if (await state.SettleAsync(message.Key, answer, remains, reply.Shown, isLate, CancellationToken.None)) return answer;

        // Another worker, to whom the message came again, told the sender to wait.
        (answer, remains) = reply.Settle(known.RemainingPieces, late: true);
        await state.SettleAsync(message.Key, answer, remains, reply.Shown, isLate: true, CancellationToken.None);
        return answer;
    }

    // It came again while another worker acts on it, or after that one ended. Its answer is waited for; one that does not come in time is behind 继续.
    private async Task<string> AnswerOfOtherAsync(WeChatMessage message, LoggedMessage known, CancellationToken cancellationToken)
    {
        if (!workers.MayBeSeveral || time.GetUtcNow() - known.CameAt > LongestWork) return WaitingText.CutOff;
        for (var began = time.GetTimestamp(); time.GetElapsedTime(began) < ForOthers;)
        {
            await Task.Delay(Glance, time, cancellationToken);
            if ((await state.ClaimAsync(message.Key, windowEnds: null, cancellationToken)).Answer is { } answer) return answer;
        }

        return await state.TellToWaitAsync(message.Key, cancellationToken) ?? WaitingText.Words;
    }

    // One who was told to wait must find more than nothing behind 继续. When the program ends, a retry is told so.
    private async Task<string> ApologiseAsync(WeChatMessage message, LoggedMessage? known, AnswerRace race)
    {
        if (known is null || host.ApplicationStopping.IsCancellationRequested) return WaitingText.Apology;
        try
        {
            return await SettleAsync(message, known, new PassiveReply([WaitingText.Apology], Continues: false, []), race);
        }
#pragma warning disable CA1031 // The store is away as well; that was logged.
        catch (Exception)
#pragma warning restore CA1031
        {
            return WaitingText.Apology;
        }
    }

    /// <summary>A message that is being acted on.</summary>
    private sealed record UnderWay(AnswerRace AnswerRace, Lazy<Task<string>> Answer);
}

/// <summary>What is known of a message that came.</summary>
/// <param name="IsNew">Whether it came for the first time, and is now to be acted on by who asked.</param>
/// <param name="Answer">What it was answered, empty for nothing; null while that is not known.</param>
/// <param name="RemainingPieces">What its sender was not shown yet.</param>
/// <param name="CameAt">When it came for the first time.</param>
internal sealed record LoggedMessage(bool IsNew, string? Answer, RemainingPieces RemainingPieces, DateTimeOffset CameAt);

/// <summary>Decides once whether a sender gets the answer or the request to wait: the first decision holds for every retry of the message.</summary>
internal sealed class AnswerRace
{
    private const int Open = 0;
    private const int Ready = 1;
    private const int Late = 2;

    private int _made = Open;

    /// <summary>Claims the answer; false when the sender was already asked to wait.</summary>
    public bool TryAnswer() => Interlocked.CompareExchange(ref _made, Ready, Open) != Late;

    /// <summary>Claims the request to wait; false when the answer came first.</summary>
    public bool TryTellToWait() => Interlocked.CompareExchange(ref _made, Late, Open) != Ready;
}

/// <summary>The texts for when an answer is not ready in time.</summary>
internal static class WaitingText
{
    /// <summary>How long an answer may take. WeChat gives up after 5 s and shows the person a broken account.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Said when the answer is not ready in that time.</summary>
    public const string Words = "稍候，回复“继续”查看";

    /// <summary>Said to a message whose answer was cut off by the end of the program: whether it was acted on is not known.</summary>
    public const string CutOff = "刚才这一条可能没有办完，请再发一次。";

    /// <summary>Said when the store is away or something broke.</summary>
    public const string Apology = "出错了，这一条没有办成，请稍后再试。";
}
