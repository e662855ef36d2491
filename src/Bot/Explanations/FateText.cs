using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Explanations;

/// <summary>Says what became of a story in a chat: only what the records show.</summary>
internal sealed class FateText(DigestFate digests, AlertFate alerts)
{
    /// <summary>The lines, at least one.</summary>
    public IReadOnlyList<string> Lines(Chat chat, Fate fate)
    {
        var language = new Language(chat.Language);
        if (fate.Article.IsDoubtful)
            return [language.Say("它的识别结果存疑，先扣下了，等管理员复核；放行以后才会推送。", "It was probably read wrongly and is held back until an operator has looked at it.")];
        var lines = fate.Deliveries.Select(delivery => Say(delivery, chat, language)).ToList();
        var had = fate.Deliveries.Select(delivery => delivery.Lane).ToHashSet();
        if (fate.Matching.Count == 0 && had.Count == 0) lines.Add(Unfollowed(fate, language));
        else if (!had.Contains(Lane.Digest)) lines.Add(digests.Say(chat, fate, language));
        if (!had.Contains(Lane.Alert) && alerts.Say(chat, fate, language) is { } alert) lines.Add(alert);
        return lines;
    }

    private static string Unfollowed(Fate fate, Language language)
    {
        if (fate.Followed.Count == 0) return language.Say("你还没有订阅，所以没有推送。", "You follow nothing, so nothing is sent.");
        var about = string.Join('、', fate.Article.Brief.Topics.Select(topic => topic.Name).Concat(fate.Article.Brief.Places));
        return language.Say(
            $"你现在的 {fate.Followed.Count} 项订阅没有一项对得上它。它的栏目和地名：{about}。",
            $"None of the {fate.Followed.Count} subscriptions you have now matches it. Its topics and places: {about}.");
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
