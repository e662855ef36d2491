using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Conversation;

/// <summary>How digests and alerts come to people, said so that no channel promises what it cannot do.</summary>
internal static class PushText
{
    /// <summary>How alerts come, behind a colon: 随到随发.</summary>
    public static string Alerts(PushPower push, Language language) => push switch
    {
        PushPower.Always => language.Say("随到随发", "at once"),
        PushPower.AfterMessage => language.Say(
            "你说过话的 48 小时内直接发到，之后写在你下次看到的回复最上面", "sent within 48 hours of your last message, after that on top of the next answer"),
        _ => language.Say("写在你下次看到的回复最上面", "on top of the next answer you see"),
    };

    /// <summary>What becomes of alerts while digests are paused.</summary>
    public static string AlertsGoOn(PushPower push, Language language) => push switch
    {
        PushPower.Always => language.Say("警报照常送", "Alerts come all the same"),
        _ => language.Say("警报照常写在回复最上面", "Alerts stand on top of answers all the same"),
    };

    /// <summary>What a digest does, behind its time in Chinese and before it in English: 送早报, or where it cannot be sent 备好早报，回复“早报”查看.</summary>
    public static string DigestComes(PushPower push, Language language, bool begins = false) => push switch
    {
        PushPower.Always => language.Say("送早报", begins ? "The digest comes" : "the digest comes"),
        _ => language.Say("备好早报，回复“早报”查看", begins ? "The digest is ready for “digest”" : "the digest is ready for “digest”"),
    };

    /// <summary>The same as <paramref name="sent"/> where digests are sent, otherwise <paramref name="ready"/>.</summary>
    public static string Either(PushPower push, string sent, string ready) => push == PushPower.Always ? sent : ready;
}
