namespace Baozhai.Bot.Channels.WeChat.Sending;

/// <summary>How many 客服消息 a person may still be sent. A message of theirs opens the window anew (see <see cref="Answering.IMessageLog.ClaimAsync"/>).</summary>
internal interface ISendWindow
{
    /// <summary>Messages a window holds (公众平台, 客服消息: five within 48 hours of a message).</summary>
    const int Most = 5;

    /// <summary>Takes one of the messages; false when the window is closed or used up.</summary>
    Task<bool> TryTakeAsync(string openId, CancellationToken cancellationToken);

    /// <summary>Gives back what was taken for a message that WeChat surely did not send.</summary>
    Task GiveBackAsync(string openId, CancellationToken cancellationToken);

    /// <summary>Closes the window: WeChat counts otherwise.</summary>
    Task CloseAsync(string openId, CancellationToken cancellationToken);
}
