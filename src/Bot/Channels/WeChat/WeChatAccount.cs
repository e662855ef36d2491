namespace Baozhai.Bot.Channels.WeChat;

/// <summary>What kind of account it is, which decides what WeChat lets it do.</summary>
internal enum WeChatAccount
{
    /// <summary>个人订阅号: answers only.</summary>
    Personal,

    /// <summary>订阅号 of an organisation, unverified: answers only.</summary>
    Subscription,

    /// <summary>服务号, unverified: answers, and a menu under the chat.</summary>
    Service,

    /// <summary>Verified account, or a 测试号, which may do the same: answers, a menu, and 客服消息 within 48 hours of a message.</summary>
    VerifiedService,
}
