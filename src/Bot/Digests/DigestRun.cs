using System.Globalization;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Digests;

/// <summary>
/// Processes every digest slot that has come: plans a digest, or records that there was nothing to send. Where several workers are alive each takes its share of
/// the chats; what a worker that ended leaves undone is in the share of another a minute later.
/// </summary>
internal sealed partial class DigestRun(
    DigestNews news,
    IDigests digests,
    IAlerts alerts,
    Interests interests,
    DigestOpenings openings,
    OutboxSignal signal,
    DigestDeliveries deliveries,
    ChannelCapabilities powers,
    Seats seats,
    IOptions<DigestOptions> options,
    TimeProvider time,
    ILogger<DigestRun> logger)
{
    private const int BatchSize = 1000;

    // A digest that comes later than this says so.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    /// <summary>Plans until no slot of this worker's share is due; returns how many digests were planned.</summary>
    public Task<int> RunAsync(CancellationToken cancellationToken) => RunAsync(seats.Share, cancellationToken);

    /// <summary>Plans until no slot of a share of the chats is due; returns how many digests were planned.</summary>
    public async Task<int> RunAsync(Share share, CancellationToken cancellationToken)
    {
        var planned = 0;
        var now = time.GetUtcNow();
        var editions = new DigestEditions(interests);
        var slots = new DigestSlots(now);
        var opened = new Dictionary<DateOnly, DigestOpening>();
        (long Since, long Last, IReadOnlyList<ArchivedArticle> Articles)? known = null;
        while (await digests.DueAsync(now, BatchSize, share, cancellationToken) is { Count: > 0 } due)
        {
            var last = await news.LastAsync(cancellationToken);
            var since = due.Min(subscriber => subscriber.Chat.DigestedArticle);
            if (known is not { } same || same.Since != since || same.Last != last)
                known = (since, last, await news.FreshAsync(since, last, now, cancellationToken));
            var fresh = known.Value.Articles;
            var pushed = await alerts.PushedAsync(
                [.. due.Select(subscriber => subscriber.Chat.Id)], [.. fresh.Select(article => article.Id)], cancellationToken);
            foreach (var day in due.Select(subscriber => Day(subscriber.Chat, slots)).Distinct().Where(day => !opened.ContainsKey(day)))
                opened[day] = await openings.OfAsync(day, isToday: true, cancellationToken);
            planned += await digests.CommitAsync(
                [.. due.Select(subscriber => Decide(subscriber, slots, editions, fresh, last, pushed.GetValueOrDefault(subscriber.Chat.Id), opened, now))], cancellationToken);
            signal.Raise();
        }

        if (planned > 0) LogPlanned(planned);
        return planned;
    }

    private DigestDecision Decide(
        Subscriber subscriber, DigestSlots slots, DigestEditions editions, IReadOnlyList<ArchivedArticle> fresh, long last, IReadOnlySet<long>? pushed, IReadOnlyDictionary<DateOnly, DigestOpening> opened, DateTimeOffset now)
    {
        var chat = subscriber.Chat;
        var first = First(chat);
        var (slot, next) = slots.Of(chat, first);
        var nothing = new DigestDecision(chat.Id, first, null, null, chat.DigestedArticle, next);
        if (slot < now.AddDays(-options.Value.FreshDays) || slot < chat.PausedUntil) return nothing;

        TimeOnly? missed = now - slot > Late ? TimeOnly.FromDateTime(slot.DateTime) : null;
        // What waited to be asked for was not pushed.
        var marked = powers.Of(chat.Id) == PushCapability.Never ? null : pushed;
        var day = DateOnly.FromDateTime(slot.Date);
        if (editions.For(subscriber, day, fresh, last, missed, marked, opened.GetValueOrDefault(day)) is not { } digest)
        {
            // What is not fresh by a clock that is wrong may be so once it is right.
            return fresh.Count == 0 ? nothing : nothing with { DigestedArticle = Math.Max(last, chat.DigestedArticle) };
        }

        var (delivery, menu) = deliveries.Plan(chat, ("digest", slot), digest, now, DigestSchedule.Next);
        return new DigestDecision(chat.Id, first, delivery, menu, Math.Max(last, chat.DigestedArticle), next);
    }

    private static DateOnly Day(Chat chat, DigestSlots slots) => DateOnly.FromDateTime(slots.Of(chat, First(chat)).Last.Date);

    private static DateTimeOffset First(Chat chat) =>
        chat.NextDigestAt ?? throw new InvalidOperationException($"{chat.Id} was due without a slot: IDigests.DueAsync must not return it.");

    [LoggerMessage(Level = LogLevel.Information, Message = "Planned {Count} digests")]
    private partial void LogPlanned(int count);
}

/// <summary>The slots of one run. Most chats keep the same hours, and computing them costs more than all else a chat needs.</summary>
/// <param name="now">The instant of the run.</param>
internal sealed class DigestSlots(DateTimeOffset now)
{
    private const int Remembered = 4096;

    private readonly Dictionary<string, (DateTimeOffset Last, DateTimeOffset? Next)> _known = new(StringComparer.Ordinal);

    /// <summary>The last slot that has come, from a chat's first on, on the chat's own clock, and the one after it.</summary>
    public (DateTimeOffset Last, DateTimeOffset? Next) Of(Chat chat, DateTimeOffset first)
    {
        var key = string.Create(
            CultureInfo.InvariantCulture, $"{chat.TimeZone} {first.UtcTicks} {string.Join(' ', chat.DigestTimes.Select(time => time.Ticks))} {string.Join(' ', chat.Weekdays)} {chat.PausedUntil?.UtcTicks}");
        if (_known.TryGetValue(key, out var slots)) return slots;
        if (_known.Count >= Remembered) _known.Clear();
        return _known[key] = (TimeZoneInfo.ConvertTime(DigestSchedule.LastUntil(chat, first, now), chat.Zone), DigestSchedule.Next(chat, now));
    }
}

/// <summary>Makes deliveries of digests, as the channel of the chat needs them.</summary>
internal sealed class DigestDeliveries(IEnumerable<PulledChannel> pulled)
{
    private readonly HashSet<string> _pulled = [.. pulled.Select(channel => channel.Name)];

    /// <summary>The delivery of a digest, and what its numbers mean from now on; null where that begins when it is shown.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="slot">What it is: <c>digest</c> or <c>weekly</c>, and the time of its slot on the chat's clock.</param>
    /// <param name="digest">What it says.</param>
    /// <param name="now">The instant it is planned.</param>
    /// <param name="next">The slot after an instant: it is of no use then.</param>
    public (PlannedDelivery Delivery, Menu? Menu) Plan(
        Chat chat, (string Kind, DateTimeOffset Local) slot, Answer digest, DateTimeOffset now, Func<Chat, DateTimeOffset, DateTimeOffset?> next)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{slot.Kind}:{slot.Local:yyyy-MM-dd'T'HH:mm}");
        var due = QuietTime.EndOrNow(chat, now);
        var isPulled = _pulled.Contains(chat.Id.Channel);
        var body = isPulled ? digest.Replies[0] with { Menu = digest.Menu } : digest.Replies[0];
        // One that waits for the end of the quiet hours is still good when slots in between have passed.
        var delivery = new PlannedDelivery(chat.Id, Lane.Digest, key, 0, body, due, next(chat, due)) { Articles = digest.Menu?.Articles ?? [] };
        return (delivery, isPulled ? null : digest.Menu);
    }
}
