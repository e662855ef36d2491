using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Digests;

/// <summary>Deals with every digest slot that has come: plans a digest, or notes that there was nothing to tell.</summary>
internal sealed partial class DigestRun(
    IChatStore chats,
    DigestNews news,
    IDigestStore digests,
    Interests interests,
    OutboxSignal signal,
    IOptions<DigestOptions> options,
    TimeProvider time,
    ILogger<DigestRun> logger)
{
    private const int BatchSize = 1000;

    /// <summary>Plans until no slot is due; returns how many digests were planned.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var planned = 0;
        var now = time.GetUtcNow();
        var editions = new DigestEditions(interests);
        while (await chats.DueAsync(now, BatchSize, cancellationToken) is { Count: > 0 } due)
        {
            var (fresh, last) = await news.SinceAsync(due.Min(subscriber => subscriber.Chat.DigestedArticle), now, cancellationToken);
            planned += await digests.CommitAsync([.. due.Select(subscriber => Decide(subscriber, editions, fresh, last, now))], cancellationToken);
            signal.Raise();
        }

        if (planned > 0) LogPlanned(planned);
        return planned;
    }

    private DigestDecision Decide(Subscriber subscriber, DigestEditions editions, IReadOnlyList<ArchivedArticle> fresh, long last, DateTimeOffset now)
    {
        var chat = subscriber.Chat;
        var first = chat.NextDigestAt ?? throw new InvalidOperationException($"{chat.Id} was due without a slot: IChatStore.DueAsync must not return it.");
        var slot = DigestSchedule.LastUntil(chat, first, now);
        var next = DigestSchedule.Next(chat, now);
        var nothing = new DigestDecision(chat.Id, first, null, null, chat.DigestedArticle, next);
        if (slot < now.AddDays(-options.Value.FreshDays)) return nothing;

        var local = TimeZoneInfo.ConvertTime(slot, chat.Zone);
        if (editions.For(subscriber, DateOnly.FromDateTime(local.Date), fresh, last) is not { } digest)
            return nothing with { DigestedArticle = Math.Max(last, chat.DigestedArticle) };

        var key = string.Create(CultureInfo.InvariantCulture, $"digest:{local:yyyy-MM-dd'T'HH:mm}");
        var delivery = new PlannedDelivery(chat.Id, Lane.Digest, key, 0, digest.Replies[0], QuietTime.EndOrNow(chat, now), next) { Articles = digest.Menu?.Articles ?? [] };
        return new DigestDecision(chat.Id, first, delivery, digest.Menu, Math.Max(last, chat.DigestedArticle), next);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Planned {Count} digests")]
    private partial void LogPlanned(int count);
}
