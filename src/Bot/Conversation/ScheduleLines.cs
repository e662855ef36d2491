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
    public static IEnumerable<string> Of(Chat chat, DateTimeOffset now, PushPower push)
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
        if (push == PushPower.Never) yield break;
        yield return chat.Quiet is { } quiet
            ? language.Say($"免打扰：{QuietHoursText.Hours(quiet)}，{QuietHoursText.Alerts(chat, language)}", $"Quiet: {QuietHoursText.Hours(quiet)}, {QuietHoursText.Alerts(chat, language)}")
            : language.Say("免打扰：没有", "Quiet: no hours");
    }
}
