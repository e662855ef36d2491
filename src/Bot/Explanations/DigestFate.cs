using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Explanations;

/// <summary>Says why no digest told of a story that a chat follows.</summary>
internal sealed class DigestFate(DigestNews news, IOptions<DigestOptions> options)
{
    /// <summary>The reason, or when it will come.</summary>
    public string Say(Chat chat, Fate fate, Language language)
    {
        var arrived = MomentText.Say(fate.Arrival.At, chat);
        if (fate.Arrival.BackIssue) return language.Say("它出自补录的旧报，旧报只供查阅，从不推送。", "It is from a back issue: those can be looked up and are never sent.");
        if (fate.Article.Id <= chat.DigestedArticle)
        {
            return fate.Arrival.At < chat.CreatedAt
                ? language.Say($"它 {arrived} 就读进来了，那时你还没开始用报摘。", $"It came in at {arrived}, before you first spoke to me.")
                : language.Say(
                    $"它 {arrived} 读进来，之后那次早报没有列它：那时的订阅对不上它，或者那天超过 {DigestComposer.MaxArticles} 篇没有列全。",
                    $"It came in at {arrived}, and the digest after that did not list it: what you followed then did not match, or there were more than {DigestComposer.MaxArticles} stories.");
        }

        if (DigestSchedule.Coming(chat) is not { } slot)
            return language.Say("对得上你的订阅，但早报没有排定。回复“时间 7:30”就开始。", "You follow it, but no digest is scheduled. Answer “time 7:30” to begin.");
        if (fate.Arrival.At < news.OldestAt(slot))
            return language.Say(
                $"它 {arrived} 读进来，到下一次早报（{MomentText.Say(slot, chat)}）已超过 {options.Value.FreshDays} 天，不再补发。",
                $"It came in at {arrived}; at the next digest ({MomentText.Say(slot, chat)}) it is more than {options.Value.FreshDays} days old and is left out.");
        return language.Say("还没到时间：", "Not yet: ") + Coming(chat, slot, language);
    }

    private static string Coming(Chat chat, DateTimeOffset slot, Language language)
    {
        var sent = QuietTime.EndOrNow(chat, slot);
        var quiet = sent > slot ? language.Say("，那时免打扰刚结束", ", when your quiet hours end") : "";
        var pause = chat.PausedUntil is { } until && until > chat.NextDigestAt
            ? language.Say($"，因为早报暂停到 {MomentText.Say(until, chat)}", $", because digests are paused until {MomentText.Say(until, chat)}")
            : "";
        return language.Say($"会在 {MomentText.Say(sent, chat)} 的早报里{quiet}{pause}。", $"it comes with the digest of {MomentText.Say(sent, chat)}{quiet}{pause}.");
    }
}
