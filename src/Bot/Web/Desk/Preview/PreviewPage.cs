using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Web.Desk.Door;
using Baozhai.Bot.Web.Pages;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Web.Desk.Preview;

/// <summary>The digest as it would go out.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Topics">The topics there are, and whether each is shown.</param>
/// <param name="Chat">The chat that was asked for, as channel:address; empty for none.</param>
/// <param name="Tongue">The language of the digest: <c>zh</c> or <c>en</c>.</param>
/// <param name="Fault">Why there is none; null when there is one.</param>
/// <param name="Day">The day of the newest issue, in words; null for an empty archive.</param>
/// <param name="Forms">Each channel with the messages it sends.</param>
public sealed record PreviewModel(
    DeskHead Head, IReadOnlyList<(string Name, bool IsShown)> Topics, string Chat, string Tongue, string? Fault, string? Day, IReadOnlyList<(string Channel, IReadOnlyList<string> Messages)> Forms);

/// <summary><c>/desk/preview</c>: the digest of the newest issue in the form of each channel, by the code of the verb <c>sample</c>.</summary>
internal sealed class PreviewPage(DigestSample sample, Newcomers newcomers, IChats chats, TopicLexicon lexicon, IEnumerable<IReplyForm> forms, PageRequest page, DeskSessions sessions)
{
    /// <summary>Shows it.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var language = page.Language;
        var query = http.Request.Query;
        var chosen = query["topic"].Select(name => lexicon.Find(name ?? "")?.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var tongue = query["tongue"] == "en" ? "en" : "zh";
        var address = query["chat"].ToString().Trim();
        var (reader, fault) = address.Length > 0 ? await ChatAsync(address, language, cancellationToken) : (await MadeAsync(chosen, tongue, cancellationToken), null);
        var (day, digest) = reader is null ? (null, null) : await sample.ForAsync(reader, cancellationToken);
        if (reader is not null && digest is null)
        {
            fault = day is null
                ? language.Say("存报还是空的：先放一期报纸。", "The archive is empty: hand in an issue first.")
                : language.Say("最新一期里没有这些订阅的内容，不会发早报。", "The newest issue has nothing of what is followed: no digest goes out.");
        }

        return DeskResult.Of(Preview.Create(new PreviewModel(
            DeskHead.Of(page, sessions, http, language.Say("早报预览", "Preview"), "/desk/preview"),
            [.. lexicon.Topics.Select(topic => (topic.Name, chosen.Count == 0 || chosen.Contains(topic.Name)))],
            address, tongue, fault, day is { } of ? WeekdayText.Day(of, language) : null,
            digest is null ? [] : [.. forms.Select(form => (form.Name, form.Show(digest)))])));
    }

    private async Task<Subscriber> MadeAsync(HashSet<string> topics, string tongue, CancellationToken cancellationToken) => new(
        await newcomers.NewAsync(cancellationToken) with { DigestedArticle = 0, Language = tongue },
        [.. lexicon.Topics.Where(topic => topics.Count == 0 || topics.Contains(topic.Name)).Select(topic => new Subscription(SubscriptionKind.Topic, topic.Name))]);

    private async Task<(Subscriber? Reader, string? Fault)> ChatAsync(string address, Language language, CancellationToken cancellationToken)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1) return (null, language.Say("会话写成“渠道:地址”，例如 telegram:1001。", "Write a chat as channel:address, for example telegram:1001."));
        var id = new ChatId(address[..colon], address[(colon + 1)..]);
        return await chats.FindAsync(id, cancellationToken) is { } chat
            ? (new Subscriber(chat with { DigestedArticle = 0 }, await chats.SubscriptionsAsync(id, cancellationToken)), null)
            : (null, language.Say("没有这个会话。", "There is no such chat."));
    }
}
