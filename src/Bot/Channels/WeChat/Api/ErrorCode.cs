namespace Baozhai.Bot.Channels.WeChat.Api;

/// <summary>WeChat's error codes that mean something to this program (公众平台, 全局返回码).</summary>
internal static class ErrorCode
{
    /// <summary>WeChat is busy.</summary>
    public const int Busy = -1;

    /// <summary>The token is wrong or not the newest.</summary>
    public const int InvalidCredential = 40001;

    /// <summary>The person's name is wrong.</summary>
    public const int InvalidOpenId = 40003;

    /// <summary>The account's id is wrong.</summary>
    public const int InvalidAppId = 40013;

    /// <summary>The token is wrong.</summary>
    public const int InvalidAccessToken = 40014;

    /// <summary>The account's secret is wrong.</summary>
    public const int InvalidAppSecret = 40125;

    /// <summary>The server's address is not on the account's list.</summary>
    public const int AddressNotListed = 40164;

    /// <summary>The token has expired.</summary>
    public const int AccessTokenExpired = 42001;

    /// <summary>The person does not follow the account.</summary>
    public const int NotFollowing = 43004;

    /// <summary>Today's calls are used up.</summary>
    public const int DailyLimit = 45009;

    /// <summary>Too many calls in this minute.</summary>
    public const int MinuteLimit = 45011;

    /// <summary>The person said nothing for 48 hours.</summary>
    public const int WindowClosed = 45015;

    /// <summary>The messages of the window are used up.</summary>
    public const int WindowUsedUp = 45047;

    /// <summary>The account may not do this.</summary>
    public const int NotPermitted = 48001;
}
