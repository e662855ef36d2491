namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>Says to a newcomer what an account that cannot send by itself does instead. What every command says of it is the conversation's.</summary>
internal static class PullNote
{
    /// <summary>In Chinese.</summary>
    public const string Chinese = "这个公众号不能主动发消息：早报备好后，回复“早报”查看；有警报时，会写在下一次回复的最上面。";

    /// <summary>In English.</summary>
    public const string English = "This account cannot send by itself: answer “digest” for the digest; alerts stand on top of the next answer.";
}
