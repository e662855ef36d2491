using System.Globalization;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Digests;

/// <summary>
/// Plans 快讯: new stories of what a chat follows, for chats that want them between their digests. A story that a chat was sent, as an alert, in a
/// digest or in an earlier 快讯, is not sent again. Several stories are one message, and a day has so many messages as the chat chose.
/// </summary>
internal sealed class FlashRun(
    DigestNews news, IArchive archive, IDigests digests, IOutbox outbox, Interests interests, OutboxSignal signal, ChannelCapabilities powers, Seats seats, TimeProvider time)
{
    private const string SlotKind = "flash";
    private const int MostStories = 5;
    private const int Remembered = 100;

    // What came while the program was down for longer is for the digest to tell.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(3);
    private static readonly TimeSpan OfUse = TimeSpan.FromHours(12);

    private long? _last;

    /// <summary>Plans what is new for this worker's share of the chats; returns how many messages were planned.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var last = await news.LastAsync(cancellationToken);
        if (_last == last) return 0;
        var planned = 0;
        var now = time.GetUtcNow();
        var wanting = await digests.FlashAsync(seats.Share, cancellationToken);
        var fresh = wanting.Count == 0 ? [] : await archive.FreshAsync(wanting.Min(subscriber => subscriber.Chat.DigestedArticle), now - Fresh, cancellationToken);
        foreach (var subscriber in wanting.Where(_ => fresh.Count > 0)) planned += await PlanAsync(subscriber, fresh, now, cancellationToken);
        _last = last;
        if (planned > 0) signal.Raise();
        return planned;
    }

    private async Task<int> PlanAsync(Subscriber subscriber, IReadOnlyList<ArchivedArticle> fresh, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var chat = subscriber.Chat;
        if (powers.Of(chat.Id) == PushCapability.Never || chat.PausedUntil > now) return 0;
        var wanted = DigestOrder.Of(fresh.Where(article => article.Id > chat.DigestedArticle && subscriber.Subscriptions.Any(one => interests.Of(one).Matches(article)))).ToList();
        var untold = new List<ArchivedArticle>();
        foreach (var article in wanted)
        {
            if ((await outbox.OfArticleAsync(chat.Id, article.Id, cancellationToken)).Count == 0) untold.Add(article);
        }

        if (untold.Count == 0 || await TodayAsync(chat, now, cancellationToken) >= chat.Flash) return 0;
        var shown = untold.Take(MostStories).ToList();
        var due = QuietTime.EndOrNow(chat, now);
        var slot = string.Create(CultureInfo.InvariantCulture, $"{SlotKind}:{shown[0].Id}");
        return await outbox.PlanAsync(
            [new PlannedDelivery(chat.Id, Lane.Digest, slot, 0, Compose(shown, untold, chat), due, due + OfUse) { Articles = [.. untold.Select(article => article.Id)] }], cancellationToken);
    }

    private static Reply Compose(List<ArchivedArticle> shown, List<ArchivedArticle> all, Chat chat)
    {
        var language = new Language(chat.Language);
        var style = DigestStyle.Of(chat);
        var rest = all.Skip(shown.Count).ToList();
        var menu = ArticleList.MenuOf(shown, rest.Count > 0 ? DigestRemainder.Line(rest) : null);
        return new Reply
        {
            Parts = [new HeadingPart(language.Say("快讯", "New stories")), .. shown.Select((article, index) => style.Item(index + 1, article, ArticleList.Source(article), null))],
            Buttons = rest.Count > 0 ? [.. ArticleList.ItemButtons(shown), [DigestRemainder.Button(menu.More!, rest.Count, language)]] : ArticleList.ItemButtons(shown),
            Menu = menu,
        };
    }

    // How many were planned on the chat's own day.
    private async Task<int> TodayAsync(Chat chat, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = TimeZoneInfo.ConvertTime(now, chat.Zone).Date;
        return (await outbox.LatestAsync(chat.Id, Remembered, cancellationToken))
            .Count(delivery => delivery.Slot.StartsWith($"{SlotKind}:", StringComparison.Ordinal) && TimeZoneInfo.ConvertTime(delivery.PlannedAt, chat.Zone).Date == today);
    }
}
