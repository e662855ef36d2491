using Baozhai.Bot.Channels.WeChat.Answering;
using Baozhai.Bot.Channels.WeChat.Callback;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Channels.WeChat;

/// <summary>
/// The state the WeChat channel keeps: messages with their answers, so that one WeChat repeats is acted on once and answered alike; what people were not
/// shown yet; and how many 客服消息 a person may still be sent.
/// </summary>
internal interface IWeChatState
{
    /// <summary>Messages a window holds (公众平台, 客服消息: five within 48 hours of a message).</summary>
    const int MostInWindow = 5;

    /// <summary>Notes that a message came.</summary>
    /// <param name="key">The message.</param>
    /// <param name="windowEnds">Until when its sender may be sent to because of it: the window is opened anew. Null when it opens none.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task<LoggedMessage> ClaimAsync(MessageKey key, DateTimeOffset? windowEnds, CancellationToken cancellationToken);

    /// <summary>
    /// Notes what a message was answered, what remains, and that deliveries were shown, in one transaction. False, and nothing is noted, where its sender
    /// was told to wait meanwhile by <see cref="TellToWaitAsync"/> and the answer does not allow for that.
    /// </summary>
    /// <param name="key">The message.</param>
    /// <param name="answer">What it was answered.</param>
    /// <param name="remains">What its sender was not shown yet.</param>
    /// <param name="shown">Deliveries that are in the answer.</param>
    /// <param name="isLate">Whether the answer allows for a sender who was told to wait.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task<bool> SettleAsync(MessageKey key, string answer, RemainingPieces remains, IReadOnlyList<long> shown, bool isLate, CancellationToken cancellationToken);

    /// <summary>Notes that the sender of a message another worker acts on is told to wait; returns the answer where there is one by now.</summary>
    Task<string?> TellToWaitAsync(MessageKey key, CancellationToken cancellationToken);

    /// <summary>Replaces the rest of the last answer by the rest of a message that was pushed.</summary>
    Task KeepRestAsync(string openId, IReadOnlyList<string> rest, CancellationToken cancellationToken);

    /// <summary>Takes one of the messages of a person's window; false when it is closed or used up.</summary>
    Task<bool> TryTakeAsync(string openId, CancellationToken cancellationToken);

    /// <summary>Gives back what was taken for a message that WeChat surely did not send.</summary>
    Task GiveBackAsync(string openId, CancellationToken cancellationToken);

    /// <summary>Closes a person's window: WeChat counts otherwise.</summary>
    Task CloseAsync(string openId, CancellationToken cancellationToken);

    /// <summary>Forgets messages that came before an instant, and people who left before another with all that is kept of them; returns how many people.</summary>
    Task<int> ForgetAsync(DateTimeOffset messagesBefore, DateTimeOffset leftBefore, CancellationToken cancellationToken);
}

/// <summary>How people in WeChat are named in this program.</summary>
internal static class WeChatChat
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "wechat";

    /// <summary>The chat of a follower.</summary>
    /// <param name="openId">What WeChat calls the person for this account.</param>
    public static ChatId IdOf(string openId) => new(ChannelName, openId);
}

/// <summary>Every hour forgets what need not be remembered any longer: messages answered days ago, and people who left a month ago.</summary>
internal sealed partial class WeChatSweep(IWeChatState state, TimeProvider time, ILogger<WeChatSweep> logger) : BackgroundService
{
    /// <summary>How long the settings and subscriptions of somebody who left are kept for a return.</summary>
    public static readonly TimeSpan LeaversKept = TimeSpan.FromDays(30);

    /// <summary>How long messages are known again. Longer than a callback's clock may be off (<see cref="Callback.CallbackParameters.Tolerance"/>), so that none can be played again.</summary>
    public static readonly TimeSpan MessagesKept = TimeSpan.FromDays(2);

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private readonly TroubleLog _trouble = new(logger, time);

    /// <summary>Forgets once.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var people = await state.ForgetAsync(now - MessagesKept, now - LeaversKept, cancellationToken);
        if (people > 0) LogForgotten(people);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A store that is away for a while is swept an hour later.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                _trouble.Note("Old WeChat messages could not be forgotten; it is tried again in an hour", exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "Forgot {Count} people who left the WeChat account a month ago")]
    private partial void LogForgotten(int count);
}
