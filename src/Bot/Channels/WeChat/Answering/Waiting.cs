namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>What is said when there is no time for the answer.</summary>
internal static class Waiting
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
