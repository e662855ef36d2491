using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation;

/// <summary>When a chat is sent what, one line for each setting.</summary>
internal static class ScheduleLines
{
    /// <summary>Days, times, zone, next and last digest, pause, weekly digest, quiet hours.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="now">The present.</param>
    /// <param name="push">What can be sent to it.</param>
    public static IEnumerable<string> Of(Chat chat, DateTimeOffset now, PushCapability push)
    {
        var language = new Language(chat.Language);
        var (days, times, zone) = (WeekdayText.Say(chat), DigestClock.Times(chat), ZoneText.Say(chat.TimeZone));
        yield return language.Say($"早报时间：{days} {times}（{zone}）", $"Digest: {days} at {times} ({zone})");
        var (next, unset) = (MomentText.Say(chat.NextDigestAt, chat, "未排定"), MomentText.Say(chat.NextDigestAt, chat, "not set"));
        yield return PushText.Either(
            push,
            language.Say($"下一次：{next}（没有新内容就不发）", $"Next: {unset} (not sent when there is nothing new)"),
            language.Say($"下一次：{next}（到时回复“早报”查看）", $"Next: {unset} (answer “digest” then)"));
        yield return language.Say($"上一次：{MomentText.Say(chat.LastDigestAt, chat, PushText.Either(push, "还没有发过", "还没有"))}", $"Last: {MomentText.Say(chat.LastDigestAt, chat, "none yet")}");
        if (chat.PausedUntil is { } until && until > now)
            yield return language.Say($"暂停：到 {MomentText.Say(until, chat)}，警报照常", $"Paused: until {MomentText.Say(until, chat)}; {PushText.Either(push, "alerts come all the same", "alerts as ever")}");
        yield return chat.Weekly is { } weekly
            ? language.Say(
                $"周报：{WeekdayText.Say(weekly, language)}，下一次 {MomentText.Say(chat.NextWeeklyAt, chat, "未排定")}",
                $"Weekly: {WeekdayText.Say(weekly, language)}, next on {MomentText.Say(chat.NextWeeklyAt, chat, "not set")}")
            : language.Say("周报：没有", "Weekly: none");
        if (chat.Form != default) yield return language.Say($"早报样式：{FormText.Say(chat.Form, language)}", $"Style: {FormText.Say(chat.Form, language)}");
        if (push == PushCapability.Never) yield break;
        if (chat.Flash > 0) yield return language.Say($"快讯：开着，一天最多 {chat.Flash} 次", $"Flash: on, at most {chat.Flash} times a day");
        yield return chat.Quiet is { } quiet
            ? language.Say($"免打扰：{QuietHoursText.Hours(quiet)}，{QuietHoursText.Alerts(chat, language)}", $"Quiet: {QuietHoursText.Hours(quiet)}, {QuietHoursText.Alerts(chat, language)}")
            : language.Say("免打扰：没有", "Quiet: no hours");
    }
}

/// <summary>Describes how digests and alerts arrive, so that no channel promises more than it can do.</summary>
internal static class PushText
{
    /// <summary>How alerts come, behind a colon: 随到随发.</summary>
    public static string Alerts(PushCapability push, Language language) => push switch
    {
        PushCapability.Always => language.Say("随到随发", "at once"),
        PushCapability.AfterMessage => language.Say(
            "你说过话的 48 小时内直接发到，之后写在你下次看到的回复最上面", "sent within 48 hours of your last message, after that on top of the next answer"),
        _ => language.Say("写在你下次看到的回复最上面", "on top of the next answer you see"),
    };

    /// <summary>What becomes of alerts while digests are paused.</summary>
    public static string AlertsGoOn(PushCapability push, Language language) => push switch
    {
        PushCapability.Always => language.Say("警报照常送", "Alerts come all the same"),
        _ => language.Say("警报照常写在回复最上面", "Alerts stand on top of answers all the same"),
    };

    /// <summary>What a digest does, behind its time in Chinese and before it in English: 送早报, or where it cannot be sent 备好早报，回复“早报”查看.</summary>
    public static string DigestComes(PushCapability push, Language language, bool begins = false) => push switch
    {
        PushCapability.Always => language.Say("送早报", begins ? "The digest comes" : "the digest comes"),
        _ => language.Say("备好早报，回复“早报”查看", begins ? "The digest is ready for “digest”" : "the digest is ready for “digest”"),
    };

    /// <summary>The same as <paramref name="sent"/> where digests are sent, otherwise <paramref name="ready"/>.</summary>
    public static string Either(PushCapability push, string sent, string ready) => push == PushCapability.Always ? sent : ready;
}
