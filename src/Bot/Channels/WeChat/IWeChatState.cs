using Baozhai.Bot.Channels.WeChat.Answering;
using Baozhai.Bot.Channels.WeChat.Callback;

namespace Baozhai.Bot.Channels.WeChat;

/// <summary>
/// What WeChat has to remember: messages with their answers, so that one WeChat repeats is acted on once and answered alike; what people were not
/// shown yet; and how many 客服消息 a person may still be sent.
/// </summary>
internal interface IWeChatState
{
    /// <summary>Messages a window holds (公众平台, 客服消息: five within 48 hours of a message).</summary>
    const int MostInWindow = 5;

    /// <summary>Notes that a message came.</summary>
    /// <param name="key">The message.</param>
    /// <param name="windowEnds">Until when its sender may be sent to because of it: the window is opened anew. Null when it opens none.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<LoggedMessage> ClaimAsync(MessageKey key, DateTimeOffset? windowEnds, CancellationToken cancellationToken);

    /// <summary>Notes what a message was answered, what remains, and that deliveries were shown, in one transaction.</summary>
    Task SettleAsync(MessageKey key, string answer, Remains remains, IReadOnlyList<long> shown, CancellationToken cancellationToken);

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
