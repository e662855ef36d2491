using Baozhai.Bot.Alerts;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Alerts;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Explanations;

/// <summary>Explains whether and when a story was sent to a chat, from the records alone.</summary>
internal sealed class ExplanationText(DigestExplanation digests, AlertExplanation alerts)
{
    /// <summary>The lines, at least one.</summary>
    public IReadOnlyList<string> Lines(Chat chat, ArticleHistory history)
    {
        var language = new Language(chat.Language);
        if (history.Article.IsDoubtful)
            return [language.Say("它的识别结果存疑，先扣下了，等管理员复核；放行以后才会推送。", "It was probably read wrongly and is held back until an operator has looked at it.")];
        var lines = history.Deliveries.Select(delivery => Say(delivery, chat, language)).ToList();
        var had = history.Deliveries.Select(delivery => delivery.Lane).ToHashSet();
        if (history.Matching.Count == 0 && had.Count == 0) lines.Add(Unfollowed(history, language));
        else if (!had.Contains(Lane.Digest)) lines.Add(digests.Say(chat, history, language));
        if (!had.Contains(Lane.Alert) && alerts.Say(chat, history, language) is { } alert) lines.Add(alert);
        return lines;
    }

    private static string Unfollowed(ArticleHistory history, Language language)
    {
        if (history.Followed.Count == 0) return language.Say("你还没有订阅，所以没有推送。", "You follow nothing, so nothing is sent.");
        var about = string.Join('、', history.Article.Brief.Topics.Select(topic => topic.Name).Concat(history.Article.Brief.Places));
        return language.Say(
            $"你现在的 {history.Followed.Count} 项订阅没有一项对得上它。它的栏目和地名：{about}。",
            $"None of the {history.Followed.Count} subscriptions you have now matches it. Its topics and places: {about}.");
    }

    private static string Say(DeliveryRecord delivery, Chat chat, Language language)
    {
        var what = delivery.Lane == Lane.Alert ? language.Say("警报", "The alert") : language.Say("早报", "The digest with it");
        var ended = delivery.EndedAt is { } at ? MomentText.Say(at, chat) : "?";
        var due = MomentText.Say(delivery.Due, chat);
        var because = delivery.Reason is { } reason ? language.Say($"（{reason}）", $" ({reason})") : "";
        return delivery.State switch
        {
            DeliveryState.Sent => language.Say($"{what}里有它，已在 {ended} 发给你。", $"{what} was sent to you at {ended}."),
            DeliveryState.Failed => language.Say($"{what}里有它，但 {ended} 没发成：渠道拒收{because}。", $"{what} failed at {ended}: the channel refused it{because}."),
            DeliveryState.Gone => language.Say($"{what}里有它，但 {ended} 没发成：渠道说你当时不在了{because}。", $"{what} was not delivered at {ended}: the channel said you were gone{because}."),
            DeliveryState.Expired => language.Say($"{what}里有它，但到 {ended} 还没能发出，已经过期。", $"{what} could not be sent in time and expired at {ended}."),
            DeliveryState.Leased => language.Say($"{what}里有它，正在发给你。", $"{what} is being sent to you just now."),
            _ when delivery.Reason is not null => language.Say($"{what}里有它，上次没发成{because}，{due} 再试。", $"{what} could not be sent{because}; it is tried again at {due}."),
            _ => language.Say($"{what}里有它，已经排好，{due} 发出。", $"{what} is planned and will be sent at {due}."),
        };
    }
}

/// <summary>Explains why a story was not pushed to a chat as an alert.</summary>
internal sealed class AlertExplanation(AlertPolicy policy, IOptions<AlertOptions> options)
{
    /// <summary>The reason; null where nobody would expect an alert.</summary>
    public string? Say(Chat chat, ArticleHistory history, Language language)
    {
        var topic = options.Value.Topic;
        var brief = history.Article.Brief;
        if (brief.Severity == Severity.None && brief.Topics.All(match => match.Name != topic)) return null;
        if (history.Alert is { PlannedAt: { } planned })
        {
            return language.Say(
                $"警报 {MomentText.Say(planned, chat)} 发给了当时订阅{topic}或相关地方的人，其中没有你。",
                $"The alert went at {MomentText.Say(planned, chat)} to those who followed {topic} or its places then; you were not among them.");
        }

        if (history.Alert is not null) return language.Say("它的警报正要发出。", "Its alert is about to be sent.");
        // That its issue pushes nothing was said of the digest already, where it would have had one.
        if (history.Arrival.BackIssue) return history.Matching.Count > 0 ? null : language.Say("它出自补录的旧报，也不会作为警报推送。", "It is from a back issue, which pushes no alert either.");
        if (brief.Severity >= Severity.Warning && !policy.IsPushed(brief.Danger))
        {
            var kind = DangerText.Say(brief.Danger, language);
            return language.Say($"没有作为警报推送：{kind}不在推送之列，写进早报。", $"It was no alert: dangers of this kind ({kind}) are not pushed but told in digests.");
        }

        if (!policy.IsGrave(brief))
        {
            return language.Say(
                $"没有作为警报推送：险情程度是“{SeverityText.Say(brief.Severity, language)}”，到“{SeverityText.Say(Severity.Warning, language)}”才推送。",
                $"It was no alert: its danger is “{SeverityText.Say(brief.Severity, language)}”; stories are pushed from “{SeverityText.Say(Severity.Warning, language)}”.");
        }

        return policy.WasFresh(history.Article.Date, history.Arrival.At)
            ? language.Say("没有它发过警报的记录。", "There is no record of an alert of it.")
            : language.Say(
                $"没有作为警报推送：读进来时，离出报那天零点已超过 {options.Value.FreshHours} 小时，或不知道是哪天的报纸。",
                $"It was no alert: when it came in, more than {options.Value.FreshHours} hours had passed since its issue's day began, or its day is not known.");
    }
}

/// <summary>Explains why no digest listed a story that a chat follows.</summary>
internal sealed class DigestExplanation(DigestNews news, IOptions<DigestOptions> options)
{
    /// <summary>The reason, or when it will come.</summary>
    public string Say(Chat chat, ArticleHistory history, Language language)
    {
        var arrived = MomentText.Say(history.Arrival.At, chat);
        if (history.Arrival.BackIssue) return language.Say("它出自补录的旧报，旧报只供查阅，从不推送。", "It is from a back issue: those can be looked up and are never sent.");
        if (history.Article.Id <= chat.DigestedArticle)
        {
            return history.Arrival.At < chat.CreatedAt
                ? language.Say($"它 {arrived} 就读进来了，那时你还没开始用报摘。", $"It came in at {arrived}, before you first spoke to me.")
                : language.Say(
                    $"它 {arrived} 读进来，之后那次早报没有列它：那时的订阅对不上它，或者那天超过 {DigestComposer.MaxArticles} 篇没有列全。",
                    $"It came in at {arrived}, and the digest after that did not list it: what you followed then did not match, or there were more than {DigestComposer.MaxArticles} stories.");
        }

        if (DigestSchedule.Coming(chat) is not { } slot)
            return language.Say("对得上你的订阅，但早报没有排定。回复“时间 7:30”就开始。", "You follow it, but no digest is scheduled. Answer “time 7:30” to begin.");
        if (history.Arrival.At < news.OldestAt(slot))
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
