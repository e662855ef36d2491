using Baozhai.Bot.Channels.WeChat.Callback;

namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>Remembers messages with their answers, so that one WeChat repeats is acted on once and answered alike, and what people were not shown yet.</summary>
internal interface IMessageLog
{
    /// <summary>Notes that a message came.</summary>
    /// <param name="key">The message.</param>
    /// <param name="windowEnds">Until when its sender may be sent to because of it; null when it opens no window.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<LoggedMessage> ClaimAsync(MessageKey key, DateTimeOffset? windowEnds, CancellationToken cancellationToken);

    /// <summary>Notes what a message was answered, what remains, and that deliveries were shown, in one transaction.</summary>
    Task SettleAsync(MessageKey key, string answer, Remains remains, IReadOnlyList<long> shown, CancellationToken cancellationToken);

    /// <summary>Replaces the rest of the last answer by the rest of a message that was pushed.</summary>
    Task KeepRestAsync(string openId, IReadOnlyList<string> rest, CancellationToken cancellationToken);

    /// <summary>Forgets messages that came before an instant, and people who left before another with all that is kept of them; returns how many people.</summary>
    Task<int> ForgetAsync(DateTimeOffset messagesBefore, DateTimeOffset leftBefore, CancellationToken cancellationToken);
}
