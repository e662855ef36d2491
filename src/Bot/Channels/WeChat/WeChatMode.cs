namespace Baozhai.Bot.Channels.WeChat;

/// <summary>How WeChat and the bot talk (公众平台: 消息加解密方式).</summary>
internal enum WeChatMode
{
    /// <summary>明文模式: bodies are readable, and their signature does not cover them.</summary>
    Plain,

    /// <summary>安全模式: bodies are encrypted and signed. Readable ones are refused.</summary>
    Secure,
}
