namespace Baozhai.Bot.Channels.WeCom.Api;

/// <summary>WeCom's error codes that mean something to this program (<see href="https://developer.work.weixin.qq.com/document/path/90313"/>).</summary>
internal static class WebhookError
{
    /// <summary>WeCom is busy.</summary>
    public const int Busy = -1;

    /// <summary>The kind of message is not known.</summary>
    public const int InvalidMessageType = 40008;

    /// <summary>Something in the message is wrong: too long, or of another shape.</summary>
    public const int InvalidParameter = 40058;

    /// <summary>More than 20 messages in a minute.</summary>
    public const int TooOften = 45009;

    /// <summary>Too many calls at once.</summary>
    public const int TooManyAtOnce = 45033;

    /// <summary>There is no robot with this key: it was removed from its group, or the key is wrong.</summary>
    public const int UnknownRobot = 93000;
}
