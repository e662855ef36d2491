using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Digests;

/// <summary>Deals with every digest slot that has come: plans a digest, or notes that there was nothing to tell.</summary>
internal sealed partial class DigestRun(
    DigestNews news,
    IDigests digests,
    IAlerts alerts,
    Interests interests,
    OutboxSignal signal,
    DigestDeliveries deliveries,
    ChannelPowers powers,
    IOptions<DigestOptions> options,
    TimeProvider time,
    ILogger<DigestRun> logger)
{
    private const int BatchSize = 1000;

    // A digest that comes later than this says so.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    /// <summary>Plans until no slot is due; returns how many digests were planned.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var planned = 0;
        var now = time.GetUtcNow();
        var editions = new DigestEditions(interests);
        var slots = new DigestSlots(now);
        (long Since, long Last, IReadOnlyList<ArchivedArticle> Articles)? known = null;
        while (await digests.DueAsync(now, BatchSize, cancellationToken) is { Count: > 0 } due)
        {
            var last = await news.LastAsync(cancellationToken);
            var since = due.Min(subscriber => subscriber.Chat.DigestedArticle);
            if (known is not { } same || same.Since != since || same.Last != last)
                known = (since, last, await news.FreshAsync(since, last, now, cancellationToken));
            var fresh = known.Value.Articles;
            var pushed = await alerts.PushedAsync(
                [.. due.Select(subscriber => subscriber.Chat.Id)], [.. fresh.Select(article => article.Id)], cancellationToken);
            planned += await digests.CommitAsync(
                [.. due.Select(subscriber => Decide(subscriber, slots, editions, fresh, last, pushed.GetValueOrDefault(subscriber.Chat.Id), now))], cancellationToken);
            signal.Raise();
        }

        if (planned > 0) LogPlanned(planned);
        return planned;
    }

    private DigestDecision Decide(
        Subscriber subscriber, DigestSlots slots, DigestEditions editions, IReadOnlyList<ArchivedArticle> fresh, long last, IReadOnlySet<long>? pushed, DateTimeOffset now)
    {
        var chat = subscriber.Chat;
        var first = chat.NextDigestAt ?? throw new InvalidOperationException($"{chat.Id} was due without a slot: IDigests.DueAsync must not return it.");
        var (slot, next) = slots.Of(chat, first);
        var nothing = new DigestDecision(chat.Id, first, null, null, chat.DigestedArticle, next);
        if (slot < now.AddDays(-options.Value.FreshDays) || slot < chat.PausedUntil) return nothing;

        var local = TimeZoneInfo.ConvertTime(slot, chat.Zone);
        TimeOnly? missed = now - slot > Late ? TimeOnly.FromDateTime(local.DateTime) : null;
        // What waited to be asked for was not pushed.
        var marked = powers.Of(chat.Id) == PushPower.Never ? null : pushed;
        if (editions.For(subscriber, DateOnly.FromDateTime(local.Date), fresh, last, missed, marked) is not { } digest)
        {
            // What is not fresh by a clock that is wrong may be so once it is right.
            return fresh.Count == 0 ? nothing : nothing with { DigestedArticle = Math.Max(last, chat.DigestedArticle) };
        }

        var (delivery, menu) = deliveries.Plan(chat, ("digest", local), digest, now, DigestSchedule.Next);
        return new DigestDecision(chat.Id, first, delivery, menu, Math.Max(last, chat.DigestedArticle), next);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Planned {Count} digests")]
    private partial void LogPlanned(int count);
}
