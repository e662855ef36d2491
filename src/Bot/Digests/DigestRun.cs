using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Digests;

/// <summary>Deals with every digest slot that has come: plans a digest, or notes that there was nothing to tell.</summary>
internal sealed partial class DigestRun(
    IChatStore chats,
    IArchive archive,
    IDigestStore digests,
    Synonyms synonyms,
    OutboxSignal signal,
    IEnumerable<PulledChannel> pulled,
    IOptions<DigestOptions> options,
    TimeProvider time,
    ILogger<DigestRun> logger)
{
    private const int BatchSize = 1000;

    private readonly HashSet<string> _pulled = [.. pulled.Select(channel => channel.Name)];

    /// <summary>Plans until no slot is due; returns how many digests were planned.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var planned = 0;
        var now = time.GetUtcNow();
        var editions = new DigestEditions(synonyms);
        while (await chats.DueAsync(now, BatchSize, cancellationToken) is { Count: > 0 } due)
        {
            // An article admitted meanwhile is left for the next slot, so that none falls between the two questions.
            var last = await archive.LastArticleAsync(cancellationToken);
            var since = due.Min(subscriber => subscriber.Chat.DigestedArticle);
            var fresh = (await archive.FreshAsync(since, now.AddDays(-options.Value.FreshDays), cancellationToken)).Where(article => article.Id <= last).ToList();
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
        var isPulled = _pulled.Contains(chat.Id.Channel);
        var body = isPulled ? digest.Replies[0] with { Menu = digest.Menu } : digest.Replies[0];
        var delivery = new PlannedDelivery(chat.Id, Lane.Digest, key, 0, body, QuietTime.EndOrNow(chat, now), next);
        return new DigestDecision(chat.Id, first, delivery, isPulled ? null : digest.Menu, Math.Max(last, chat.DigestedArticle), next);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Planned {Count} digests")]
    private partial void LogPlanned(int count);
}
